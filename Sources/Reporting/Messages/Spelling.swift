/// Finds the word somebody probably meant.
enum Spelling {
  /// The candidate with the fewest edits, when they are few for the length of the word; nil otherwise.
  static func closest(to word: String, in candidates: [String]) -> String? {
    let limit = word.count < 5 ? 1 : max(2, word.count / 3)
    let ranked = candidates.map { (word: $0, edits: edits(from: Array(word), to: Array($0))) }
    return ranked.filter { $0.edits <= limit }.min { $0.edits < $1.edits }?.word ?? shortened(word, candidates)
  }

  /// The shortest candidate of which the word leaves out some characters, as people do with long Chinese names.
  private static func shortened(_ word: String, _ candidates: [String]) -> String? {
    let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    guard word.count >= (isASCII ? 4 : 2) else { return nil }
    return candidates.filter { $0.count <= word.count * 3 && isSubsequence(word, of: $0) }.min { $0.count < $1.count }
  }

  private static func isSubsequence(_ word: String, of candidate: String) -> Bool {
    var rest = candidate[...]
    return word.allSatisfy { character in
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
      return true
    }
  }

  /// Levenshtein distance.
  private static func edits(from source: [Character], to target: [Character]) -> Int {
    var row = Array(0...target.count)
    for (line, character) in source.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in target.indices {
        let substitution = diagonal + (character == target[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substitution, diagonal + 1, row[column] + 1)
      }
    }
    return row[target.count]
  }
}
