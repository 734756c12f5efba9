/// The edits between two stretches, fewest characters first, before they are made readable.
struct StretchComparison {
  /// Differing characters up to which two stretches are compared character by character.
  private static let most = 400

  let left: Stretch
  let right: Stretch

  init(_ left: Stretch, _ right: Stretch) {
    self.left = left
    self.right = right
  }

  func edits() -> [TextDifference.Edit] { edits(left.range, right.range, byClause: true) }

  private func edits(_ olds: Range<Int>, _ news: Range<Int>, byClause: Bool) -> [TextDifference.Edit] {
    let (olds, news) = trimmed(olds, news)
    guard !olds.isEmpty || !news.isEmpty else { return [] }
    guard !olds.isEmpty, !news.isEmpty else { return [.init(old: olds, new: news)] }
    let scalars = (left.scalars, right.scalars)
    let script = ShortestEdits.between(olds, news, most: Self.most) { scalars.0[$0] == scalars.1[$1] }
    if let script { return script }
    return byClause ? clauseEdits(olds, news) : [.init(old: olds, new: news)]
  }

  /// Clauses first, then the characters of those that differ.
  private func clauseEdits(_ olds: Range<Int>, _ news: Range<Int>) -> [TextDifference.Edit] {
    let (oldClauses, newClauses) = (Self.clauses(left, olds), Self.clauses(right, news))
    let script = ShortestEdits.between(oldClauses.indices, newClauses.indices, most: 2 * Self.most) {
      oldClauses[$0].hash == newClauses[$1].hash
    }
    let differing = script ?? [.init(old: oldClauses.indices, new: newClauses.indices)]
    return differing.flatMap { edit in
      edits(
        Self.span(edit.old, of: oldClauses, in: olds), Self.span(edit.new, of: newClauses, in: news), byClause: false)
    }
  }

  private func trimmed(_ olds: Range<Int>, _ news: Range<Int>) -> (Range<Int>, Range<Int>) {
    var (low, other) = (olds.lowerBound, news.lowerBound)
    while low < olds.upperBound, other < news.upperBound, left[low] == right[other] {
      low += 1
      other += 1
    }
    var (high, last) = (olds.upperBound, news.upperBound)
    while high > low, last > other, left[high - 1] == right[last - 1] {
      high -= 1
      last -= 1
    }
    return (low..<high, other..<last)
  }

  private static func clauses(_ stretch: Stretch, _ range: Range<Int>) -> [(start: Int, hash: UInt64)] {
    var result: [(start: Int, hash: UInt64)] = []
    var isStart = true
    for position in range {
      if isStart { result.append((position, 0)) }
      let last = result.count - 1
      result[last].hash = Mixing.mixed(result[last].hash ^ UInt64(stretch[position]) &+ 0x9E37_79B9)
      let kind = CharacterClass(stretch[position])
      isStart = kind == .clauseEnd || kind == .sentenceEnd
    }
    return result
  }

  /// The characters of some clauses.
  private static func span(
    _ clauses: Range<Int>, of all: [(start: Int, hash: UInt64)], in range: Range<Int>
  ) -> Range<Int> {
    func start(_ index: Int) -> Int { index < all.count ? all[index].start : range.upperBound }
    return start(clauses.lowerBound)..<start(clauses.upperBound)
  }
}
