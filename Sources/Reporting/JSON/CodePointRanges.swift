import Analysis
import Documents

/// Ranges of one draft as the JSON contract gives them: `[start, end)` in code points of the text as read.
struct CodePointRanges {
  private let clean: CleanText
  private let index: CodePointIndex

  init(_ draft: Draft) {
    clean = draft.clean
    index = CodePointIndex(draft.document.text)
  }

  func callAsFunction(_ range: TextRange) -> [Int] {
    [index.codePoints(before: range.start), index.codePoints(before: range.end)]
  }

  func callAsFunction(_ range: CleanRange) -> [Int] {
    self(clean.original(range))
  }
}
