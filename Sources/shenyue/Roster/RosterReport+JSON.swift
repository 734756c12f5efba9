import Archive
import Reporting
import RuleFiles

extension RosterReport {
  /// One line, `shenyue.roster/1`.
  var json: [UInt8] {
    JSONBytes.line(
      Record(
        roster: file.path, day: day.text, due: standing.lines.map { LineRecord(self, $0) },
        unmatched: doubts.map { .init(path: $0.path, reason: $0.why) }))
  }

  private struct Record: Encodable {
    var schema = "shenyue.roster/1"
    var roster: String
    var day: String
    var due: [LineRecord]
    var unmatched: [Unmatched]
  }

  private struct Unmatched: Encodable {
    var path: String
    var reason: String
  }

  private struct LineRecord: Encodable {
    struct Handed: Encodable {
      var path: String
      var verdict: String
    }

    var line: Int
    var unit: String
    var person: String
    var role: String
    var material: String
    var deadline: String?
    var daysLate: Int?
    var drafts: [Handed]
    /// Drafts of the same author whose kind is uncertain.
    var uncertain: [String]
    /// Files of the same author that could not be read.
    var unreadable: [String]

    init(_ report: RosterReport, _ standing: RosterStanding.Line) {
      let entry = report.standing.roster.entries[standing.entry]
      line = entry.line
      unit = entry.unit
      person = entry.person
      role = entry.role
      material = standing.due.name
      deadline = standing.deadline?.text
      daysLate = standing.daysLate(on: report.day)
      drafts = standing.submissions.map {
        Handed(path: report.drafts[$0].path, verdict: report.drafts[$0].verdict)
      }
      uncertain = standing.uncertain.map { report.drafts[$0].path }
      unreadable = standing.unreadable.map { report.drafts[$0].path }
    }
  }
}
