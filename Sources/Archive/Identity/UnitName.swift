/// The name of a unit, to tell whether another name can mean the same unit.
struct UnitName {
  private let scalars: [Unicode.Scalar]

  init(_ name: String) {
    scalars = name.unicodeScalars.filter(\.isHan)
  }

  /// Shorter common words (中学, 支部) are shared by units that have nothing to do with each other.
  private static let shortestCommon = 3
  /// 县 in 县水利局 tells nothing from 青岚县.
  private static let shortestProper = 2

  /// True when both are named after the same sort of organ in different places or organisations, such as 青溪县供电公司 and
  /// 澄川供电公司变电检修中心. Names that differ otherwise may be of one unit: 党政办 and 栖梧街道办事处.
  ///
  /// Takes time in proportion to the product of the lengths.
  func isOther(than other: UnitName) -> Bool {
    guard let (own, others) = longestCommon(other) else { return false }
    let proper = scalars[..<own]
    let otherProper = other.scalars[..<others]
    return proper.count >= Self.shortestProper && otherProper.count >= Self.shortestProper
      && Set(proper).isDisjoint(with: otherProper)
  }

  /// Where the longest stretch that both names have begins in each; nil when it is short.
  private func longestCommon(_ other: UnitName) -> (Int, Int)? {
    var best = (length: Self.shortestCommon - 1, own: 0, other: 0)
    for own in scalars.indices {
      for others in other.scalars.indices {
        let length = zip(scalars[own...], other.scalars[others...]).prefix { $0 == $1 }.count
        if length > best.length { best = (length, own, others) }
      }
    }
    return best.length >= Self.shortestCommon ? (best.own, best.other) : nil
  }
}
