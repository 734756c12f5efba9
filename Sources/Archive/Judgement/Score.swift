/// The result of an evaluation by votes, exact (domain.md N-08).
public struct Score: Hashable, Sendable {
  /// All votes for one of the grades.
  public let valid: Int
  /// Hundredths of a point, rounded half up.
  public let hundredths: Int

  /// - Parameter votes: How many votes each grade got and what one is worth, none of them negative.
  /// - Returns: nil without a valid vote, or when the numbers are beyond any meeting.
  public init?(_ votes: [(count: Int, weight: Int)]) {
    var valid = 0
    var sum = 0
    for (count, weight) in votes {
      guard 0...Self.most ~= count, 0...1_000 ~= weight else { return nil }
      valid += count
      sum += count * weight
    }
    guard valid > 0 else { return nil }
    self.valid = valid
    // Half up: floor(sum * 100 / valid + 1/2).
    hundredths = (sum * 200 + valid) / (2 * valid)
  }

  /// Votes that one grade may have; keeps every sum far below the limits of `Int`.
  public static let most = 1_000_000_000

  /// `92.00`
  public var text: String { Self.text(hundredths) }

  public static func text(_ hundredths: Int) -> String {
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// Reads `92`, `92.5` or `92.50`; nil for anything else.
  public static func hundredths(_ text: String) -> Int? {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= pieces.count, pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let whole = Int(pieces[0]), whole <= 1_000_000
    else { return nil }
    guard pieces.count == 2 else { return whole * 100 }
    guard pieces[1].utf8.count <= 2, let fraction = Int(pieces[1]) else { return nil }
    return whole * 100 + (pieces[1].utf8.count == 1 ? fraction * 10 : fraction)
  }
}
