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
  public var make: @Sendable (DraftFileSource) throws(AnnotationError) -> DraftFile

  /// With its dot.
  public var fileExtension: String { suffix.lastIndex(of: ".").map { String(suffix[$0...]) } ?? suffix }

  init(
    name: String, suffix: String, needsWording: Bool = false,
    bytes: @escaping @Sendable (DraftFileSource) throws(AnnotationError) -> [UInt8]
  ) {
    self.name = name
    self.suffix = suffix
    self.needsWording = needsWording
    make = { source throws(AnnotationError) in DraftFile(bytes: try bytes(source)) }
  }

  init(
    name: String, suffix: String, file: @escaping @Sendable (DraftFileSource) throws(AnnotationError) -> DraftFile
  ) {
    self.name = name
    self.suffix = suffix
    make = file
  }
}

/// A draft's own file.
public struct DraftFile: Sendable {
  public var bytes: [UInt8]
  /// What to say of it beside its name; empty for nothing.
  public var remark = ""
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
    DraftFileFormat(
      name: "docx", suffix: ".审阅.docx",
      file: { source throws(AnnotationError) in
        let copy = try AnnotatedDraft(source.review, source.settings).copy(from: source.original, limits: source.limits)
        return DraftFile(bytes: copy.bytes, remark: copy.report.message(source.settings.language))
      }),
    DraftFileFormat(
      name: "html", suffix: ".审阅.html",
      bytes: { source throws(AnnotationError) in
        ReviewPage(source.review, source.settings, index: source.index).bytes()
      }),
    DraftFileFormat(
      name: "form", suffix: ".反馈意见.docx", needsWording: true,
      bytes: { source throws(AnnotationError) in
        guard let wording = source.settings.feedback else { throw .noWording }
        return try FeedbackSheet.bytes(source.review, source.settings, wording)
      }),
  ]

  /// The list of all drafts, beside their pages.
  public static let index = ReportFormat<Review>(name: "html", fileExtension: "html") { IndexReporter(settings: $0) }
}
