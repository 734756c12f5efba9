import Archive
import Reporting
import RuleFiles

/// Who has handed in what, in the forms of the pack: for the terminal, as sheets of the ledger, on the page of all drafts,
/// for programs.
struct RosterReport {
  /// A draft that was handed in, as the pack has it.
  struct Draft: Sendable {
    var path: String
    /// Name of its verdict, or why there is none.
    var verdict: String
    /// False where there is no verdict; such a round does not count as reviewed.
    var isJudged: Bool
    /// Its page, relative to the folder of the pack.
    var page: String?
  }

  let file: RosterFile
  let standing: RosterStanding
  /// By index of the submission.
  let drafts: [Draft]
  let day: CalendarDay
  let language: Language
  let criticism: CriticismReport

  var missing: [RosterStanding.Line] { standing.missing }
  var late: [RosterStanding.Line] { missing.filter { $0.daysLate(on: day) != nil } }

  func who(_ line: RosterStanding.Line) -> String {
    let entry = standing.roster.entries[line.entry]
    return entry.unit.isEmpty ? person(entry) : entry.unit + " " + person(entry)
  }

  func person(_ entry: Roster.Entry) -> String {
    entry.person.isEmpty ? language.pick("班子", "(the team)") : entry.person
  }

  func material(_ line: RosterStanding.Line) -> String {
    line.due.name.isEmpty ? language.pick("材料", "material") : line.due.name
  }

  /// What was handed in and does not count yet; empty for a line of which nothing was.
  func remark(_ line: RosterStanding.Line) -> String {
    func list(_ drafts: [Int]) -> String { language.list(drafts.map { self.drafts[$0].path }) }
    let unread =
      line.unreadable.isEmpty
      ? []
      : [
        language.pick(
          "交来的 \(list(line.unreadable)) 读不了，请重新报送", "\(list(line.unreadable)) cannot be read; ask for it again")
      ]
    let unclear =
      line.uncertain.isEmpty
      ? []
      : [
        language.pick(
          "交来的 \(list(line.uncertain)) 认不准文种，请核对", "the kind of \(list(line.uncertain)) is uncertain; please look")
      ]
    return (unread + unclear).joined(separator: language.pick("；", "; "))
  }

  /// `应交 12 份，已交 9 份，未交 3 份，其中逾期 2 份。`
  var sum: String {
    let all = standing.lines.count
    let open = standing.open.count
    let parts = [
      language.pick("应交 \(all) 份", "\(all) due"),
      language.pick("已交 \(all - missing.count - open) 份", "\(all - missing.count - open) handed in"),
      language.pick("未交 \(missing.count) 份", "\(missing.count) missing")
        + (late.isEmpty ? "" : language.pick("，其中逾期 \(late.count) 份", " (\(late.count) of them late)")),
      open == 0 ? "" : language.pick("交来但读不了或认不准文种 \(open) 份", "\(open) handed in but of no use"),
    ]
    let doubts = standing.doubts.count + standing.strangers.count
    return parts.filter { !$0.isEmpty }.joined(separator: language.pick("，", ", "))
      + (doubts == 0
        ? language.pick("。", ".")
        : language.pick("；\(doubts) 份对不上名册，请核对。", "; \(doubts) belong to nobody on it, please look."))
  }

  /// For the terminal; long lists are cut, since the ledger has them whole.
  func lines(most: Int = 20) -> [String] {
    func cut(_ lines: [String], _ title: String, sheet: String) -> [String] {
      guard !lines.isEmpty else { return [] }
      let rest = language.pick(
        "  …… 共 \(lines.count) 份，见台账“\(sheet)”表", "  … \(lines.count) in all, see the sheet \(sheet) of the ledger")
      return [title] + lines.prefix(most).map { "  " + $0 } + (lines.count > most ? [rest] : [])
    }
    func list(_ lines: [RosterStanding.Line], _ title: String, _ text: (RosterStanding.Line) -> String) -> [String] {
      cut(lines.map { who($0) + "　" + material($0) + text($0) }, title, sheet: missingName)
    }
    let others = missing.filter { $0.daysLate(on: day) == nil }
    return [language.pick("名册 \(file.path)：\(sum)", "Roster \(file.path): \(sum)")]
      + list(late, language.pick("逾期未交：", "Late:")) { line in
        let days = line.daysLate(on: day) ?? 0
        return language.pick("（逾期 \(days) 天）", " (\(days) days)")
      }
      + list(others, language.pick("未交：", "Missing:")) { deadline($0) }
      + list(standing.open, language.pick("交来了，还不能算数：", "Handed in, of no use yet:")) {
        language.pick("：", ": ") + remark($0)
      }
      + cut(
        doubts.map { language.labelled($0.path, $0.path, $0.why) }, language.pick("对不上名册：", "Not on the roster:"),
        sheet: doubtsName)
  }

  private func deadline(_ line: RosterStanding.Line) -> String {
    line.deadline.map { language.pick("（\($0.text) 前交）", " (due \($0.text))") } ?? ""
  }

  var missingName: String { language.pick("未交", "Missing") }
  var doubtsName: String { language.pick("待核", "To be settled") }

  /// Drafts that could not be given to anybody, and why.
  var doubts: [(path: String, why: String)] {
    standing.doubts.map { (drafts[$0.submission].path, $0.doubt.message(language)) }
      + standing.strangers.map { (drafts[$0.submission].path, stranger($0.person)) }
      + standing.unasked.map { submission, entry in
        let line = standing.roster.entries[entry]
        let name = line.unit.isEmpty ? person(line) : line.unit + " " + person(line)
        return (
          drafts[submission].path,
          language.pick("\(name) 交来的，名册没有要求这种材料", "of \(name), who need not hand in such material")
        )
      }
  }

  private func stranger(_ person: String?) -> String {
    guard let person else {
      return language.pick("稿中和文件名里都没有写明姓名（班子材料则没有写明单位）", "names neither a person nor a unit of the roster")
    }
    return language.pick("作者 \(person) 不在名册上", "its author \(person) is not on the roster")
  }
}
