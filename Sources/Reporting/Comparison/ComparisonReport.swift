import Analysis
import Checking
public import Documents
public import Rounds
import RuleFiles

/// A comparison in one of the formats for reports.
public struct ComparisonReport: Sendable {
  private let comparison: Comparison
  private let rulebookHash: String
  private let settings: ReportSettings

  public init(_ comparison: Comparison, rulebookHash: String, _ settings: ReportSettings) {
    self.comparison = comparison
    self.rulebookHash = rulebookHash
    self.settings = settings
  }

  /// A summary that fits a screen.
  public func terminal() -> [UInt8] { ComparisonSummary(comparison, settings).bytes() }

  /// True when the document with tracked changes has the text of the newest round alone and not its layout, since that
  /// holds changes of its own.
  public var redlineLacksLayout: Bool { comparison.rounds.last?.review.draft.document.hasRevisions ?? false }

  /// One self-contained page.
  public func html() -> [UInt8] { ComparisonPage(comparison, settings).bytes() }

  /// `shenyue.comparison/1`, on one line.
  public func json() -> [UInt8] {
    JSONBytes.line(ComparisonRecord(comparison, rulebookHash: rulebookHash, settings))
  }

  /// A workbook (XLSX): 轮次变化 with a round a row, 意见落实 with a finding a row.
  public func workbook() throws(WorkbookError) -> [UInt8] {
    let date = settings.signature.date.map { $0.text + "T00:00:00Z" } ?? ""
    let writer = try WorkbookWriter(date: date, language: settings.language)
    try writer.add(Self.roundSheet(roundRows(), settings))
    try writer.add(HistorySheet(comparison, settings).sheet)
    return try writer.finish().all()
  }

  /// The rounds as rows of the sheet 轮次变化.
  public func roundRows() -> [[SheetCell]] { RoundSheet(settings).rows(comparison) }

  /// The sheet 轮次变化 with the rows of one or several drafts.
  public static func roundSheet(_ rows: [[SheetCell]], _ settings: ReportSettings) -> Sheet {
    RoundSheet(settings).sheet(rows)
  }

  /// The newest round with tracked changes against an earlier one, and with what became of the findings as comments.
  ///
  /// - Parameters:
  ///   - base: Index of the earlier round.
  ///   - original: The file of the newest round.
  ///   - limits: Those the file was read with.
  public func redline(
    against base: Int, original: [UInt8], limits: ReadingLimits = .standard
  ) throws(AnnotationError) -> [UInt8] {
    guard let newest = comparison.rounds.last, comparison.rounds.indices.contains(base) else {
      throw .package(detail: "no such round")
    }
    let language = settings.language
    let authors = RevisionAuthors(
      changes: language.pick("修改对照", "Comparison"), moves: language.pick("移位对照", "Comparison of places"),
      adjoining: language.pick("修改对照（续）", "Comparison (continued)"))
    let date = settings.signature.date.map { $0.text + "T00:00:00Z" }
    let redline = Redline(
      newest.review, against: comparison.rounds[base].draft, authors: authors, date: date)
    let comments = ComparisonComments(comparison, settings).comments()
    return try redline.bytes(from: original, comments: comments, limits: limits)
  }
}
