import Analysis
import Checking
import Documents

/// The report for people at a terminal.
struct TerminalReporter: Reporter {
  private let settings: ReportSettings
  private let ink: Ink
  private let wrapping: Wrapping

  init(settings: ReportSettings) {
    self.settings = settings
    ink = Ink(isOn: settings.usesColor)
    wrapping = Wrapping(width: settings.width)
  }

  var opening: [UInt8] { [] }
  var separator: [UInt8] { Array("\n\(ink(String(repeating: "─", count: settings.width), .faint))\n".utf8) }

  func entry(_ review: Review) -> [UInt8] {
    // Of a few words there is nothing to understand.
    let parts = isTooShort(review) ? [] : PartTable(review.draft, settings).lines()
    let blocks = [head(review), parts, counts(review), praise(review), topThree(review)]
    return Lines.bytes(blocks: blocks + findings(review) + [waived(review)])
  }

  func closing(_ totals: RunTotals) -> [UInt8] {
    let block = TotalsBlock(totals, settings)
    let hasSeveral = totals.drafts + totals.failures.count > 1
    let blocks = [
      block.failureLines(), settings.showsStatistics ? block.statisticsLines() : [],
      hasSeveral ? [block.totalsLine()] : [],
    ]
    let bytes = Lines.bytes(blocks: blocks)
    return bytes.isEmpty || totals.drafts == 0 ? bytes : separator + bytes
  }

  private func head(_ review: Review) -> [String] {
    let language = settings.language
    let heading = DraftHeading(review.draft, settings)
    var lines = [heading.fileLine(badge: badge(review.verdict))]
    if let title = heading.titleLine() { lines.append(title) }
    let pack = review.pack.map { language.labelled("规则包", "pack", $0.name) }
    let file = review.settingsPath.map { language.labelled("设置", "settings", PrintableText.of($0)) }
    let kind = isTooShort(review) ? nil : heading.kind()
    let facts = [kind, heading.era(), pack, heading.lengths(), file].compactMap { $0 }
    lines += wrapping.facts(facts, indent: 2)
    if let undecided = review.undecided {
      lines += wrapping.lines(undecided.message(language, kind: review.draft.kind, names: settings.names), indent: 2)
    }
    return lines + heading.noteLines() + notes(review)
  }

  private func isTooShort(_ review: Review) -> Bool {
    if case .tooShort = review.undecided { true } else { false }
  }

  /// What is said of the review beside its findings, and how many were waived.
  private func notes(_ review: Review) -> [String] {
    let language = settings.language
    let notes = review.notes.flatMap { note in
      wrapping.lines(
        language.labelled("说明", "note", PrintableText.of(note.message(language, settings.names))), first: "  ",
        indent: 2)
    }
    guard !review.waived.isEmpty else { return notes }
    let count = review.waived.count
    return notes + [
      language.pick(
        "  已豁免 \(count) 处，不计入结论（--show all 列出）。",
        "  waived: \(count), without part in the verdict (--show all lists them)")
    ]
  }

  private func badge(_ verdict: Verdict) -> String {
    let name = settings.language.pick("【\(verdict.name(.zh))】", "[\(verdict.name(.en))]")
    return ink(name, verdict.style)
  }

  private func counts(_ review: Review) -> [String] {
    guard !review.draft.problems.isEmpty || !review.draft.measures.isEmpty else { return [] }
    return wrapping.lines(CountsLine.of(review.draft, settings.language), indent: 2)
  }

  private func praise(_ review: Review) -> [String] {
    guard review.findings.isEmpty, review.verdict == .pass else { return [] }
    return [settings.language.pick("  没有需要修改的地方。", "  Nothing needs to be changed.")]
  }

  /// Worth a summary only when there is more to read than the summary.
  private func topThree(_ review: Review) -> [String] {
    let top = review.topThree.compactMap { id in review.findings.first { $0.id == id } }
    guard !top.isEmpty, shown(review).count > top.count else { return [] }
    let heading =
      top.count == 1
      ? settings.language.pick("先改这一处", "The correction that matters most")
      : settings.language.pick("先改这\(HanDigit.of(top.count))处", "The \(top.count) corrections that matter most")
    return [ink(heading, .bold)]
      + top.enumerated().flatMap { index, finding in
        wrapping.lines(
          settings.language.labelled(title(finding), title(finding), finding.message), first: "  \(index + 1). ",
          indent: 5)
      }
  }

  private func title(_ finding: Finding) -> String { finding.title + finding.unsaidCount(settings.language) }

  /// Findings that do not count, with who decided so and why.
  private func waived(_ review: Review) -> [String] {
    guard settings.showsWaived, !review.waived.isEmpty else { return [] }
    let language = settings.language
    let block = FindingBlock(text: review.draft.document.text, settings)
    let heading = language.pick("已豁免（\(review.waived.count)）", "waived (\(review.waived.count))")
    return [ink(heading, .faint)]
      + review.waived.flatMap { waived in
        let person = waived.waiver.personName(language)
        let who = waived.waiver.date.map { language.pick("\(person)，\($0)", "\(person), \($0)") } ?? person
        let reason = language.pick("豁免理由（\(who)）：\(waived.waiver.reason)", "waived by \(who): \(waived.waiver.reason)")
        return [""] + block.lines(waived.finding).prefix(1) + wrapping.lines(waived.finding.message, indent: 2)
          + wrapping.lines(PrintableText.of(reason), indent: 2)
      }
  }

  private func shown(_ review: Review) -> [Finding] {
    review.findings.filter { $0.severity >= settings.level }
  }

  /// One block for each severity.
  private func findings(_ review: Review) -> [[String]] {
    let block = FindingBlock(text: review.draft.document.text, settings)
    let findings = shown(review)
    var given: Set<String> = []
    return Severity.allCases.map { severity in
      let members = findings.filter { $0.severity == severity }
      guard !members.isEmpty else { return [] }
      let language = settings.language
      let heading = severity.name(language) + language.pick("（\(members.count)）", " (\(members.count))")
      return [ink(heading, severity.style)]
        + members.flatMap { finding in
          // To put right a word needs no second explanation.
          let isNew = given.insert(finding.rule + finding.advice).inserted
          return [""] + block.lines(finding, hasAdvice: isNew || finding.replacement == nil)
        }
    }
  }
}

/// 一, 二, 三 for the few numbers that stand in headings.
private enum HanDigit {
  static func of(_ value: Int) -> String { value == 2 ? "两" : value == 3 ? "三" : "\(value)" }
}

extension Verdict {
  var style: Ink.Style {
    switch self {
    case .pass: .green
    case .revise: .yellow
    case .return: .boldRed
    case .rewrite: .inverseRed
    case .undecided: .cyan
    }
  }
}
