public import Checking
public import Documents

/// A format in which each draft gets a file of its own.
public struct DraftFileFormat: Sendable {
  /// What users give to `--format`.
  public var name: String
  /// What follows the draft's name in the name of the file, such as `.审阅.docx`.
  public var suffix: String
  /// True when it is made with `ReportSettings.feedback`.
  public var needsWording = false
  public var make: @Sendable (DraftFileSource) throws(AnnotationError) -> [UInt8]

  /// With its dot.
  public var fileExtension: String { suffix.lastIndex(of: ".").map { String(suffix[$0...]) } ?? suffix }
}

/// What a draft's own file is made from.
public struct DraftFileSource: Sendable {
  public var review: Review
  /// The file that the review's document was read from.
  public var original: [UInt8]
  /// Those it was read with.
  public var limits: ReadingLimits
  public var settings: ReportSettings
  /// Where the page that lists all drafts lies, seen from this draft's file; nil when there is none.
  public var index: String?

  public init(
    review: Review, original: [UInt8], limits: ReadingLimits, settings: ReportSettings, index: String? = nil
  ) {
    self.review = review
    self.original = original
    self.limits = limits
    self.settings = settings
    self.index = index
  }
}

extension Reporters {
  /// Formats with a file for each draft; a new one is a line here and a test.
  public static let draftFiles: [DraftFileFormat] = [
    DraftFileFormat(name: "docx", suffix: ".审阅.docx") { source throws(AnnotationError) in
      try AnnotatedDraft(source.review, source.settings).bytes(from: source.original, limits: source.limits)
    },
    DraftFileFormat(name: "html", suffix: ".审阅.html") { source throws(AnnotationError) in
      ReviewPage(source.review, source.settings, index: source.index).bytes()
    },
    DraftFileFormat(name: "form", suffix: ".反馈意见.docx", needsWording: true) { source throws(AnnotationError) in
      guard let wording = source.settings.feedback else { throw .noWording }
      return try FeedbackSheet.bytes(source.review, source.settings, wording)
    },
  ]

  /// The list of all drafts, beside their pages.
  public static let index = ReportFormat<Review>(name: "html", fileExtension: "html") { IndexReporter(settings: $0) }
}
