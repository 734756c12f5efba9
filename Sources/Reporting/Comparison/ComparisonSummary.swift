import Analysis
import Checking
import Documents
import Rounds

/// The comparison for people at a terminal: rounds, what changed, figures, what became of the findings.
struct ComparisonSummary {
  private let comparison: Comparison
  private let settings: ReportSettings
  private let ink: Ink
  private let wrapping: Wrapping

  /// Findings that are listed one by one; the rest is counted.
  private static let listed = 8

  init(_ comparison: Comparison, _ settings: ReportSettings) {
    self.comparison = comparison
    self.settings = settings
    ink = Ink(isOn: settings.usesColor)
    wrapping = Wrapping(width: settings.width)
  }

  func bytes() -> [UInt8] {
    let doubts = comparison.doubts.flatMap { doubt in
      wrapping.lines(doubt.message(settings.language), first: "! ", indent: 2).map { ink($0, .yellow) }
    }
    return Lines.bytes(blocks: [
      rounds(), doubts, steps(), TrendTable(comparison, settings).lines(), findings(), marks(),
    ])
  }

  private var language: Language { settings.language }

  // MARK: Rounds

  private func rounds() -> [String] {
    let names = comparison.rounds.map { PrintableText.of($0.draft.document.source.path) }
    let width = min(settings.width - 34, names.map { DisplayWidth.of($0) }.max() ?? 0)
    return comparison.rounds.indices.map { index in
      let round = comparison.rounds[index]
      let verdict = Column.left(round.review.verdict.name(language), language == .zh ? 10 : 20)
      return ink(number(index), .bold) + "  " + Column.left(names[index], width) + "  "
        + ink(verdict, round.review.verdict.style) + "  " + severities(round)
    }
  }

  private func number(_ index: Int) -> String { language.pick("第\(index + 1)稿", "round \(index + 1)") }

  private func severities(_ round: Round) -> String {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = round.review.findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(severity.name(language)) \(count)"
    }
    return counts.isEmpty ? language.pick("没有意见", "no findings") : counts.joined(separator: " ")
  }

  // MARK: Text

  private func steps() -> [String] {
    comparison.steps.indices.flatMap { index in
      let step = comparison.steps[index]
      return [ink(arrow(index), .bold) + "  " + StepWords.size(step, language)]
        + wrapping.facts(StepWords.changes(step, language), indent: 4)
        + wrapping.facts(parts(index), indent: 4)
    }
  }

  private func arrow(_ index: Int) -> String { "\(number(index)) → \(number(index + 1))" }

  /// What the draft gained and lost, by parts; those that hardly changed left out.
  private func parts(_ index: Int) -> [String] {
    let (old, new) = (comparison.rounds[index].draft, comparison.rounds[index + 1].draft)
    return PartChange.between(old, new).compactMap { StepWords.part($0, settings.names, language) }
  }

  // MARK: Findings

  private func findings() -> [String] {
    let states: [FindingHistory.State] = [.back, .open, .improved, .new, .fixed, .obsolete, .waived]
    let counts = states.map { ($0, comparison.histories($0).count) }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return [] }
    let sums = counts.map { ink("\($0.0.name(language)) \($0.1)", $0.0.style) }
    let head = ink(language.pick("意见落实情况", "Findings"), .bold) + "  " + sums.joined(separator: " · ")
    let open = states.filter(\.isOpen).flatMap { comparison.histories($0) }
      .filter { $0.finding.severity >= settings.level }
      .sorted { $0.finding.severity > $1.finding.severity }
    let rest = open.count - Self.listed
    let more =
      rest > 0
      ? [language.pick("  另有 \(rest) 条未改，见 --format html 或 json。", "  and \(rest) more; see --format html or json.")]
      : []
    return [head] + open.prefix(Self.listed).map { line($0) } + more
  }

  private func line(_ history: FindingHistory) -> String {
    let finding = history.finding
    let state = Column.left(history.last.state.name(language), language == .zh ? 6 : 8)
    let severity = Column.left(finding.severity.name(language), language == .zh ? 8 : 6)
    let change = FigureChange.words(history, language).map { language.pick("：", ": ") + $0 } ?? ""
    let quote =
      change.isEmpty && !finding.quote.isEmpty ? language.pick("：“\(finding.quote)”", ": “\(finding.quote)”") : ""
    let text = Column.truncated(
      "\(finding.rule) \(finding.title)\(change)\(PrintableText.of(quote))", settings.width - 20)
    return "  " + ink(state, history.last.state.style) + "  " + ink(severity, finding.severity.style) + "  " + text
  }

  // MARK: Marks

  private func marks() -> [String] {
    guard !comparison.marks.isEmpty else { return [] }
    let head = language.pick("批注已标为改好，但问题仍在", "Marked as done, but still there")
    return [ink(head, .bold)]
      + comparison.marks.prefix(Self.listed).map { mark in
        let how = mark.kind == .resolved ? language.pick("已解决", "resolved") : language.pick("已回复", "answered")
        let reply = mark.reply.map { language.pick("“\($0)”", "“\($0)”") } ?? ""
        return Column.truncated(
          "  \(how)\(PrintableText.of(reply))  \(mark.finding.rule) \(mark.finding.title)", settings.width)
      }
  }
}

extension FindingHistory.State {
  func name(_ language: Language) -> String {
    switch self {
    case .new: language.pick("新出现", "new")
    case .open: language.pick("未改", "open")
    case .improved: language.pick("有改进", "improved")
    case .fixed: language.pick("已改", "fixed")
    case .back: language.pick("反复", "back")
    case .obsolete: language.pick("不再适用", "gone")
    case .waived: language.pick("已豁免", "waived")
    }
  }

  var style: Ink.Style {
    switch self {
    case .new, .improved: .yellow
    case .open, .back: .red
    case .fixed: .green
    case .obsolete, .waived: .faint
    }
  }
}
