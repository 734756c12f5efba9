import Analysis
public import Checking
import Documents

/// The columns of 总表, a draft a row.
struct DraftColumns: Sendable {
  typealias Column = TableColumn<DraftRow>

  let settings: ReportSettings

  var all: [Column] { printed + onScreen }

  /// What fits on paper.
  var printed: [Column] { identity + judgement + lengths + counts + severities + remarks }

  private var language: Language { settings.language }

  /// A column of what is known of drafts alone.
  private func column(
    _ chinese: String, _ english: String, widest: Int = 24, _ cell: @escaping @Sendable (Review) -> SheetCell
  ) -> Column {
    Column(language.pick(chinese, english), widest: widest) { $0.review.map(cell) ?? .empty }
  }

  /// Whose it is and what; for a file that could not be read its path stands for the title.
  var identity: [Column] {
    let names = settings.names
    return [
      column("单位及职务", "unit and post", widest: 20) { .words($0.draft.byline?.unit ?? "") },
      column("姓名", "name", widest: 10) { .words($0.draft.byline?.name ?? "") },
      Column(language.pick("标题", "title"), widest: 24) { .words($0.review?.title ?? $0.path) },
      column("文种", "kind", widest: 14) { .text(names.kind($0.draft.kind.id)) },
    ]
  }

  private var judgement: [Column] {
    let language = language
    let unread = language.pick("读不了", "not read")
    var tints: [String: SheetTint] = [unread: .unknown]
    for verdict in Verdict.inOrder { tints[verdict.name(language)] = verdict.tint }
    return [
      Column(language.pick("结论", "verdict"), widest: 10, tints: tints) {
        .text($0.review?.verdict.name(language) ?? unread)
      }
    ]
  }

  private var lengths: [Column] {
    [
      column("正文汉字", "body Han") { .count($0.draft.lengths.bodyHan) },
      share("成绩占比", "achievements", [.achievements]), share("问题占比", "problems", [.problems]),
      share("原因占比", "causes", [.causes]), share("措施占比", "measures", [.measures]),
    ]
  }

  private func share(_ chinese: String, _ english: String, _ roles: Set<Role>) -> Column {
    column(chinese, english) { .share($0.draft.han(ofAny: roles), of: $0.draft.lengths.bodyHan) }
  }

  private var counts: [Column] {
    [
      column("问题条数", "problem items") { .count($0.draft.problems.count) },
      column("问题表现", "manifestations") { .count($0.draft.problemLeaves) },
      column("原因条数", "cause items") { .count($0.draft.causes.count) },
      column("措施条数", "measure items") { .count($0.draft.measures.count) },
      column("有措施的问题", "answered problems") { review in
        .share(review.draft.coverage.count { !$0.measures.isEmpty }, of: review.draft.problems.count)
      },
    ]
  }

  private var severities: [Column] {
    Severity.allCases.map { severity in
      column(severity.name(.zh), severity.name(.en)) { review in
        .count(review.findings.count { $0.severity == severity })
      }
    }
  }

  private var remarks: [Column] {
    let settings = settings
    return [
      Column(language.pick("先改这三处", "mend these first"), widest: 50) { .words($0.firstRemark(settings)) }
    ]
  }

  /// What helps those who work with the ledger further.
  private var onScreen: [Column] {
    let settings = settings
    return [
      Column(language.pick("稿件", "file"), widest: 36) { row in
        row.copy.map { .link(row.path, target: $0) } ?? .text(row.path)
      },
      column("已豁免", "waived") { .count($0.waived.count) },
      column("文种把握", "certainty of kind") { .share($0.draft.kind.confidence.roundedToFourDecimals) },
      column("全文字数", "words") { .count($0.draft.lengths.words) },
      column("规则包", "pack", widest: 20) { .words($0.pack?.name ?? "") },
      column("年度要求", "era", widest: 20) { .words($0.draft.era.map { settings.names.era($0) } ?? "") },
      column("说明", "notes", widest: 36) { review in
        let reading = review.draft.document.notes.map { $0.message(settings.language) }
        let others = review.notes.map { $0.message(settings.language, settings.names) }
        return .words((reading + others).joined(separator: "\n"))
      },
    ]
  }
}

extension Verdict {
  /// The colour of a cell that names it.
  public var tint: SheetTint {
    switch self {
    case .pass: .good
    case .revise: .fair
    case .return: .poor
    case .rewrite: .bad
    case .undecided: .unknown
    }
  }
}

extension Review {
  var title: String { draft.title.map { draft.clean.string(in: $0) } ?? "" }

  /// The corrections that matter most, a line each.
  fileprivate var firstCorrections: String {
    topThree.compactMap { id in findings.first { $0.id == id } }.enumerated()
      .map { "\($0 + 1). \($1.title)\($1.unsaidCount(.zh))：\($1.message)" }.joined(separator: "\n")
  }
}

extension DraftRow {
  /// The first corrections, or why there is no verdict.
  fileprivate func firstRemark(_ settings: ReportSettings) -> String {
    switch subject {
    case .failure(let failure): return failure.error.message(settings.language)
    case .review(let review):
      let undecided = review.undecided?.message(settings.language, kind: review.draft.kind, names: settings.names)
      return undecided ?? review.firstCorrections
    }
  }
}
