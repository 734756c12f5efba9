public import Analysis
public import Copies
import Documents

extension CopyText {
  /// Lexicon of the official phrases that everybody may use (domain.md 7.8, O-01).
  private static let formulas = "official"
  /// A quotation of so many Han characters is somebody else's text; a shorter one is a term.
  private static let quotation = 9
  private static let judged: [Role] = [.problems, .causes, .measures]

  /// The problems, causes and measures of a draft, each an area by its role's name; all of the body where none of them
  /// was found. Quotations, titles of documents and official phrases are left out.
  ///
  /// Offsets are those of the clean text.
  public init(_ draft: Draft) {
    self.init()
    let parts = draft.parts.filter { part in Self.judged.contains { part.has($0) } }
    if parts.isEmpty {
      for part in draft.parts where part.isBody { add("", Characters(draft, part.range)) }
      return
    }
    for part in parts {
      let role = Self.judged.first { part.has($0) } ?? .problems
      add(role.rawValue, Characters(draft, part.range))
    }
  }

  /// The Han characters of a stretch that count; nil where others were left out.
  private struct Characters: Sequence {
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
        if Scalar.isHan(value) { values.append((value, offset)) }
        offset += length
      }
      self.values = values
    }

    func makeIterator() -> IndexingIterator<[(scalar: UInt32, offset: Int)?]> { values.makeIterator() }

    /// Ascending; they may overlap.
    private static func leftOut(_ draft: Draft, _ range: CleanRange) -> [CleanRange] {
      let formulas = draft.hits.hits(CopyText.formulas, in: range).map(\.range)
      return (formulas + quotations(draft.clean.text.bytes, range)).sorted { $0.start < $1.start }
    }

    /// What stands in “” when it is long, and in 《》 always.
    private static func quotations(_ bytes: [UInt8], _ range: CleanRange) -> [CleanRange] {
      var result: [CleanRange] = []
      var open: (mark: UInt32, start: Int, han: Int)?
      var offset = range.start
      while offset < range.end {
        let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
        switch value {
        case 0x201C, 0x300A: if open == nil { open = (value, offset, 0) }
        case 0x201D, 0x300B:
          if let quote = open, quote.mark == (value == 0x201D ? 0x201C : 0x300A) {
            if quote.mark == 0x300A || quote.han >= CopyText.quotation {
              result.append(CleanRange(quote.start, offset + length))
            }
            open = nil
          }
        case 0x0A: open = nil
        default: if Scalar.isHan(value) { open?.han += 1 }
        }
        offset += length
      }
      return result
    }
  }
}
