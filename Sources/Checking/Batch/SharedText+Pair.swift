import Analysis
public import Copies

extension SharedText {
  /// What a pair says of one of its two texts.
  ///
  /// - Parameter isFirst: whether it is said of the first text or of the second.
  public init(_ pair: CopyPair, ofFirst isFirst: Bool, _ text: CopyText, other: String) {
    let passages = pair.passages.map { isFirst ? $0.first : $0.second }.compactMap { characters -> CleanRange? in
      guard let last = characters.last else { return nil }
      // The clean text holds Han characters of three bytes nearly always; a longer one is only marked a byte short.
      return CleanRange(text.offset(at: characters.lowerBound), text.offset(at: last) + 3)
    }
    self.init(
      other: other, permille: pair.permille(ofFirst: isFirst),
      problemsPermille: pair.problemsPermille(ofFirst: isFirst),
      run: pair.longestRun, passages: passages)
  }
}

extension CopyPair {
  /// Name of the area that holds a draft's problems.
  public static let problemsArea = Role.problems.rawValue

  /// Of the problems, causes and measures of one of the two texts, in thousandths.
  public func permille(ofFirst isFirst: Bool) -> Int { Self.permille(whole, isFirst) }

  /// Of the problems alone, in thousandths; 0 where none were found.
  public func problemsPermille(ofFirst isFirst: Bool) -> Int {
    areas.first { $0.area == Self.problemsArea }.map { Self.permille($0, isFirst) } ?? 0
  }

  private static func permille(_ share: AreaShare, _ isFirst: Bool) -> Int {
    Int((isFirst ? share.first : share.second) * 1_000)
  }
}
