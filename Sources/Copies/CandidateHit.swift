/// A text has a fingerprint in common with an earlier one, in eight bytes. Ascending by text, then the earlier one.
public struct CandidateHit: Comparable, Sendable, BitwiseCopyable {
  /// Texts are told apart by so many bits.
  private static let textBits: UInt64 = 28
  private static let textMask: UInt64 = (1 << textBits) - 1
  private static let weightBits: UInt64 = 8
  /// The weight of a fingerprint that no other text has.
  static let fullWeight: Float = 255

  private let value: UInt64

  /// - Parameter weight: 0 to 1: how rare the fingerprint is.
  init(_ text: Int, _ earlier: Int, weight: Float) {
    let places = (UInt64(text) & Self.textMask) << Self.textBits | UInt64(earlier) & Self.textMask
    value = places << Self.weightBits | UInt64((weight * Self.fullWeight).rounded())
  }

  public var text: Int { Int(value >> (Self.textBits + Self.weightBits)) }
  var earlier: Int { Int(value >> Self.weightBits & Self.textMask) }
  /// In parts of `fullWeight`.
  var weight: Int { Int(value & 0xFF) }

  public static func < (left: CandidateHit, right: CandidateHit) -> Bool { left.value < right.value }
}
