import RuleFiles

/// Finds the rules that somebody means who does not know their ids.
struct RuleSearch {
  let rules: [Rule]

  /// Best first; only those of the best kind of likeness, so that a title found in full is not drowned in guesses.
  ///
  /// An id in any spelling, a title, the beginning of an id, a part of a title, words that all stand on the rule's page,
  /// a title of mostly the same characters.
  func candidates(_ text: String) -> [Rule] {
    let id = WaiverText.leadingID(of: text) ?? text.uppercased()
    let words = text.split { $0 == " " || $0 == "　" || $0 == "，" || $0 == "、" }.map(String.init)
    let searches: [(Rule) -> Bool] = [
      { $0.id == id || $0.title == text },
      { !text.isEmpty && $0.id.hasPrefix(id) },
      { rule in !words.isEmpty && words.allSatisfy { rule.title.contains($0) } },
      { rule in !words.isEmpty && words.allSatisfy { rule.pageText.contains($0) } },
    ]
    for search in searches {
      let found = rules.filter(search)
      if !found.isEmpty { return found }
    }
    return similar(text)
  }

  /// By shared pairs of characters of the title, at least a third of the shorter side's.
  private func similar(_ text: String) -> [Rule] {
    let wanted = Self.pairs(text)
    guard !wanted.isEmpty else { return [] }
    let scored = rules.map { rule in
      let own = Self.pairs(rule.title)
      return (rule: rule, shared: wanted.intersection(own).count, of: min(wanted.count, own.count))
    }
    return scored.filter { $0.shared * 3 >= max(1, $0.of) && $0.shared > 0 }
      .sorted { ($0.shared, $1.rule.id) > ($1.shared, $0.rule.id) }.prefix(8).map(\.rule)
  }

  private static func pairs(_ text: String) -> Set<[Unicode.Scalar]> {
    let scalars = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard scalars.count > 1 else { return [] }
    return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
  }
}

extension Rule {
  /// Everything on its page in which somebody may look for words.
  fileprivate var pageText: String {
    [title, why, basis, explanation.checks, explanation.fix, explanation.exceptions, source.wordingText].joined(
      separator: "\n")
  }
}

extension RuleSource {
  /// Message and advice of all outcomes.
  fileprivate var wordingText: String {
    node.leaves.filter { $0.path.last == "message" || $0.path.last == "advice" }.compactMap(\.value.scalar).joined(
      separator: "\n")
  }
}
