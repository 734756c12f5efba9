import Algorithms
import Analysis
import Documents

/// Finds, for places in a draft, what a person needs to go there.
struct PlaceFinder {
  private let draft: Draft
  private let lineStarts: [Int]

  init(_ draft: Draft) {
    self.draft = draft
    lineStarts = [0] + draft.document.text.bytes.indices.filter { draft.document.text.bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  func quote(of place: RuleMatch.Place) -> Quote {
    Quote(original(place), in: draft.document.text)
  }

  /// The place as far as it lies on its first line, not only what is quoted of it.
  func stretch(of place: RuleMatch.Place) -> TextRange {
    let start = quote(of: place).range.start
    let whole = original(place)
    let lineEnd = draft.document.text.bytes[start..<max(start, whole.end)].firstIndex(of: 0x0A)
    return TextRange(start, lineEnd ?? max(start, whole.end))
  }

  private func original(_ place: RuleMatch.Place) -> TextRange {
    switch place {
    case .clean(let range): draft.clean.original(range)
    case .original(let range): range
    }
  }

  /// Index of the part that holds the place.
  func part(of place: RuleMatch.Place) -> Int? {
    switch place {
    case .clean(let range): draft.part(at: range.start)
    case .original(let range): draft.part(at: draft.clean.clean(range).start)
    }
  }

  func location(of range: TextRange) -> Finding.Location {
    let line = lineStarts.partitioningIndex { $0 > range.start } - 1
    let before = draft.document.text.bytes[lineStarts[line]..<range.start]
    let paragraphs = draft.document.paragraphs
    let paragraph = paragraphs.partitioningIndex { $0.range.start > range.start }
    return Finding.Location(
      part: part(of: .original(range)), paragraph: max(1, paragraph), line: line + 1,
      column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}
