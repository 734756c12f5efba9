/// Reads what `PackedWriter` wrote; bytes that something else wrote end in `PackingDamage`, never in a crash.
public struct PackedReader {
  private let bytes: [UInt8]
  private var offset: Int

  /// - Parameter offset: where to begin; 0 or more.
  public init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = max(0, offset)
  }

  public var isAtEnd: Bool { offset >= bytes.count }

  public mutating func number() throws(PackingDamage) -> UInt64 {
    let range = try take(MemoryLayout<UInt64>.size)
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self) }
  }

  /// Not negative.
  public mutating func count() throws(PackingDamage) -> Int {
    guard let count = Int(exactly: try number()) else { throw PackingDamage() }
    return count
  }

  /// - Throws: also when the bytes are not UTF-8.
  public mutating func text() throws(PackingDamage) -> String {
    let range = try take(try count())
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw PackingDamage() }
    return text
  }

  public mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(PackingDamage) -> [Number] {
    let count = try count()
    let (size, isTooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.size)
    guard !isTooLarge else { throw PackingDamage() }
    let range = try take(size)
    return Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range]))
      }
      initializedCount = count
    }
  }

  private mutating func take(_ size: Int) throws(PackingDamage) -> Range<Int> {
    guard size >= 0, offset <= bytes.count, size <= bytes.count - offset else { throw PackingDamage() }
    defer { offset += size }
    return offset..<(offset + size)
  }
}

/// Packed bytes that are not what `PackedWriter` wrote.
public struct PackingDamage: Error {
  public init() {}
}
