extension CopyIndex {
  /// - Parameters:
  ///   - table: Of the second text.
  /// - Returns: nil when what they share is too little to be reported.
  func pair(_ first: Int, _ second: Int, _ table: RunTable) -> CopyPair? {
    let passages = PassageFinder(limits: limits).passages(texts[first], table)
    guard !passages.isEmpty else { return nil }
    let firstMass = Mass(self, first, passages.map(\.first))
    let secondMass = Mass(self, second, passages.map(\.second))
    let names = texts[first].areas.map(\.name) + texts[second].areas.map(\.name)
    var pair = CopyPair(
      first: first, second: second,
      whole: .init(area: "", first: firstMass.share(nil), second: secondMass.share(nil)), areas: [],
      passages: [], passageCount: passages.count, longestRun: 0)
    for name in names where !pair.areas.contains(where: { $0.area == name }) {
      pair.areas.append(.init(area: name, first: firstMass.share(name), second: secondMass.share(name)))
    }
    pair.longestRun = passages.map(\.longestRun).filter(firstMass.isOwn).map(\.count).max() ?? 0
    let share = pair.areas.map(\.larger).reduce(pair.whole.larger, max)
    guard share >= limits.share || pair.longestRun >= limits.run else { return nil }
    let longestFirst = passages.sorted { ($0.same, $1.first.lowerBound) > ($1.same, $0.first.lowerBound) }
    pair.passages = Array(longestFirst.prefix(limits.passages))
    return pair
  }
}

/// How much of a text lies in passages, by the weights of its fingerprints.
private struct Mass {
  private let index: CopyIndex
  private let text: Int
  /// Of each area of the text.
  private let covered: [Float]

  init(_ index: CopyIndex, _ text: Int, _ passages: [Range<Int>]) {
    self.index = index
    self.text = text
    let stretches = Self.united(passages)
    covered = index.texts[text].areas.map { area in
      stretches.reduce(0) { sum, stretch in
        stretch.overlaps(area.range) ? sum + index.weight(of: text, in: stretch.clamped(to: area.range)) : sum
      }
    }
  }

  /// Of the areas with a name, or of all for nil.
  func share(_ name: String?) -> Double {
    var sum: Float = 0
    var whole: Float = 0
    for (number, area) in index.texts[text].areas.enumerated() where name == nil || area.name == name {
      sum += covered[number]
      whole += index.areaWeights[text][number]
    }
    // Two fingerprints for five characters.
    let least = Float(index.limits.leastArea) * 2 / 5
    return Double(sum / max(whole, least))
  }

  /// True for a run most of which few other texts have.
  func isOwn(_ run: Range<Int>) -> Bool {
    let prints = index.prints(of: text, in: run)
    return !prints.isEmpty && index.weight(of: prints) / Float(prints.count) >= 0.5
  }

  /// Ascending, without overlap.
  private static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, range in
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
  }
}

extension CopyIndex {
  func weight(of text: Int, in stretch: Range<Int>) -> Float { weight(of: prints(of: text, in: stretch)) }

  fileprivate func weight(of prints: Range<Int>) -> Float {
    prints.reduce(0) { $0 + weights[Int(groups[$1])] }
  }

  /// Indices of a text's fingerprints that begin in a stretch; binary search.
  fileprivate func prints(of text: Int, in stretch: Range<Int>) -> Range<Int> {
    let own = starts[text]..<starts[text + 1]
    let low = own.partitioned { Int(positions[$0]) < stretch.lowerBound }
    let high = own.partitioned { Int(positions[$0]) < stretch.upperBound }
    return low..<max(low, high)
  }
}

extension Range<Int> {
  /// The first index for which a condition that holds up to some index does not hold; binary search.
  fileprivate func partitioned(where isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
