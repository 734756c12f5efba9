/// Numbers inside packed bytes, read where they stand.
///
/// Taking one from a `PackedReader` costs the same whatever its size.
public struct PackedArray<Number: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline let bytes: PackedBytes
  /// Of the first number.
  @usableFromInline let offset: Int
  public let count: Int

  /// - Parameter offset: so that `count` numbers lie within the bytes.
  init(_ bytes: PackedBytes, from offset: Int, count: Int) {
    self.bytes = bytes
    self.offset = offset
    self.count = count
  }

  @inlinable
  public subscript(index: Int) -> Number {
    precondition(index >= 0 && index < count, "no such number")
    let place = offset + index * MemoryLayout<Number>.stride
    return bytes.memory.loadUnaligned(fromByteOffset: place, as: Number.self)
  }
}

extension PackedArray where Number == UInt8 {
  /// The text that stands at a range of the bytes; nil where the range is outside.
  public func text(at start: Int, count length: Int) -> String? {
    part(start, length).map { String(decoding: $0, as: UTF8.self) }
  }

  /// True when a text stands at a place; false too where that is outside.
  public func holds(_ text: String, at start: Int, count length: Int) -> Bool {
    guard length == text.utf8.count, let part = part(start, length) else { return false }
    return part.elementsEqual(text.utf8)
  }

  private func part(_ start: Int, _ length: Int) -> UnsafeRawBufferPointer? {
    guard start >= 0, length >= 0, start <= count, length <= count - start else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes.memory[(offset + start)..<(offset + start + length)])
  }
}
