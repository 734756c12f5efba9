public import Checking

/// What the ledger says of one draft or file; made by the worker that has the draft, so that little has to be kept.
public struct LedgerEntry: Sendable {
  let draft: [SheetCell]
  let findings: [[SheetCell]]

  /// - Parameter copy: the annotated copy, relative to the folder of the ledger.
  public init(_ review: Review, copy: String? = nil, settings: ReportSettings) {
    let row = DraftRow(subject: .review(review), copy: copy)
    draft = DraftColumns(settings: settings).all.map { $0.cell(row) }
    let columns = FindingColumns(settings: settings).all
    findings = FindingRow.rows(review).map { row in columns.map { $0.cell(row) } }
  }

  public init(_ failure: ReviewRun.Failure, settings: ReportSettings) {
    let row = DraftRow(subject: .failure(failure), copy: nil)
    draft = DraftColumns(settings: settings).all.map { $0.cell(row) }
    findings = []
  }
}

/// The ledger workbook 台账 of a run: 总表 with a draft a row, 问题明细 with a finding a row, 规则统计.
///
/// Callers that know more, such as who has not handed in, add sheets of their own.
public struct Ledger: Sendable {
  private let writer: WorkbookWriter
  private let language: Language
  private let drafts: Int
  private let findings: Int
  private var draftCount = 0
  private var findingCount = 0
  /// Where the round stands in a row; nil when the run knows of no rounds.
  private let roundPlace: Int?

  /// - Parameters:
  ///   - date: of creation, such as `2026-01-15T00:00:00Z`; equal runs then give equal bytes.
  ///   - hasRounds: Whether drafts are told with the round they are.
  public init(settings: ReportSettings, date: String, hasRounds: Bool = false) throws(WorkbookError) {
    language = settings.language
    writer = try WorkbookWriter(date: date, language: language)
    let number = SheetColumn(language.pick("序号", "no."))
    let draftColumns = DraftColumns(settings: settings)
    roundPlace = hasRounds ? draftColumns.identity.count : nil
    var columns = draftColumns.all.map(\.column)
    if let roundPlace { columns.insert(SheetColumn(language.pick("稿次", "round"), widest: 12), at: roundPlace) }
    drafts = try writer.addSheet(
      SheetLayout(
        name: language.pick("总表", "Drafts"), columns: [number] + columns, frozenColumns: 3,
        printedColumns: draftColumns.printed.count + 1 + (hasRounds ? 1 : 0)))
    let findingColumns = FindingColumns(settings: settings)
    findings = try writer.addSheet(
      SheetLayout(
        name: language.pick("问题明细", "Findings"), columns: [number] + findingColumns.all.map(\.column),
        frozenColumns: 3, printedColumns: findingColumns.printed.count + 1))
  }

  /// Adds a draft below the others. What goes wrong is told by `finish`.
  ///
  /// - Parameter round: Nil for the only one there is.
  public mutating func add(_ entry: LedgerEntry, round: RoundStanding? = nil) {
    draftCount += 1
    var cells = entry.draft
    if let roundPlace { cells.insert(.words(round?.name(language) ?? ""), at: min(roundPlace, cells.count)) }
    writer.append([.count(draftCount)] + cells, to: drafts)
    for finding in entry.findings {
      findingCount += 1
      writer.append([.count(findingCount)] + finding, to: findings)
    }
  }

  /// The workbook; the ledger is of no use afterwards.
  ///
  /// - Parameter sheets: Stand behind the ledger's own.
  public func finish(_ totals: RunTotals, adding sheets: [Sheet] = []) throws(WorkbookError) -> FinishedWorkbook {
    for sheet in [RuleStatistics(totals, language).sheet] + sheets { try writer.add(sheet) }
    return try writer.finish()
  }
}
