/// Reads what `PackedWriter` wrote; bytes that something else wrote end in `PackingDamage`, never in a crash.
public struct PackedReader {
  private let bytes: PackedBytes
  private var offset: Int
  private let end: Int

  /// - Parameter offset: where to begin; 0 or more.
  public init(_ bytes: [UInt8], from offset: Int = 0) { self.init(PackedBytes(bytes), from: offset) }

  /// - Parameter offset: where to begin; 0 or more.
  public init(_ bytes: PackedBytes, from offset: Int = 0) {
    self.bytes = bytes
    self.offset = max(0, offset)
    end = bytes.count
  }

  /// Reads a part of packed bytes; nil where they have no such part.
  init?(_ array: PackedArray<UInt8>, _ part: Range<Int>) {
    guard part.lowerBound >= 0, part.upperBound <= array.count else { return nil }
    bytes = array.bytes
    offset = array.offset + part.lowerBound
    end = array.offset + part.upperBound
  }

  public var isAtEnd: Bool { offset >= end }

  public mutating func number() throws(PackingDamage) -> UInt64 {
    try take(MemoryLayout<UInt64>.size).loadUnaligned(as: UInt64.self)
  }

  /// Not negative.
  public mutating func count() throws(PackingDamage) -> Int {
    guard let count = Int(exactly: try number()) else { throw PackingDamage() }
    return count
  }

  /// - Throws: also when the bytes are not UTF-8.
  public mutating func text() throws(PackingDamage) -> String {
    guard let text = String(validating: try take(try count()), as: UTF8.self) else { throw PackingDamage() }
    return text
  }

  public mutating func numbers<Number: BitwiseCopyable>(_ type: Number.Type) throws(PackingDamage) -> [Number] {
    let (count, size) = try span(MemoryLayout<Number>.stride)
    let memory = try take(size)
    return Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: memory)
      initializedCount = count
    }
  }

  /// Numbers that stay where they are.
  public mutating func array<Number: BitwiseCopyable & Sendable>(
    _ type: Number.Type
  ) throws(PackingDamage) -> PackedArray<Number> {
    let (count, size) = try span(MemoryLayout<Number>.stride)
    _ = try take(size)
    return PackedArray(bytes, from: offset - size, count: count)
  }

  /// How many numbers of a width follow, and how many bytes they have.
  private mutating func span(_ width: Int) throws(PackingDamage) -> (count: Int, size: Int) {
    let count = try count()
    let (size, isTooLarge) = count.multipliedReportingOverflow(by: width)
    guard !isTooLarge else { throw PackingDamage() }
    return (count, size)
  }

  private mutating func take(_ size: Int) throws(PackingDamage) -> UnsafeRawBufferPointer {
    guard size >= 0, offset <= end, size <= end - offset else { throw PackingDamage() }
    defer { offset += size }
    return UnsafeRawBufferPointer(rebasing: bytes.memory[offset..<(offset + size)])
  }
}

/// Packed bytes that are not what `PackedWriter` wrote.
public struct PackingDamage: Error {
  public init() {}
}
