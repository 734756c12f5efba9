import Rounds

/// What has to be marked in the newest draft, paragraph by paragraph, so that rejecting all of it gives the older one.
///
/// Paragraphs are told by their index, which is that of their block too.
struct RedlinePlan {
  /// What becomes of a paragraph of the newest draft.
  enum Treatment {
    case standing
    case inserted
    /// It stood elsewhere; the name ties both places together.
    case movedHere(name: String)
  }

  /// How the end of a paragraph came about.
  enum Ending {
    case kept
    /// The paragraph was divided here, or is new.
    case inserted
    case movedHere
    /// What follows in the older draft only was a paragraph of its own.
    case deleted
  }

  /// Words, or the end of a paragraph, that the older draft has here.
  struct Removal {
    /// Position among the newer text's scalars.
    var at: Int
    /// Scalars of the older text.
    var old: Range<Int>
    /// True when it is not words but the end of a paragraph.
    var isBreak = false
  }

  /// A paragraph that only the older draft has at this place.
  struct Ghost {
    var old: Int
    /// Set when it has moved.
    var moveName: String?
  }

  var treatments: [Treatment]
  var endings: [Ending]
  /// Scalars of the newer text that are new, ascending.
  var insertions: [Range<Int>] = []
  /// By paragraph, in the order of the text.
  var removals: [Int: [Removal]] = [:]
  /// Paragraphs of the older draft that stand on in a paragraph of the newer one.
  var sources: [Int: Range<Int>] = [:]
  /// Paragraphs whose number is automatic in one draft and typed in the other, but the same.
  var numbered: Set<Int> = []
  /// By the paragraph they stand after, -1 for before the first.
  var ghosts: [Int: [Ghost]] = [:]
}
