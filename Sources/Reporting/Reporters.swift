public import Analysis
public import Checking

/// An output format by the name users give to `--format`.
public struct ReportFormat<Subject>: Sendable {
  public var name: String
  /// Of a file in this format, without the dot.
  public var fileExtension: String
  public var make: @Sendable (ReportSettings) -> any Reporter<Subject>

  init(name: String, fileExtension: String, make: @escaping @Sendable (ReportSettings) -> any Reporter<Subject>) {
    self.name = name
    self.fileExtension = fileExtension
    self.make = make
  }
}

/// Every format there is; a new one is a file, a line here and a test.
public enum Reporters {
  /// Formats of a run of checks.
  public static let all: [ReportFormat<Review>] = [
    ReportFormat(name: "terminal", fileExtension: "txt") { TerminalReporter(settings: $0) },
    ReportFormat(name: "line", fileExtension: "lines.txt") { LineReporter(settings: $0) },
    ReportFormat(name: "json", fileExtension: "json") { JSONReporter.reviews($0) },
    ReportFormat(name: "jsonl", fileExtension: "jsonl") { JSONLinesReporter.reviews($0) },
    ReportFormat(name: "csv", fileExtension: "csv") { CSVReporter(settings: $0) },
    ReportFormat(name: "markdown", fileExtension: "md") { MarkdownReporter(settings: $0) },
    ReportFormat(name: "sarif", fileExtension: "sarif") { SARIFReporter(settings: $0) },
  ]

  /// Formats of what was understood, without rules.
  public static let forDrafts: [ReportFormat<Draft>] = [
    ReportFormat(name: "terminal", fileExtension: "txt") { OutlineReporter(settings: $0) },
    ReportFormat(name: "json", fileExtension: "json") { JSONReporter.drafts($0) },
    ReportFormat(name: "jsonl", fileExtension: "jsonl") { JSONLinesReporter.drafts($0) },
  ]
}
