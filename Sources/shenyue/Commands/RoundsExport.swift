import Archive
import ArgumentParser
import Reporting
import RuleFiles

/// `shenyue rounds export`: the archive for other programs, and the weekly report.
struct RoundsExport: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出档案：各稿件一览（csv），全部内容（json），或一周的小结（--weekly）。",
    discussion: """
      csv 一行一份稿件，可用 Excel 打开；json 含各稿、意见、豁免、决定、签批和历史，格式名 shenyue.archive/1。
      --weekly 写出 --date 所在那一周（周一至周日）的小结，可直接上报；同样可以 --format csv 或 json。
      """,
    aliases: ["导出"])

  @Option(help: ArgumentHelp("text（只用于小结）、csv 或 json；默认小结为 text，其他为 csv。", valueName: "格式"))
  var format: Format?

  @Flag(help: "一周小结。")
  var weekly = false

  @Option(help: ArgumentHelp("写到文件；默认标准输出。", valueName: "文件"))
  var out: String?

  @OptionGroup var date: DateOption

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var folder: RuleFolderOption

  func validate() throws {
    if format == .text, !weekly { throw ValidationError("--format text 只用于 --weekly。") }
  }

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    let open = try archive.open()
    let histories = try open { archive throws(ArchiveError) in try archive.drafts() }
    try write(weekly ? week(histories, rules) : whole(open, histories, rules))
  }

  private func whole(_ open: OpenArchive, _ histories: [DraftHistory], _ rules: RoundsRules) throws -> [UInt8] {
    guard format == .json else { return DraftSheet(histories, rules).csv.bytes(forFile: out != nil) }
    let contents = try histories.flatMap(\.rounds).reduce(into: [String: [UInt8]]()) { contents, round in
      contents[round.findingLines] = try open { archive throws(ArchiveError) in
        try archive.content(round.findingLines)
      }
    }
    let events = try open { archive throws(ArchiveError) in try archive.events() }
    return ArchiveRecord(histories, contents, events, rules).bytes
  }

  private func week(_ histories: [DraftHistory], _ rules: RoundsRules) -> [UInt8] {
    let (first, last) = Self.week(of: date.day)
    let summary = PeriodSummary(of: histories, from: first, through: last, rules.workflow)
    let report = WeeklyReport(summary)
    return switch format ?? .text {
    case .text: Array(report.text.utf8)
    case .csv: report.csv.bytes(forFile: out != nil)
    case .json: report.json
    }
  }

  /// Monday and Sunday of the week that holds a day.
  private static func week(of text: String) -> (String, String) {
    guard let day = CalendarDay(text), let monday = CalendarDay("2024-01-01") else { return (text, text) }
    let offset = ((monday.days(to: day) % 7) + 7) % 7
    return ((day.adding(days: -offset) ?? day).text, (day.adding(days: 6 - offset) ?? day).text)
  }

  private func write(_ bytes: [UInt8]) throws {
    do {
      guard let out else {
        try ReportSink.standardOutput.write(bytes)
        return
      }
      try AtomicFile.write(bytes, to: out)
    } catch {
      Notices(language: .zh, isQuiet: false).unwritten(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}
