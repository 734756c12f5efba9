import Checking
import Rounds

/// 意见落实: a finding a row, with what it was in each round; what is still to be done first.
struct HistorySheet {
  private let comparison: Comparison
  private let settings: ReportSettings

  init(_ comparison: Comparison, _ settings: ReportSettings) {
    self.comparison = comparison
    self.settings = settings
  }

  var sheet: Sheet {
    let columns = identity + rounds + words
    let layout = SheetLayout(
      name: language.pick("意见落实", "Findings"), columns: columns.map(\.column), frozenColumns: 2)
    return Sheet(layout: layout, rows: comparison.histories.map { row in columns.map { $0.cell(row) } })
  }

  private typealias Column = TableColumn<FindingHistory>

  private var language: Language { settings.language }

  private var tints: [String: SheetTint] {
    Dictionary(uniqueKeysWithValues: FindingHistory.State.allCases.map { ($0.name(language), $0.tint) })
  }

  private var identity: [Column] {
    let language = language
    return [
      Column(language.pick("规则", "rule"), widest: 10) { .text($0.finding.rule) },
      Column(language.pick("名称", "rule title"), widest: 24) { .text($0.finding.title) },
      Column(language.pick("级别", "severity")) { .text($0.finding.severity.name(language)) },
      Column(language.pick("现状", "now"), tints: tints) { .text($0.last.state.name(language)) },
      Column(language.pick("数值变化", "figure"), widest: 24) { .words(FigureChange.words($0, language) ?? "") },
    ]
  }

  private var rounds: [Column] {
    let language = language
    return comparison.rounds.indices.map { index in
      Column(RoundNumber.name(index, language), tints: tints) {
        .words($0.entry(inRound: index)?.state.name(language) ?? "")
      }
    }
  }

  private var words: [Column] {
    [
      Column(language.pick("原文", "quote"), widest: 40) { .words($0.finding.quote) },
      Column(language.pick("意见", "message"), widest: 50) { .words($0.finding.message) },
    ]
  }
}

extension FindingHistory.State {
  var tint: SheetTint {
    switch self {
    case .fixed: .good
    case .improved: .fair
    case .new, .open: .poor
    case .back: .bad
    case .obsolete, .waived: .unknown
    }
  }
}
