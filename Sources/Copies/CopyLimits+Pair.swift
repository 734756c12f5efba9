extension CopyLimits {
  /// What two texts share.
  ///
  /// - Parameters:
  ///   - table: Of the second text.
  /// - Returns: nil when what they share is too little to be reported.
  func pair(
    _ own: some WeighedText, _ first: Int, _ other: some WeighedText, _ second: Int, _ table: RunTable
  ) -> CopyPair? {
    let passages = PassageFinder(limits: self).passages(own.text, table)
    guard !passages.isEmpty else { return nil }
    let firstMass = Mass(own, passages.map(\.first), self)
    let secondMass = Mass(other, passages.map(\.second), self)
    let names = own.text.areas.map(\.name) + other.text.areas.map(\.name)
    var pair = CopyPair(
      first: first, second: second,
      whole: .init(area: "", first: firstMass.share(nil), second: secondMass.share(nil)), areas: [],
      passages: [], passageCount: passages.count, longestRun: 0)
    for name in names where !pair.areas.contains(where: { $0.area == name }) {
      pair.areas.append(.init(area: name, first: firstMass.share(name), second: secondMass.share(name)))
    }
    pair.longestRun = passages.map(\.longestRun).filter(firstMass.isOwn).map(\.count).max() ?? 0
    let share = pair.areas.map(\.larger).reduce(pair.whole.larger, max)
    guard share >= self.share || pair.longestRun >= run else { return nil }
    pair.passages = longest(passages)
    return pair
  }
}

extension CopyPair {
  /// The passages of two texts that form a pair, as a pair has them.
  public static func passages(_ first: CopyText, _ second: CopyText, limits: CopyLimits = CopyLimits()) -> [Passage] {
    limits.longest(PassageFinder(limits: limits).passages(first, RunTable(second)))
  }
}

extension CopyLimits {
  /// As many as are kept for showing, longest first.
  fileprivate func longest(_ passages: [CopyPair.Passage]) -> [CopyPair.Passage] {
    let longestFirst = passages.sorted { ($0.same, $1.first.lowerBound) > ($1.same, $0.first.lowerBound) }
    return Array(longestFirst.prefix(self.passages))
  }
}

/// How much of a text lies in passages, by the weights of its fingerprints.
private struct Mass<Text: WeighedText> {
  private let text: Text
  private let areas: [CopyText.Area]
  private let areaWeights: [Float]
  /// Of each area of the text.
  private let covered: [Float]
  private let leastArea: Int

  init(_ text: Text, _ passages: [Range<Int>], _ limits: CopyLimits) {
    self.text = text
    areas = text.text.areas
    areaWeights = text.areaWeights
    leastArea = limits.leastArea
    let stretches = Self.united(passages)
    covered = areas.map { area in
      stretches.reduce(0) { sum, stretch in
        stretch.overlaps(area.range) ? sum + text.weight(in: stretch.clamped(to: area.range)) : sum
      }
    }
  }

  /// Of the areas with a name, or of all for nil.
  func share(_ name: String?) -> Double {
    var sum: Float = 0
    var whole: Float = 0
    for (number, area) in areas.enumerated() where name == nil || area.name == name {
      sum += covered[number]
      whole += areaWeights[number]
    }
    // Two fingerprints for five characters.
    let least = Float(leastArea) * 2 / 5
    return Double(sum / max(whole, least))
  }

  /// True for a run most of which few other texts have.
  func isOwn(_ run: Range<Int>) -> Bool {
    let prints = text.prints(in: run)
    return prints.count > 0 && prints.weight / Float(prints.count) >= 0.5
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
