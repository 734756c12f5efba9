import Analysis
import Documents

/// The Han characters of a stretch by which copying is measured, with their offsets in the clean text; nil where something
/// was left out that may stand in any draft: long quotations, titles of documents, official phrases.
struct CopyCharacters: Sequence {
  /// Lexicon of the official phrases that everybody may use (domain.md 7.8, O-01).
  private static let formulas = "official"
  /// A quotation of so many Han characters is somebody else's text; a shorter one is a term.
  private static let quotation = 9

  private let values: [(scalar: UInt32, offset: Int)?]

  init(_ draft: Draft, _ range: CleanRange) {
    let bytes = draft.clean.text.bytes
    let left = Self.leftOut(draft, range)
    var values: [(scalar: UInt32, offset: Int)?] = []
    values.reserveCapacity(range.count / 3)
    var next = 0
    var offset = range.start
    while offset < range.end {
      while next < left.count, left[next].end <= offset { next += 1 }
      if next < left.count, left[next].contains(offset) {
        values.append(nil)
        offset = left[next].end
        continue
      }
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value.isHan { values.append((value.value, offset)) }
      offset += length
    }
    self.values = values
  }

  func makeIterator() -> IndexingIterator<[(scalar: UInt32, offset: Int)?]> { values.makeIterator() }

  /// Ascending; they may overlap.
  private static func leftOut(_ draft: Draft, _ range: CleanRange) -> [CleanRange] {
    let formulas = draft.hits.hits(formulas, in: range).map(\.range)
    return (formulas + quotations(draft.clean.text.bytes, range)).sorted { $0.start < $1.start }
  }

  /// What stands in “” when it is long, and in 《》 always.
  private static func quotations(_ bytes: [UInt8], _ range: CleanRange) -> [CleanRange] {
    var result: [CleanRange] = []
    var open: (mark: Unicode.Scalar, start: Int, han: Int)?
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      switch value {
      case "“", "《": if open == nil { open = (value, offset, 0) }
      case "”", "》":
        if let quote = open, quote.mark == (value == "”" ? "“" : "《") {
          if quote.mark == "《" || quote.han >= quotation {
            result.append(CleanRange(quote.start, offset + length))
          }
          open = nil
        }
      case "\n": open = nil
      default: if value.isHan { open?.han += 1 }
      }
      offset += length
    }
    return result
  }
}
