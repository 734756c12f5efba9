import Analysis
import Checking
import Documents

/// What a line of the ledger is about: a draft that was read, or a file that was not.
struct DraftRow: Sendable {
  enum Subject: Sendable {
    case review(Review)
    case failure(ReviewRun.Failure)
  }

  let subject: Subject
  /// The annotated copy, relative to the ledger's folder; nil when there is none.
  let copy: String?

  var path: String {
    switch subject {
    case .review(let review): review.draft.document.source.path
    case .failure(let failure): failure.path
    }
  }

  var review: Review? {
    if case .review(let review) = subject { review } else { nil }
  }
}
