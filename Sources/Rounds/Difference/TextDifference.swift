/// How one stretch of text became another, character by character.
public struct TextDifference: Hashable, Sendable {
  /// A place where the texts differ; positions in `RoundText.scalars` of either text.
  public struct Edit: Hashable, Sendable {
    /// What was taken away; empty for a mere insertion.
    public var old: Range<Int>
    /// What was put in; empty for a mere deletion.
    public var new: Range<Int>

    public init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }

  /// In the order of the text, never touching each other.
  public let edits: [Edit]
  public let old: Range<Int>
  public let new: Range<Int>

  /// Characters taken away.
  public var deleted: Int { edits.reduce(0) { $0 + $1.old.count } }
  /// Characters put in.
  public var inserted: Int { edits.reduce(0) { $0 + $1.new.count } }

  /// Compares two stretches. Edits keep to words, numbers and clauses where they can; costs the length times the number of
  /// differing characters, bounded by a clause-wise comparison for texts that have little in common.
  public init(_ old: Range<Int>, of oldText: RoundText, _ new: Range<Int>, of newText: RoundText) {
    self.init(Stretch(oldText, old), Stretch(newText, new))
  }

  init(_ left: Stretch, _ right: Stretch) {
    old = left.range
    new = right.range
    let raw = StretchComparison(left, right).edits()
    edits = EditTidying(left, right).tidied(raw)
  }

  /// Pairs of stretches that are equal, between the edits.
  public var unchanged: [Edit] {
    var result: [Edit] = []
    var (oldStart, newStart) = (old.lowerBound, new.lowerBound)
    for edit in edits + [Edit(old: old.upperBound..<old.upperBound, new: new.upperBound..<new.upperBound)] {
      if edit.old.lowerBound > oldStart {
        result.append(Edit(old: oldStart..<edit.old.lowerBound, new: newStart..<edit.new.lowerBound))
      }
      (oldStart, newStart) = (edit.old.upperBound, edit.new.upperBound)
    }
    return result
  }
}

/// A stretch of a text as the comparison sees it.
struct Stretch {
  let scalars: [Unicode.Scalar]
  let isInsideWord: [Bool]
  let range: Range<Int>

  init(_ text: RoundText, _ range: Range<Int>) {
    scalars = text.scalars
    isInsideWord = text.isInsideWord
    self.range = range
  }

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    isInsideWord = [Bool](repeating: false, count: scalars.count + 1)
    range = 0..<scalars.count
  }

  subscript(position: Int) -> Unicode.Scalar { scalars[position] }

  /// True between two characters of a known word, a number or a Latin word.
  func isInsideUnit(_ position: Int) -> Bool {
    guard position > range.lowerBound, position < range.upperBound else { return false }
    if isInsideWord[position] { return true }
    return CharacterClass(scalars[position - 1]) == .wordPart && CharacterClass(scalars[position]) == .wordPart
  }
}
