public import Checking
import RuleFiles

/// What `shenyue explain` says about a rule.
public struct RulePage {
  /// What is in force where the reader stands.
  public struct Context {
    /// Nil when no pack is chosen.
    public var pack: Pack?
    /// The rule under the pack; nil when the pack has switched it off, or without a pack.
    public var adapted: Rule?
    /// Packs that have other values, with the rule under each; shown when no pack is chosen.
    public var others: [(pack: Pack, rule: Rule)]

    public init(pack: Pack? = nil, adapted: Rule? = nil, others: [(pack: Pack, rule: Rule)] = []) {
      self.pack = pack
      self.adapted = adapted
      self.others = others
    }
  }

  private let rule: Rule
  private let names: DisplayNames
  private let language: Language
  private let context: Context
  private let wrapping: Wrapping

  /// - Parameter width: Columns of the terminal.
  public init(
    _ rule: Rule, names: DisplayNames, language: Language, context: Context = Context(), width: Int = 80
  ) {
    self.rule = rule
    self.names = names
    self.language = language
    self.context = context
    wrapping = Wrapping(width: max(40, width))
  }

  /// Lines without a line end at the end.
  public var text: String {
    let blocks = [["\(rule.id) \(rule.title)"], facts(), results(), explanation(), values(), examples()]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func facts() -> [String] {
    let kinds = rule.kinds.map { language.list($0.map { names.kind($0) }) }
    let facts = [
      (language.pick("级别", "Severity"), rule.severity.name(language)),
      (language.pick("适用文种", "Kinds"), kinds ?? language.pick("所有稿件", "all drafts")),
      (language.pick("谁可以豁免", "Who may waive it"), rule.waivable.name(language)),
      (language.pick("依据", "Basis"), rule.basis),
    ]
    let companion = rule.companion.map { kind in
      (
        language.pick("需要随附", "Needs"),
        language.pick(
          "\(kind.name(.zh))（--with \(kind.rawValue)=文件）", "\(kind.name(.en)) (--with \(kind.rawValue)=FILE)")
      )
    }
    return (facts + [companion].compactMap { $0 }).flatMap(section)
  }

  private func results() -> [String] {
    let lines = rule.results.flatMap { result in
      wrapping.lines(
        language.pick(
          "\(result.severity.name(.zh))：\(result.message)", "\(result.severity.name(.en)): \(result.message)"),
        first: "  · ", indent: 4)
    }
    return lines.isEmpty ? [] : [language.pick("查出来怎么说", "What it says")] + lines
  }

  private func explanation() -> [String] { sections.flatMap(section) }

  /// What is checked, why, and what to do, without what is empty.
  var sections: [(label: String, text: String)] {
    [
      (language.pick("查什么", "What is checked"), rule.explanation.checks), (language.pick("为什么", "Why"), rule.why),
      (language.pick("怎么改", "How to mend it"), rule.explanation.fix),
      (language.pick("何时会误报", "When it may be wrong"), rule.explanation.exceptions),
    ].filter { !$0.1.isEmpty }.map { (label: $0.0, text: $0.1) }
  }

  private func section(_ label: String, _ text: String) -> [String] {
    text.isEmpty ? [] : wrapping.lines(language.labelled(label, label, text), indent: 0)
  }

  // MARK: Values

  private func values() -> [String] {
    if let pack = context.pack, context.adapted == nil {
      return [language.pick("规则包“\(pack.name.name)”不用这条规则。", "The pack “\(pack.name.name)” does not use this rule.")]
    }
    let values = (context.adapted ?? rule).values(comparedWith: context.adapted == nil ? nil : rule)
    guard let first = values.first else { return [] }
    let heading =
      context.pack.map { language.pick("现用数值（规则包：\($0.name.name)）", "Values in force (pack: \($0.name.name))") }
      ?? language.pick("数值", "Values")
    let change = language.pick(
      "要改的话，在规则包或 shenyue.yml 里写 参数: {\(rule.id): {\(first.path): 新值}}",
      "To change one, write set: {\(rule.id): {\(first.path): VALUE}} in a pack or in shenyue.yml")
    return [heading] + values.map { "  " + line($0) } + context.others.flatMap(differing) + ["  " + change]
  }

  private func line(_ value: RuleValue) -> String {
    let place = "\(value.location.file):\(value.location.line)"
    let standard = value.standard.map { language.pick("，规则文件为 \($0)", ", the rule file has \($0)") } ?? ""
    return "\(value.path) = \(value.text)" + language.pick("（\(place)\(standard)）", " (\(place)\(standard))")
  }

  /// What a pack has changed.
  private func differing(_ pack: Pack, _ adapted: Rule) -> [String] {
    adapted.values(comparedWith: rule).filter { $0.standard != nil }.map { value in
      "  " + language.labelled(pack.name.name, pack.name.name, line(value))
    }
  }

  private func examples() -> [String] {
    let examples = rule.shownExamples()
    guard !examples.isEmpty else { return [] }
    return [language.pick("例子（⟦ ⟧ 内是指出的地方）", "Examples (⟦ ⟧ enclose what is pointed out)")]
      + examples.flatMap { example in
        wrapping.lines(
          example.text,
          first: example.fires ? language.pick("  报   ", "  fires   ") : language.pick("  不报 ", "  silent  "),
          indent: language == .zh ? 7 : 10)
      }
  }
}

extension Rule.Waivable {
  func name(_ language: Language) -> String {
    switch self {
    case .author:
      language.pick("作者说明理由即可；达到必须修改的，只有审阅人", "the author, with a reason; a reviewer where a draft is sent back")
    case .reviewer: language.pick("只有审阅人", "a reviewer only")
    case .never: language.pick("不可豁免", "nobody")
    }
  }
}
