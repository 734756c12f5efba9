/// Fits a phrase to the text on either side of a place where both agree.
enum EditDistance {
  /// How many edits a phrase of so many characters may suffer and still be known.
  static func allowed(_ characters: Int) -> Int { characters < 12 ? 1 : 2 }

  /// The best place at which a text that begins where the phrase begins may end; the exact one is preferred.
  ///
  /// - Returns: how many characters of the text are taken; nil when no place is within two edits.
  static func end(_ phrase: ArraySlice<Unicode.Scalar>, _ text: [Unicode.Scalar]) -> (index: Int, edits: Int)? {
    var row = Array(0...text.count)
    for scalar in phrase {
      var next = [row[0] + 1]
      for (index, other) in text.enumerated() {
        next.append(min(row[index] + (scalar == other ? 0 : 1), row[index + 1] + 1, next[index] + 1))
      }
      row = next
    }
    let usual = phrase.count
    let best = row.indices.min { (row[$0], abs($0 - usual)) < (row[$1], abs($1 - usual)) }
    return best.flatMap { row[$0] <= 2 ? ($0, row[$0]) : nil }
  }

  /// The same towards the front: the index in the text at which the phrase begins.
  static func start(_ phrase: ArraySlice<Unicode.Scalar>, _ text: [Unicode.Scalar]) -> (index: Int, edits: Int)? {
    end(ArraySlice(phrase.reversed()), text.reversed()).map { (text.count - $0.index, $0.edits) }
  }
}
