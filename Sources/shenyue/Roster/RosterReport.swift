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
    /// Its page, relative to the folder of the pack.
    var page: String?
  }

  let file: RosterFile
  let standing: RosterStanding
  /// By index of the submission.
  let drafts: [Draft]
  let day: CalendarDay

  var missing: [RosterStanding.Line] { standing.missing }
  var late: [RosterStanding.Line] { missing.filter { $0.daysLate(on: day) != nil } }

  func who(_ line: RosterStanding.Line) -> String {
    let entry = standing.roster.entries[line.entry]
    let name = entry.person.isEmpty ? "班子" : entry.person
    return entry.unit.isEmpty ? name : entry.unit + " " + name
  }

  func material(_ line: RosterStanding.Line) -> String { line.due.name.isEmpty ? "材料" : line.due.name }

  /// What else is known of a line where nothing fitting was handed in.
  func remark(_ line: RosterStanding.Line) -> String {
    let paths = line.uncertain.map { drafts[$0].path }
    return paths.isEmpty ? "" : "交来的 \(paths.joined(separator: "、")) 认不准文种，请核对"
  }

  /// `应交 12 份，已交 9 份，未交 3 份，其中逾期 2 份。`
  var sum: String {
    let all = standing.lines.count
    let parts = [
      "应交 \(all) 份", "已交 \(all - missing.count) 份",
      "未交 \(missing.count) 份" + (late.isEmpty ? "" : "，其中逾期 \(late.count) 份"),
    ]
    let open = standing.doubts.count + standing.strangers.count
    return parts.joined(separator: "，") + (open > 0 ? "；\(open) 份对不上名册，请核对。" : "。")
  }

  /// For the terminal; long lists are cut, since the ledger has them whole.
  func lines(most: Int = 20) -> [String] {
    func list(_ lines: [RosterStanding.Line], _ title: String, _ text: (RosterStanding.Line) -> String) -> [String] {
      guard !lines.isEmpty else { return [] }
      let shown = lines.prefix(most).map { "  " + text($0) }
      return [title] + shown + (lines.count > most ? ["  …… 共 \(lines.count) 份，见台账“未交”表"] : [])
    }
    let others = missing.filter { $0.daysLate(on: day) == nil }
    let open = doubts.prefix(most).map { "  \($0.path)：\($0.why)" }
    return ["名册 \(file.path)：\(sum)"]
      + list(late, "逾期未交：") { "\(who($0))　\(material($0))（逾期 \($0.daysLate(on: day) ?? 0) 天）" }
      + list(others, "未交：") { "\(who($0))　\(material($0))" + deadline($0) }
      + (open.isEmpty ? [] : ["对不上名册："] + open)
  }

  private func deadline(_ line: RosterStanding.Line) -> String {
    line.deadline.map { "（\($0.text) 前交）" } ?? ""
  }

  /// Drafts that could not be given to anybody, and why.
  var doubts: [(path: String, why: String)] {
    standing.doubts.map { (drafts[$0.submission].path, $0.doubt.message) }
      + standing.strangers.map { (drafts[$0].path, "稿中和文件名里都没有名册上的姓名（班子材料则没有写明单位）") }
      + standing.unasked.map { submission, entry in
        let line = standing.roster.entries[entry]
        return (drafts[submission].path, "\(line.unit) \(line.person) 交来的，名册没有要求这种材料")
      }
  }
}
