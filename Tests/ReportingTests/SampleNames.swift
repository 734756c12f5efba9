import Analysis
import RuleFiles

@testable import Reporting

extension DisplayNames {
  /// Names as the rule folder gives them, for the ids that the samples use.
  static let sample = DisplayNames(
    roles: [
      .title: "标题", .opening: "开头", .achievements: "成绩", .problems: "问题", .causes: "原因", .measures: "措施",
      .signature: "落款",
    ],
    kinds: ["self-exam-personal": "对照检查材料（个人）", "duty-report": "党建工作述职报告"], eras: ["sifeng": "群众路线教育实践活动"],
    artefacts: ["emoji": "表情符号"])
}

extension ReportSettings {
  static func sample(_ language: Language = .zh, width: Int = 80, usesColor: Bool = false) -> ReportSettings {
    var settings = ReportSettings(
      language: language, names: .sample, width: width, usesColor: usesColor, showsStatistics: true)
    settings.signature = Signature(date: CalendarDay(year: 2026, month: 1, day: 15))
    return settings
  }
}
