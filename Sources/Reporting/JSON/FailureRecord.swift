import Checking

/// An input that could not be judged, in the shape of the JSON contract.
struct FailureRecord: Encodable {
  private let path: String
  private let reason: String
  /// What exactly it is, where the reason covers several things.
  private let detail: String?
  private let message: String
  /// Only where a failure stands alone on its line.
  private let schema: String?

  init(_ failure: ReviewRun.Failure, schema: String? = nil, language: Language) {
    path = failure.path
    reason = failure.error.code
    detail = failure.error.detail
    message = failure.error.message(language)
    self.schema = schema
  }
}
