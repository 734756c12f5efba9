import Analysis
public import Checking
public import Documents

/// The copy of a draft that carries a review as Word comments and, where that is wanted, mends what is mechanical as
/// tracked changes; a TXT draft becomes a plain DOCX with the same marks.
public struct AnnotatedDraft {
  private let review: Review
  private let marks: DOCXAnnotator.Marks

  /// - Parameter settings: Their signature is on all comments; with a fixed date equal input gives equal bytes.
  public init(_ review: Review, _ settings: ReportSettings) {
    self.review = review
    let edits = settings.suggestsEdits ? review.findings.flatMap(\.edits) : []
    marks = DOCXAnnotator.Marks(
      comments: ReviewComments(review, settings).comments(),
      edits: edits.map { DOCXEdit(range: $0.range, replacement: $0.replacement) })
  }

  /// - Parameters:
  ///   - original: the file that the review's document was read from.
  ///   - limits: those it was read with.
  public func bytes(from original: [UInt8], limits: ReadingLimits = .standard) throws(AnnotationError) -> [UInt8] {
    try copy(from: original, limits: limits).bytes
  }

  /// The same with what became of the changes.
  public func copy(
    from original: [UInt8], limits: ReadingLimits = .standard
  ) throws(AnnotationError) -> DOCXAnnotator.Copy {
    let document = review.draft.document
    switch document.source.format {
    case .docx: return try DOCXAnnotator.copy(of: original, document: document, with: marks, limits: limits)
    case .flatXML:
      return try DOCXAnnotator.copyOfFlatXML(original, document: document, with: marks, limits: limits)
    case .txt:
      return try DOCXAnnotator.copyOfText(document: document, with: marks, layout: PlainLayout(review.draft))
    }
  }
}
