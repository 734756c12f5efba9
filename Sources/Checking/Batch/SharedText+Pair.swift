import Analysis
public import Copies

extension SharedText {
  /// What a pair says of one of its two texts.
  ///
  /// - Parameter isFirst: whether it is said of the first text or of the second.
  public init(_ pair: CopyPair, ofFirst isFirst: Bool, _ text: CopyText, other: String) {
    func permille(_ share: CopyPair.AreaShare?) -> Int {
      share.map { Int((isFirst ? $0.first : $0.second) * 1_000) } ?? 0
    }
    let passages = pair.passages.map { isFirst ? $0.first : $0.second }.compactMap { characters -> CleanRange? in
      guard let last = characters.last else { return nil }
      // The clean text holds Han characters of three bytes nearly always; a longer one is only marked a byte short.
      return CleanRange(text.offset(at: characters.lowerBound), text.offset(at: last) + 3)
    }
    self.init(
      other: other, permille: permille(pair.whole),
      problemsPermille: permille(pair.areas.first { $0.area == Role.problems.rawValue }), run: pair.longestRun,
      passages: passages)
  }
}
