import Checking
import RuleFiles

extension WaiverNotice {
  /// Where the waiver stands, why it does not count, and what would.
  func message(_ language: Language) -> String {
    waiver.place(line, language) + problem(language)
  }

  /// Stable code for the JSON contract.
  var code: String {
    switch problem {
    case .noRule, .unknownRule, .noReason: "waiver-invalid"
    case .unused, .elsewhere, .quoteNotFound, .partly: "waiver-unused"
    case .needsReviewer, .neverWaivable: "waiver-refused"
    }
  }

  private func problem(_ language: Language) -> String {
    let rule = language.list(rules)
    switch problem {
    case .noRule:
      return language.pick("没有写规则编号，不起作用。写法是“不查 E-01：理由”。", "names no rule and does not count; write “不查 E-01：理由”.")
    case .unknownRule(let candidates): return unknown(rule, candidates, language)
    case .noReason:
      return language.pick("没有写理由，不起作用。", "gives no reason and does not count. ")
        + (isInFile
          ? language.pick("请在“理由”里写清楚为什么不查 \(rule)。", "Say under “reason” why \(rule) is not to be applied.")
          : language.pick("写法是“不查 \(rule)：理由”。", "Write “不查 \(rule)：理由”."))
    case .unused:
      return language.pick("没有用上：本稿没有 \(rule) 的意见，可以删去。", "is not needed: \(rule) found nothing in this draft.")
    case .elsewhere(let places):
      return language.pick(
        "没有用上：\(rule) 的意见在\(Self.list(places, language))，不在它管的范围里。写在标题处管全文，写在段落处只管那一段。",
        "was of no use: \(rule) found something in \(Self.list(places, language)), which it does not cover. "
          + "At the title it covers the whole draft, at a paragraph that paragraph.")
    case .quoteNotFound:
      return language.pick("没有用上：稿件里找不到所写的原文。", "was of no use: the words it quotes are not in the draft.")
    case .partly(let covered, let all):
      return language.pick(
        "没有用上：\(rule) 的这条意见共\(all)处，它只管到\(covered)处；都不查的话请写在标题处。",
        "was of no use: this finding of \(rule) has \(all) places and it covers \(covered); write it at the title to cover all."
      )
    case .needsReviewer:
      return language.pick(
        "不起作用：\(rule) 须由审阅人豁免\(personNote(language))。审阅人名单写在 shenyue.yml 的“审阅人”里，或用 --reviewer 给出。",
        "does not count: only a reviewer may waive \(rule)\(personNote(language)). Reviewers are named in shenyue.yml or with "
          + "--reviewer.")
    case .neverWaivable: return language.pick("不起作用：\(rule) 不可豁免。", "does not count: nobody may waive \(rule).")
    }
  }

  private var isInFile: Bool {
    if case .file = waiver.source { true } else { false }
  }

  private func unknown(_ rule: String, _ candidates: [String], _ language: Language) -> String {
    let start = language.pick("写的“\(rule)”不是规则的编号或名称，不起作用。", "names “\(rule)”, which is no rule, and does not count.")
    guard !candidates.isEmpty else {
      return start + language.pick("规则编号见 shenyue rules list。", " See shenyue rules list.")
    }
    let list = language.list(Array(candidates.prefix(5)))
    return start + language.pick("是不是想写 \(list)？", " Did you mean \(list)?")
  }

  private func personNote(_ language: Language) -> String {
    guard let person = waiver.person, !person.isEmpty else { return "" }
    return language.pick("（“\(person)”不在审阅人名单里）", " (“\(person)” is none)")
  }

  private static func list(_ places: [Finding.Location?], _ language: Language) -> String {
    language.list(
      places.map { place in
        place.map { language.pick("第\($0.paragraph)段", "paragraph \($0.paragraph)") }
          ?? language.pick("全文", "the whole draft")
      })
  }
}

extension Waiver {
  /// `第12行的豁免`, `王某的批注（第12行）`
  func place(_ line: Int?, _ language: Language) -> String {
    let row = line.map { language.pick("（第\($0)行）", " (line \($0))") } ?? ""
    switch source {
    case .comment:
      let person = person ?? ""
      return language.pick("\(person)的豁免批注\(row)", "The waiver comment of \(person)\(row) ")
    case .remark: return language.pick("文中的豁免说明\(row)", "The waiver in the text\(row) ")
    case .file(let location):
      return language.pick("豁免文件第\(location.line)行的条目", "The entry at line \(location.line) of the waiver file ")
    }
  }

  /// Who decided.
  func personName(_ language: Language) -> String {
    person.flatMap { $0.isEmpty ? nil : $0 } ?? language.pick("作者", "the author")
  }
}
