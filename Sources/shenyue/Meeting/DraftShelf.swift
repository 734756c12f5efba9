import Analysis
import Documents
import Synchronization

/// Drafts that were read while the batch was looked through and wait to be judged, as far as there is room for them: all of
/// a meeting's, some of a large batch's. The others are read once more.
final class DraftShelf: Sendable {
  /// A draft and the file it was read from.
  struct Reading: Sendable {
    var bytes: [UInt8]
    var draft: Draft
  }

  private struct State {
    var readings: [InputKey: Reading] = [:]
    /// Bytes of text that still find room.
    var room = DraftShelf.room
  }

  /// A batch of more drafts does without it.
  static let mostDrafts = 2_000

  /// Bytes of text; what is understood of it takes some fifteen times as much.
  private static let room = 16 << 20

  private let state = Mutex(State())

  func keep(_ reading: Reading, _ key: InputKey) {
    let size = reading.bytes.count + reading.draft.document.text.count
    state.withLock { state in
      guard size <= state.room, state.readings[key] == nil else { return }
      state.room -= size
      state.readings[key] = reading
    }
  }

  /// Once; what it took is not given to another, since those come later in the same order.
  func take(_ key: InputKey) -> Reading? { state.withLock { $0.readings.removeValue(forKey: key) } }
}
