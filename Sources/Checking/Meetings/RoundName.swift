/// What a name says about the round of the draft: 张某对照检查材料（第二稿） is round 2 of 张某对照检查材料.
public struct RoundName: Hashable, Sendable {
  /// Where the round stands among others: those with a number by that, final ones after all.
  public struct Order: Comparable, Hashable, Sendable {
    var major: Int
    /// 1 of `v2.1`, 2 of 定稿（2）.
    var minor: Int

    public static func < (left: Order, right: Order) -> Bool {
      (left.major, left.minor) < (right.major, right.minor)
    }
  }

  /// What is left of the name between the marks of rounds, in order.
  public var pieces: [String]
  /// The numbers stated, each once, ascending; more than one is a contradiction.
  public var numbers: [Int] = []
  /// Nil when the name says nothing.
  public var order: Order?
  /// As one writes it on a form: 第二稿, 定稿, 第三稿（送审稿）; nil when the name says nothing.
  public var title: String?

  /// The name without the marks of rounds and the brackets and dashes around them, for telling drafts apart.
  public var stem: String {
    let isMark: (Unicode.Scalar) -> Bool = { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    let joined = pieces.joined()
    let scalars = joined.unicodeScalars.drop(while: isMark)
    return scalars.lastIndex { !isMark($0) }.map { String(scalars[...$0]) } ?? ""
  }
}
