import Glibc
import Synchronization

/// Values in buckets, in a file without a name: for what is too much for memory. It is gone with the process, however that
/// ends.
///
/// Any number of workers may append at once; a bucket holds what was appended to it in no particular order.
final class SpillFile<Value: BitwiseCopyable & Sendable>: Sendable {
  private struct State {
    /// By bucket, what is not written yet.
    var waiting: [[Value]]
    /// By bucket, where its full portions stand, in values from the start of the file.
    var portions: [[Int]]
    var size = 0
    var failure: OutputFailure?
  }

  /// Values that are written at a time.
  private let portion: Int
  private let folder: String
  private let descriptor: Int32
  private let state: Mutex<State>

  /// - Parameter folder: Where there is room for the file; must be there.
  init(in folder: String, buckets: Int, portion: Int = 2_048) throws(OutputFailure) {
    self.portion = portion
    self.folder = folder
    state = Mutex(State(waiting: Array(repeating: [], count: buckets), portions: Array(repeating: [], count: buckets)))
    var name = Array(FolderListing.path(folder, ".shenyue-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw OutputFailure(path: folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// A failure is told when the values are asked for.
  func append(_ values: some Sequence<Value>, bucket: (Value) -> Int) {
    state.withLock { state in
      for value in values {
        let bucket = bucket(value)
        state.waiting[bucket].append(value)
        if state.waiting[bucket].count == portion { write(bucket, &state) }
      }
    }
  }

  private func write(_ bucket: Int, _ state: inout State) {
    if state.failure == nil {
      let isWritten = state.waiting[bucket].withUnsafeBytes { FileDescriptor.write($0, to: descriptor) }
      if !isWritten { state.failure = OutputFailure(path: folder) }
    }
    state.portions[bucket].append(state.size)
    state.size += portion
    state.waiting[bucket].removeAll(keepingCapacity: true)
  }

  /// All values of a bucket.
  func values(of bucket: Int) throws(OutputFailure) -> [Value] {
    let (waiting, portions, failure) = state.withLock { ($0.waiting[bucket], $0.portions[bucket], $0.failure) }
    if let failure { throw failure }
    let inFile = portions.count * portion
    let values = [Value](unsafeUninitializedCapacity: inFile + waiting.count) { buffer, count in
      let isRead = portions.enumerated().allSatisfy { number, start in
        let slice = UnsafeMutableRawBufferPointer(buffer)[bytes(number * portion)]
        let room = UnsafeMutableRawBufferPointer(rebasing: slice)
        return FileDescriptor.read(into: room, from: descriptor, at: start * MemoryLayout<Value>.stride)
      }
      guard isRead else { return }
      _ = buffer[inFile...].initialize(fromContentsOf: waiting)
      count = inFile + waiting.count
    }
    guard values.count == inFile + waiting.count else { throw OutputFailure(path: folder) }
    return values
  }

  /// Of a portion that begins at a value.
  private func bytes(_ start: Int) -> Range<Int> {
    let stride = MemoryLayout<Value>.stride
    return (start * stride)..<((start + portion) * stride)
  }
}
