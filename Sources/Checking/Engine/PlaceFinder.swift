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
    switch place {
    case .clean(let range): Quote(draft.clean.original(range), in: draft.document.text)
    case .original(let range): Quote(range, in: draft.document.text)
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
    let line = lineStarts.count(notAfter: range.start) - 1
    let before = draft.document.text.bytes[lineStarts[line]..<range.start]
    let paragraph = draft.document.paragraphs.map(\.range.start).count(notAfter: range.start)
    return Finding.Location(
      part: part(of: .original(range)), paragraph: max(1, paragraph), line: line + 1,
      column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension [Int] {
  /// How many members of an ascending array are at or below a value; binary search.
  fileprivate func count(notAfter value: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
