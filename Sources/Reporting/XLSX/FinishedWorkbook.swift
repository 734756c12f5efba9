/// The file of a workbook, handed out piece by piece: a ledger of a large batch has hundreds of megabytes.
public struct FinishedWorkbook: ~Copyable {
  private let file: MemoryFile
  private var position = 0

  /// Bytes handed out at a time.
  private static let piece = 1 << 20

  init(_ file: consuming MemoryFile) { self.file = file }

  /// The bytes that follow those handed out before; nil at the end.
  public mutating func next() throws(WorkbookError) -> [UInt8]? {
    guard let bytes = file.bytes(from: position, most: Self.piece) else { throw .noTemporaryFile }
    position += bytes.count
    return bytes.isEmpty ? nil : bytes
  }

  /// All that was not handed out before.
  consuming func all() throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = try next() { bytes += more }
    return bytes
  }
}
