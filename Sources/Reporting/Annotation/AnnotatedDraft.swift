import Analysis
public import Checking
public import Documents

/// The copy of a draft that carries a review as Word comments; a TXT draft becomes a plain DOCX with the same comments.
public struct AnnotatedDraft {
  private let review: Review
  private let comments: [DOCXComment]

  /// - Parameter settings: Their signature is on all comments; with a fixed date equal input gives equal bytes.
  public init(_ review: Review, _ settings: ReportSettings) {
    self.review = review
    comments = ReviewComments(review, settings).comments()
  }

  /// - Parameters:
  ///   - original: the file that the review's document was read from.
  ///   - limits: those it was read with.
  public func bytes(from original: [UInt8], limits: ReadingLimits = .standard) throws(AnnotationError) -> [UInt8] {
    let document = review.draft.document
    switch document.source.format {
    case .docx: return try DOCXAnnotator.annotated(original, document: document, comments: comments, limits: limits)
    case .flatXML:
      return try DOCXAnnotator.annotatedFromFlatXML(
        original, document: document, comments: comments, limits: limits)
    case .txt: return try DOCXAnnotator.annotatedFromText(document: document, comments: comments)
    }
  }
}
