/// An exact share, so that a limit of one third is one third.
public struct Fraction: Hashable, Sendable {
  public let numerator: Int
  /// Positive; in lowest terms with the numerator.
  public let denominator: Int

  /// - Precondition: `denominator` is positive.
  public init(_ numerator: Int, _ denominator: Int) {
    precondition(denominator > 0, "a fraction needs a positive denominator")
    let divisor = max(1, Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    self.numerator = numerator / Int(divisor)
    self.denominator = denominator / Int(divisor)
  }

  /// Reads `1/3`, `30%`, `12.5%`, `0.3` and `2`; nil for anything else or beyond 15 digits.
  public init?(_ text: String) {
    var body = Substring(text)
    var scale = 1
    if body.last == "%" {
      body = body.dropLast()
      scale = 100
    }
    let parts = body.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, scale == 1 || parts.count == 1, let first = Self.decimal(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(first.digits, first.scale * scale)
      return
    }
    guard let second = Self.decimal(parts[1]), first.scale == 1, second.scale == 1, second.digits > 0 else {
      return nil
    }
    self.init(first.digits, second.digits)
  }

  public var value: Double { Double(numerator) / Double(denominator) }

  private static func decimal(_ text: Substring) -> (digits: Int, scale: Int)? {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } })
    else { return nil }
    let joined = pieces.joined()
    guard joined.count <= 15, let digits = Int(joined) else { return nil }
    let places = pieces.count == 2 ? pieces[1].count : 0
    return (digits, (0..<places).reduce(1) { power, _ in power * 10 })
  }

  private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
  }
}

extension Fraction: Comparable {
  /// Exact: cross-multiplies at double width.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }
}
