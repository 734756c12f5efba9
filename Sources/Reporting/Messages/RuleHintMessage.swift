public import Checking
import RuleFiles

extension RuleHint {
  /// `file:line:column: hint`, the form editors can jump to.
  public func line(_ language: Language) -> String {
    let label = language.pick("提示：", "hint: ")
    return "\(location.file):\(location.line):\(location.column): \(label)\(text(language))"
  }

  private func text(_ language: Language) -> String {
    switch subject {
    case .patternWithoutExample(let pattern):
      language.pick(
        "正则“\(pattern)”在本规则的例子里从没匹配过；请在 fails 里补一个例子，或者改写、删去。",
        "The pattern “\(pattern)” matches in none of the rule's examples; add one, rewrite or delete it.")
    case .repeatedTerm(let text, let first):
      language.pick(
        "“\(text)”在第 \(first.line) 行已经写过，这一处不起作用，请删去。",
        "“\(text)” stands in line \(first.line) already; this one does nothing.")
    case .unreachableOutcome(let name, let earlier):
      language.pick(
        "结果 \(name) 永远轮不到：前面的 \(earlier) 限度更宽，先合上了；请调整限度或次序。",
        "The outcome \(name) never comes about, because \(earlier) in front of it has a wider limit.")
    case .emptyField(let field, let outcome):
      language.pick(
        "结果 \(outcome) 的文字里 {\(field)} 没有内容可填，请换一个字段或改写。",
        "In the texts of the outcome \(outcome) nothing fills {\(field)}.")
    case .outcomeWithoutExample(let name):
      language.pick(
        "结果 \(name) 没有例子，请在 fails 里补一个（outcome: \(name)）。", "The outcome \(name) is shown by no example.")
    default: packText(language)
    }
  }

  /// What a pack says in vain.
  private func packText(_ language: Language) -> String {
    switch subject {
    case .ruleForOtherKinds(let rule):
      language.pick(
        "规则 \(rule) 不管这个规则包的文种，写在这里不起作用；请删去，或者先在规则文件的 kinds 里加上文种。",
        "The rule \(rule) does not look at the kinds of this pack, so this does nothing.")
    case .ruleSwitchedOff(let rule):
      language.pick("规则 \(rule) 在这个规则包里已停用，改了也不起作用。", "The pack switches \(rule) off, so this does nothing.")
    case .sameAsBefore(let rule):
      language.pick("规则 \(rule) 本来就是这个值，可以删去。", "The rule \(rule) has this value anyway.")
    case .uncounted(let part):
      language.pick("没有规则数“\(part)”的条数，这个数不起作用。", "No rule counts “\(part)”, so this does nothing.")
    default: ""
    }
  }
}
