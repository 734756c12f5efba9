import Analysis
import Checking
import Documents

/// The columns of 问题明细 and of the CSV report, a finding a row.
struct FindingColumns: Sendable {
  typealias Column = TableColumn<FindingRow>

  let settings: ReportSettings

  var all: [Column] { printed + onScreen }

  /// What fits on paper.
  var printed: [Column] { identity + rule + place + words }

  private var language: Language { settings.language }

  /// A column of what a finding says.
  private func column(
    _ chinese: String, _ english: String, widest: Int = 24, tints: [String: SheetTint] = [:],
    _ cell: @escaping @Sendable (Finding) -> SheetCell
  ) -> Column {
    Column(language.pick(chinese, english), widest: widest, tints: tints) { $0.finding.map(cell) ?? .empty }
  }

  private var identity: [Column] {
    [
      Column(language.pick("稿件", "file"), widest: 24) { .text($0.review.draft.document.source.path) },
      Column(language.pick("姓名", "name"), widest: 10) { .words($0.review.draft.byline?.name ?? "") },
    ]
  }

  private var rule: [Column] {
    let language = language
    let tints = Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0.name(language), $0.tint) })
    return [
      column("级别", "severity", widest: 10, tints: tints) { .text($0.severity.name(language)) },
      column("规则", "rule", widest: 8) { .text($0.rule) },
      column("名称", "rule title", widest: 16) { .text($0.title) },
    ]
  }

  private var place: [Column] {
    let names = settings.names
    return [
      Column(language.pick("部分", "part"), widest: 18) { .words($0.partName(names)) },
      column("段", "paragraph") { $0.location.map { .count($0.paragraph) } ?? .empty },
    ]
  }

  private var words: [Column] {
    [
      column("原文", "quote", widest: 28) { .words($0.quote) },
      column("问题", "message", widest: 36) { .text($0.message) },
      column("怎么改", "advice", widest: 36) { .words($0.advice) },
      column("改为", "replacement", widest: 14) { .words($0.replacement ?? "") },
      column("处数", "places") { .count($0.count) },
    ]
  }

  /// What helps those who work with the table further.
  private var onScreen: [Column] {
    let language = language
    return [
      Column(language.pick("结论", "verdict"), widest: 10) { .text($0.review.verdict.name(language)) },
      Column(language.pick("豁免", "waived"), widest: 28) { .words($0.waiver.map { $0.summary(language) } ?? "") },
      column("行", "line") { $0.location.map { .count($0.line) } ?? .empty },
      column("列", "column") { $0.location.map { .count($0.column) } ?? .empty },
      column("实测", "measured") { $0.measured.map { $0.valueCell } ?? .empty },
      column("标准", "limit") { $0.measured.map { $0.limitCell } ?? .empty },
      column("把握", "certainty") { .share($0.confidence.roundedToFourDecimals) },
      column("依据", "basis", widest: 36) { .words($0.basis) },
      column("编号", "id", widest: 16) { .text($0.id) },
    ]
  }
}

extension Severity {
  fileprivate var tint: SheetTint {
    switch self {
    case .reject: .bad
    case .must: .poor
    case .should: .fair
    case .info: .unknown
    }
  }
}

extension Finding.Measured {
  /// A share where it is a part of something.
  var valueCell: SheetCell {
    guard let of, of > 0 else { return .number(value.roundedToFourDecimals) }
    return .share((value / of).roundedToFourDecimals)
  }

  var limitCell: SheetCell {
    guard let limit else { return .empty }
    return of == nil ? .number(limit.roundedToFourDecimals) : .share(limit.roundedToFourDecimals)
  }
}

extension Waiver {
  /// Who waived it and why: `王某：已按新要求执行`.
  func summary(_ language: Language) -> String { language.labelled(personName(language), personName(language), reason) }
}
