import Checking
import RuleFiles

extension PatternLimit {
  /// Which pattern of which file was given up in a draft, and what to do.
  func message(_ language: Language) -> String {
    let place = location.map {
      language.pick("（\($0.file):\($0.line):\($0.column)）", " (\($0.file):\($0.line):\($0.column))")
    }
    return language.pick(
      "\(owner(.zh))\(place ?? "")的正则表达式“\(pattern)”太费步骤，本稿没有查完，可能有漏报；请改写这个正则表达式（少用套叠的 * 和 +）。",
      "The regular expression “\(pattern)” of \(owner(.en))\(place ?? "") takes too many steps; this draft was not searched "
        + "to the end. Rewrite it with fewer nested * and +.")
  }

  private func owner(_ language: Language) -> String {
    switch source {
    case .rule(let id): language.pick("规则 \(id)", "rule \(id)")
    case .lexicon(let id): language.pick("词表 \(id) ", "the word list \(id)")
    }
  }
}
