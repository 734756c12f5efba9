public import Checking

/// What `shenyue explain` says about a rule.
public struct RulePage {
  /// Lines without a line end at the end.
  public let text: String
  /// What it says under each label, without what is empty.
  let sections: [(label: String, text: String)]

  public init(_ rule: Rule, names: DisplayNames, language: Language) {
    let kinds = rule.kinds.map { language.list($0.map { names.kind($0) }) }
    let sections = [
      (language.pick("级别", "Severity"), rule.severity.name(language)),
      (language.pick("适用文种", "Kinds"), kinds ?? language.pick("所有稿件", "all drafts")),
      (language.pick("查什么", "What is checked"), rule.explanation.checks),
      (language.pick("为什么", "Why"), rule.why), (language.pick("怎么改", "How to mend it"), rule.explanation.fix),
      (language.pick("何时会误报", "When it may be wrong"), rule.explanation.exceptions),
      (language.pick("依据", "Basis"), rule.basis),
      (language.pick("谁可以豁免", "Who may waive it"), rule.waivable.name(language)),
    ]
    self.sections = sections.filter { !$0.1.isEmpty }.map { (label: $0.0, text: $0.1) }
    let shown = self.sections.map { language.labelled($0.label, $0.label, $0.text) }
    text = (["\(rule.id) \(rule.title)", ""] + shown).joined(separator: "\n")
  }
}

extension Rule.Waivable {
  func name(_ language: Language) -> String {
    switch self {
    case .author: language.pick("作者说明理由即可", "the author, with a reason")
    case .reviewer: language.pick("只有审阅人", "a reviewer only")
    case .never: language.pick("不可豁免", "nobody")
    }
  }
}
