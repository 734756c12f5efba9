import Checking

/// 规则统计: how many drafts each rule struck, most first.
struct RuleStatistics {
  private let totals: RunTotals
  private let language: Language

  init(_ totals: RunTotals, _ language: Language) {
    self.totals = totals
    self.language = language
  }

  var sheet: Sheet {
    let columns = [
      SheetColumn(language.pick("规则", "rule"), widest: 10),
      SheetColumn(language.pick("名称", "rule title"), widest: 40), SheetColumn(language.pick("稿件数", "drafts")),
      SheetColumn(language.pick("占比", "share")), SheetColumn(language.pick("意见数", "findings")),
      SheetColumn(language.pick("已豁免", "waived")),
    ]
    let rows = totals.rules
      .sorted { ($0.value.drafts, $0.value.findings, $1.key) > ($1.value.drafts, $1.value.findings, $0.key) }
      .map { id, count -> [SheetCell] in
        [
          .text(id), .text(count.title), .count(count.drafts), .share(count.drafts, of: totals.drafts),
          .count(count.findings), .count(count.waived),
        ]
      }
    return Sheet(layout: SheetLayout(name: language.pick("规则统计", "Rules"), columns: columns), rows: rows)
  }
}
