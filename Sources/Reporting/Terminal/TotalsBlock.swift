import Checking

/// What stands at the end of a report: what could not be judged, how often each rule struck, and the sums.
struct TotalsBlock {
  private let totals: RunTotals
  private let settings: ReportSettings
  private let ink: Ink

  init(_ totals: RunTotals, _ settings: ReportSettings) {
    self.totals = totals
    self.settings = settings
    ink = Ink(isOn: settings.usesColor)
  }

  func failureLines() -> [String] {
    let wrapping = Wrapping(width: settings.width)
    let label = settings.language.pick("【读不了】", "[not read]")
    return totals.failures.flatMap { failure in
      [ink(PrintableText.of(failure.path), .bold) + "  " + ink(label, .cyan)]
        + wrapping.lines(failure.error.message(settings.language), indent: 2)
    }
  }

  /// `共审阅 5 份：通过 1，修改后通过 1，退回修改 2；读不了 1。`
  func totalsLine() -> String {
    let language = settings.language
    let judged = Verdict.inOrder.filter { $0 != .undecided }.compactMap { count($0) }
    let rest = [count(.undecided), failed()].compactMap { $0 }
    let verdicts = judged.joined(separator: language.pick("，", ", "))
    let figures = ([verdicts] + rest).filter { !$0.isEmpty }.joined(separator: language.pick("；", "; "))
    let all = totals.drafts + totals.failures.count
    let earlier = totals.earlierRounds
    let note =
      earlier == 0
      ? "" : language.pick("（另有前几稿 \(earlier) 份，不计在内）", " (and \(earlier) earlier rounds, not counted)")
    return language.pick("共审阅 \(all) 份\(note)：\(figures)。", "\(all) drafts\(note): \(figures).")
  }

  /// Rules by the number of drafts they struck, most first.
  func statisticsLines() -> [String] {
    guard !totals.rules.isEmpty else { return [] }
    let language = settings.language
    let head = [language.pick("稿件", "drafts"), language.pick("意见", "findings"), language.pick("规则", "rule")]
    let rows = totals.rules
      .sorted { ($0.value.drafts, $0.value.findings, $1.key) > ($1.value.drafts, $1.value.findings, $0.key) }
      .map { ["\($0.value.drafts)", "\($0.value.findings)", "\($0.key) \($0.value.title)"] }
    return [ink(line(head), .faint)] + rows.map { line($0) }
  }

  private func line(_ cells: [String]) -> String {
    "  " + Column.right(cells[0], 6) + "  " + Column.right(cells[1], 8) + "  " + cells[2]
  }

  private func count(_ verdict: Verdict) -> String? {
    guard let count = totals.verdicts[verdict] else { return nil }
    return "\(verdict.name(settings.language)) \(count)"
  }

  private func failed() -> String? {
    let count = totals.failures.count
    return count == 0 ? nil : settings.language.pick("读不了 \(count)", "not read \(count)")
  }
}
