import Archive
import Checking
import Foundation
import RuleFiles
import TestSupport

/// A folder that goes away with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var archive: String { path + "/会议档案.sqlite" }
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// Rounds, findings and stamps with the little that a test is about.
enum Sample {
  static let stamp = Stamp(date: "2026-01-05", person: "王建")
  static let leader = DraftKey(unit: "县水利局", person: "张致远", kind: "self-exam-personal")
  static let team = DraftKey(unit: "县水利局", person: "", kind: "self-exam-team")

  static func stamp(_ date: String) -> Stamp { Stamp(date: date, person: "王建") }

  /// - Parameter findings: `E-01 must` for a finding of that rule with the id `E-01-x`; `E-01 must waived` for one waived.
  static func round(
    _ text: String = "正文", verdict: Verdict = .pass, _ findings: [String] = [], size: Int = 0
  ) -> NewRound {
    NewRound(
      file: "材料/\(text.prefix(8)).txt", fileSHA256: String(repeating: "0", count: 64),
      text: Array((text + String(repeating: "字", count: size)).utf8), findings: Array(lines(findings).utf8),
      pack: "meeting-personal", rulebook: "0123456789abcdef", verdict: verdict,
      figures: RoundFigures(words: 3_000, problems: 12, measures: 15))
  }

  static func lines(_ findings: [String]) -> String {
    findings.map { finding in
      let words = finding.split(separator: " ")
      let state = words.count > 2 ? #","state":"waived""# : ""
      return #"{"id":"\#(words[0])-x","rule":"\#(words[0])","severity":"\#(words[1])","title":"某条规则"\#(state)}"# + "\n"
    }.joined()
  }

  /// The workflow that the product ships.
  static let workflow = Workflow.load(Repository.ruleFolder, log: MistakeLog())

  /// An archive with two drafts, three rounds, and something of every kind: events 1 to 7.
  static func filled(_ path: String) throws -> MeetingArchive {
    let archive = try MeetingArchive(path, creates: true)
    _ = try archive.add(round("一稿", verdict: .return, ["E-01 must", "S-02 should"]), of: leader, stamp)
    _ = try archive.add(round("班子一稿", ["F-01 info"]), of: team, stamp)
    try archive.setAuthor("leader", of: 1, stamp)
    try archive.decide(.return, draft: 1, round: 1, reason: "没有事例", stamp)
    _ = try archive.add(round("二稿", ["S-02 should"]), of: leader, stamp("2026-01-12"))
    try archive.waive(rule: "S-02", of: 1, reason: "通知另有规定", stamp("2026-01-12"))
    try archive.sign("supervision", draft: 1, round: 2, stamp("2026-01-13"))
    return archive
  }
}
