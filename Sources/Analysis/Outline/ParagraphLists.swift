import Documents

/// Lists whose members head paragraphs that no heading stands above (头一桩，…第二桩，…还有一桩，…), causes told inside them
/// included: each is one stretch of the text.
struct ParagraphLists {
  struct Stretch {
    var paragraphs: Range<Int>
    /// Problems with their causes, where members turn to causes before the list goes on.
    var reading: HeadingLexicon.Reading?
  }

  /// How sure it is that a list whose members turn to causes is one of problems and causes.
  private static let mergedConfidence = 0.6
  private static let fewestMembers = 3
  /// Paragraphs that a member may fill.
  private static let longestMember = 6

  private let draft: Draft
  private let turns: Turns
  private let series: [[Enumerator]]

  /// - Parameter series: Members of series inside paragraphs, by paragraph.
  init(_ draft: Draft, _ turns: Turns, _ series: [[Enumerator]]) {
    self.draft = draft
    self.turns = turns
    self.series = series
  }

  /// All paragraphs of a range, each alone or with the list that it belongs to.
  func stretches(of range: Range<Int>) -> [Stretch] {
    let numbers = numbers(in: range)
    var result: [Stretch] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let list = list(numbers, at: index, before: range.upperBound)
      result.append(list ?? Stretch(paragraphs: index..<(index + 1)))
      index = result[result.count - 1].paragraphs.upperBound
    }
    return result
  }

  /// The number that heads a paragraph, by paragraph.
  private func numbers(in range: Range<Int>) -> [Int: Int] {
    let heads = range.compactMap { index -> (Int, Int)? in
      guard let first = series[index].first, first.range.start == draft.paragraphs[index].range.start else {
        return nil
      }
      return (index, first.value)
    }
    return Dictionary(heads, uniquingKeysWith: { first, _ in first })
  }

  private func list(_ numbers: [Int: Int], at start: Int, before end: Int) -> Stretch? {
    guard numbers[start] == 1 else { return nil }
    var last = (paragraph: start, value: 1)
    var members = [start]
    for index in (start + 1)..<max(start + 1, end) {
      guard index - last.paragraph <= Self.longestMember else { break }
      guard let value = numbers[index] else { continue }
      guard (1...2).contains(value - last.value) else { break }
      last = (index, value)
      members.append(index)
    }
    let inside = start..<(last.paragraph + 1)
    guard members.count >= Self.fewestMembers, Set(members.compactMap { turns.roles[$0] }).count <= 1 else {
      return nil
    }
    let asides = inside.filter { turns.continuations.contains($0) && turns.roles[$0] == .causes }
    guard inside.allSatisfy({ turns.roles[$0] == nil || members.contains($0) || asides.contains($0) }) else {
      return nil
    }
    guard !asides.isEmpty else { return Stretch(paragraphs: inside) }
    return Stretch(
      paragraphs: inside, reading: .init(roles: [.problems, .causes], confidence: Self.mergedConfidence))
  }
}
