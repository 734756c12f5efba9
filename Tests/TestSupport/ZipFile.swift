/// A zip file made byte by byte, so that tests can also make wrong ones.
public struct ZipFile: Sendable {
  public struct Entry: Sendable {
    public var name: String
    public var bytes: [UInt8]
    /// Name in the local header when it shall differ.
    public var localName: String?
    public var method: UInt16 = 0
    public var flags: UInt16 = 0
    /// Added to the checksum, to make it wrong.
    public var checksumError: UInt32 = 0
    /// Unpacked size to claim when it shall differ.
    public var claimedSize: UInt32?

    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  public var entries: [Entry]
  /// Entry count to claim when it shall differ.
  public var claimedCount: UInt16?
  /// Added to the size of the directory, to make it wrong.
  public var directorySizeError = 0

  public init(_ entries: [Entry]) { self.entries = entries }

  public func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let checksum = CRC32.checksum(entry.bytes) &+ entry.checksumError
      let size = entry.claimedSize ?? UInt32(entry.bytes.count)
      let localName = Array((entry.localName ?? entry.name).utf8)
      let shared =
        little(entry.flags) + little(entry.method) + [0, 0, 0x21, 0x50] + little(checksum)
        + little(UInt32(entry.bytes.count)) + little(size)
      file += [0x50, 0x4B, 3, 4, 20, 0] + shared + little(UInt16(localName.count)) + [0, 0] + localName + entry.bytes
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + shared + little(UInt16(entry.name.utf8.count)) + [0, 0, 0, 0, 0, 0, 0, 0]
        + [0, 0, 0, 0] + little(UInt32(offset)) + Array(entry.name.utf8)
    }
    let count = claimedCount ?? UInt16(entries.count)
    let size = UInt32(directory.count + directorySizeError)
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(count) + little(count) + little(size) + little(UInt32(file.count))
    return file + directory + end + [0, 0]
  }
}

private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
}

/// The checksum of zip entries.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
