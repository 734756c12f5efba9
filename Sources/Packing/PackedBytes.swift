/// Packed bytes where they lie in memory, shared by what is read from them; nothing changes them.
public final class PackedBytes: @unchecked Sendable {
  @usableFromInline let memory: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// A copy of an array.
  public init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    memory = UnsafeRawBufferPointer(copy)
    release = { $0.deallocate() }
  }

  /// - Parameters:
  ///   - memory: must stay as it is until `release` is called.
  ///   - release: called when nobody reads the bytes any more.
  public init(_ memory: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    self.memory = memory
    self.release = release
  }

  deinit { release(memory) }

  public var count: Int { memory.count }

  /// Of the bytes from an offset on.
  public func hash(from offset: Int, into hash: inout ContentHash) {
    hash.add(UnsafeRawBufferPointer(rebasing: memory[min(max(0, offset), count)...]))
  }
}
