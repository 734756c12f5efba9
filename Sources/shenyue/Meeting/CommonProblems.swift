import Checking
import Reporting

/// The problems that many drafts have, as a paragraph that can go into a circular: how many drafts, and an example that
/// names nobody.
struct CommonProblems: Sendable {
  /// A finding, without the draft it is about.
  struct Remark: Sendable {
    var rule: String
    var title: String
    var severity: String
    /// What can be quoted without telling whose draft it is, in quotation marks; empty where nothing can.
    var example: String
  }

  private struct Tally {
    var title: String
    var severity: Severity
    var drafts = 0
    var example = ""
  }

  private static let shown = 8
  let wording: FeedbackWording
  private var tallies: [String: Tally] = [:]

  init(wording: FeedbackWording) { self.wording = wording }

  mutating func add(_ remarks: [Remark]) {
    var seen: Set<String> = []
    for remark in remarks {
      let severity = Severity(rawValue: remark.severity) ?? .info
      var tally = tallies[remark.rule] ?? Tally(title: remark.title, severity: severity)
      tally.severity = max(tally.severity, severity)
      if seen.insert(remark.rule).inserted { tally.drafts += 1 }
      if Self.isBetter(remark.example, than: tally.example) { tally.example = remark.example }
      tallies[remark.rule] = tally
    }
  }

  /// Long enough to be understood, short enough to be quoted.
  private static func isBetter(_ example: String, than known: String) -> Bool {
    func distance(_ text: String) -> Int { text.isEmpty ? 1_000 : abs(text.unicodeScalars.count - 30) }
    return distance(example) < distance(known)
  }

  func text(_ totals: RunTotals) -> String {
    let verdicts = Verdict.inOrder.compactMap { verdict in
      totals.verdicts[verdict].map { wording.circular(.verdict, ["verdict": verdict.name(.zh), "count": "\($0)"]) }
    }
    var lines = [
      wording.circular(.opening, ["drafts": "\(totals.drafts)", "verdicts": verdicts.joined(separator: "，")])
    ]
    if totals.earlierRounds > 0 { lines.append(wording.circular(.earlier, ["count": "\(totals.earlierRounds)"])) }
    if !totals.failures.isEmpty { lines.append(wording.circular(.unread, ["count": "\(totals.failures.count)"])) }
    let common = tallies.filter { $0.value.severity >= .should && $0.value.drafts > 1 }
      .sorted { ($0.value.drafts, $0.value.severity, $1.key) > ($1.value.drafts, $1.value.severity, $0.key) }
      .prefix(Self.shown)
    if !common.isEmpty { lines.append(wording.circular(.intro)) }
    lines += common.enumerated().map { number, tally in line(number + 1, tally.key, tally.value, totals.drafts) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ number: Int, _ rule: String, _ tally: Tally, _ drafts: Int) -> String {
    let share = (tally.drafts * 100 + drafts / 2) / max(1, drafts)
    let example =
      tally.example.isEmpty ? "" : wording.circular(.example, ["quote": PrintableText.of(tally.example)])
    return wording.circular(
      .line,
      [
        "number": "\(number)", "title": tally.title, "count": "\(tally.drafts)", "share": "\(share)",
        "example": example, "rule": rule,
      ])
  }
}
