/// What a matcher works out about its words and patterns before it can look for them.
struct MatcherPlan: Sendable {
  let words: WordTrie
  /// By pattern: true when it needs nothing but its opening.
  let isUngated: [Bool]
  /// Patterns to be searched for everywhere.
  let unfiltered: [Int]

  init(for entries: [(id: Int, form: Matcher.Form)]) {
    var words: [(text: String, output: WordTrie.Output)] = []
    var isUngated: [Bool] = []
    var unfiltered: [Int] = []
    for entry in entries {
      switch entry.form {
      case .word(let word): words.append((word, .word(id: entry.id)))
      case .pattern(let pattern):
        let filter = pattern.filter
        if filter.required == nil, filter.openings == nil { unfiltered.append(isUngated.count) }
        words += filter.words(of: isUngated.count)
        isUngated.append(filter.openings != nil && filter.late == nil)
      }
    }
    self.words = WordTrie(words)
    self.isUngated = isUngated
    self.unfiltered = unfiltered
  }
}

extension PatternFilter {
  /// What the pass over words has to look for.
  fileprivate func words(of pattern: Int) -> [(text: String, output: WordTrie.Output)] {
    guard let openings else { return (required ?? []).map { ($0, .literal(pattern: pattern)) } }
    return openings.map { ($0, .opening(pattern: pattern)) } + (late ?? []).map { ($0, .gate(pattern: pattern)) }
  }
}
