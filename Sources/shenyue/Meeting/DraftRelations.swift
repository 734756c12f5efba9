import Checking
import Synchronization

/// What a draft of a batch has to do with the others.
struct DraftRelations: Sendable {
  /// Another draft of the batch that it is held against.
  struct Companion: Sendable {
    var kind: Companions.Kind
    var input: DraftInput
    /// Tells the other's content; nil when it could not be read.
    var key: InputKey?
  }

  var sharing: Sharing
  var companions: [Companion]

  /// Tells these relations from others; empty when there are none.
  var mark: String {
    ([sharing.mark] + companions.flatMap { [$0.kind.rawValue, $0.key?.text ?? ""] }).filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  /// The companions as they are read.
  func found(_ cache: CompanionCache, _ judges: DraftJudges) -> [FoundCompanion] {
    companions.compactMap { cache.companion($0.kind, $0.input, judges) }
  }
}

/// Companions that were read lately, since the members of a team are held against the same document.
final class CompanionCache: Sendable {
  private struct Key: Hashable {
    var kind: Companions.Kind
    var path: String
  }

  /// Each takes about as much memory as a draft under review.
  private static let most = 16

  private let known = Mutex<[Key: FoundCompanion?]>([:])

  /// - Returns: nil when the draft cannot serve as such a companion.
  func companion(_ kind: Companions.Kind, _ input: DraftInput, _ judges: DraftJudges) -> FoundCompanion? {
    let key = Key(kind: kind, path: input.path)
    if let found = known.withLock({ $0[key] }) { return found }
    let read = judges.companion(kind, input)
    known.withLock { known in
      if known.count >= Self.most { known = [:] }
      known[key] = .some(read)
    }
    return read
  }
}
