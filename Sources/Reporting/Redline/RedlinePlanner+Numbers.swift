import Documents
import Rounds

/// What differs between two stretches, as it is to be marked.
struct EditList {
  let edits: [TextDifference.Edit]
  let old: Range<Int>
  let new: Range<Int>

  init(_ difference: TextDifference, edits: [TextDifference.Edit]) {
    self.edits = edits
    old = difference.old
    new = difference.new
  }
}

extension RedlinePlanner {
  /// The edits less a number that was typed and is automatic now, or the other way round, but reads the same.
  mutating func editsBesidesNumber(
    _ difference: TextDifference, _ link: Alignment.Link
  ) -> [TextDifference.Edit] {
    guard let edit = difference.edits.first, let oldBlock = link.old.first, let newBlock = link.new.first else {
      return difference.edits
    }
    let (before, after) = (oldDocument.paragraphs[oldBlock], newDocument.paragraphs[newBlock])
    let halves: [TextDifference.Edit]
    if let number = before.automaticNumber, after.automaticNumber == nil,
      edit.new.lowerBound == difference.new.lowerBound,
      let typed = Self.place(of: oldDocument.text.string(in: number), atStartOf: edit.new, in: new)
    {
      halves = [
        .init(old: edit.old.lowerBound..<edit.old.lowerBound, new: edit.new.lowerBound..<typed.lowerBound),
        .init(old: edit.old, new: typed.upperBound..<edit.new.upperBound),
      ]
    } else if let number = after.automaticNumber, before.automaticNumber == nil,
      edit.old.lowerBound == difference.old.lowerBound,
      let typed = Self.place(of: newDocument.text.string(in: number), atStartOf: edit.old, in: old)
    {
      halves = [
        .init(old: edit.old.lowerBound..<typed.lowerBound, new: edit.new.lowerBound..<edit.new.lowerBound),
        .init(old: typed.upperBound..<edit.old.upperBound, new: edit.new),
      ]
    } else {
      return difference.edits
    }
    plan.numbered.insert(newBlock)
    return halves.filter { !$0.old.isEmpty || !$0.new.isEmpty } + difference.edits.dropFirst()
  }

  /// Where the number, as it reads, is typed at the start of a stretch, behind white space; nil when it is not.
  private static func place(of number: String, atStartOf range: Range<Int>, in text: RoundText) -> Range<Int>? {
    let wanted = number.unicodeScalars.filter { !$0.properties.isWhitespace }
    let start = text.scalars[range].firstIndex { !$0.properties.isWhitespace } ?? range.upperBound
    guard !wanted.isEmpty, text.scalars[start..<range.upperBound].starts(with: wanted) else { return nil }
    return start..<(start + wanted.count)
  }
}
