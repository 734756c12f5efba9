/// Writes numbers, texts and arrays one after the other, for `PackedReader` on the same machine to read.
///
/// Numbers stand in the machine's own byte order, since what is packed is a cache and never travels.
public struct PackedWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number) { bytes += $0 }
  }

  public mutating func append(_ number: Int) { append(UInt64(bitPattern: Int64(number))) }

  /// Its length in bytes first.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      append(utf8.count)
      bytes += utf8
    }
  }

  /// Their number first.
  public mutating func append<Number: BitwiseCopyable>(_ numbers: [Number]) {
    append(numbers.count)
    numbers.withUnsafeBytes { bytes += $0 }
  }
}
