/// A fingerprint and the text that has it, in eight bytes, for sets too large for a `CopyIndex`. Ascending by fingerprint,
/// then text.
public struct OwnedPrint: Comparable, Sendable, BitwiseCopyable {
  private let value: UInt64

  public init(_ fingerprint: UInt32, of text: Int) {
    value = UInt64(fingerprint) << 32 | UInt64(UInt32(text))
  }

  var fingerprint: UInt32 { UInt32(truncatingIfNeeded: value >> 32) }
  var text: Int { Int(value & 0xFFFF_FFFF) }

  /// Which of some buckets the fingerprint falls into; all get about as many.
  public func bucket(of count: Int) -> Int {
    Int((UInt64(Fingerprints.spread(fingerprint)) * UInt64(count)) >> 32)
  }

  public static func < (left: OwnedPrint, right: OwnedPrint) -> Bool { left.value < right.value }
}
