import Analysis
import Checking
import Documents

/// A line for each finding, `path:line:column: severity rule message`, as editors and `grep` read them.
///
/// Lines and columns count from 1, columns in code points; what concerns the whole draft stands at 1:1.
struct LineReporter: Reporter {
  private let settings: ReportSettings

  init(settings: ReportSettings) { self.settings = settings }

  var opening: [UInt8] { [] }
  var separator: [UInt8] { [] }

  func entry(_ review: Review) -> [UInt8] {
    let path = review.draft.document.source.path
    var lines: [String] = []
    if let undecided = review.undecided {
      let message = undecided.message(settings.language, kind: review.draft.kind, names: settings.names)
      lines.append(line(path, 1, 1, "undecided", message))
    }
    let shown = review.findings.filter { $0.severity >= settings.level }
    let sorted = shown.enumerated().sorted {
      ($0.element.range?.start ?? -1, $0.offset) < ($1.element.range?.start ?? -1, $1.offset)
    }
    lines += sorted.map(\.element).map { finding in
      line(
        path, finding.location?.line ?? 1, finding.location?.column ?? 1,
        "\(finding.severity.rawValue) \(finding.rule)", finding.message + finding.unsaidCount(settings.language))
    }
    return Array(lines.joined().utf8)
  }

  func closing(_ totals: RunTotals) -> [UInt8] {
    let lines = totals.failures.map { line($0.path, 1, 1, "unreadable", $0.error.message(settings.language)) }
    return Array(lines.joined().utf8)
  }

  private func line(_ path: String, _ line: Int, _ column: Int, _ subject: String, _ message: String) -> String {
    PrintableText.of("\(path):\(line):\(column): \(subject) \(message)") + "\n"
  }
}
