/// Compares texts two by two, weighing what they share by how common it is in the set that they are of.
public struct CopyComparison: Sendable {
  let commonness: CopyCommonness
  let limits: CopyLimits

  public init(_ commonness: CopyCommonness, limits: CopyLimits = CopyLimits()) {
    self.commonness = commonness
    self.limits = limits
  }

  /// The pairs that a text forms with some before it.
  ///
  /// - Parameters:
  ///   - others: Numbers of the others.
  ///   - source: What the text with a number says; nil when it is there no more.
  public func pairs(
    of text: CopyText, _ number: Int, with others: [Int], _ source: (Int) -> CopyText?
  ) -> [CopyPair] {
    guard !others.isEmpty else { return [] }
    let second = LooseText(text, commonness)
    let table = RunTable(text)
    return others.compactMap { other in
      guard let text = source(other) else { return nil }
      return limits.pair(LooseText(text, commonness), other, second, number, table)
    }
  }
}
