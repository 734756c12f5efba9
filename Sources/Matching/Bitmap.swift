/// A set of hashes that may say yes wrongly but never no.
struct Bitmap: Sendable {
  private(set) var words: [UInt64]
  private let mask: UInt32

  /// - Parameters:
  ///   - count: how many hashes it will hold; the more flags for each, the seldomer a wrong yes.
  ///   - bits: the set holds at most 2^bits flags; 10…31.
  init(for count: Int, atMost bits: Int) {
    let wanted = Int.bitWidth - max(1, count).leadingZeroBitCount + 5
    self.init(bits: min(max(10, wanted), bits))
  }

  /// - Parameter bits: the set holds 2^bits flags; 6…31.
  private init(bits: Int) {
    words = Array(repeating: 0, count: 1 << (bits - 6))
    mask = UInt32(1 << bits) - 1
  }

  /// - Parameter words: of another set.
  /// - Returns: nil when no set has so many.
  init?(words: [UInt64]) {
    guard words.count.nonzeroBitCount == 1, words.count <= 1 << 25 else { return nil }
    self.words = words
    mask = UInt32(words.count << 6) - 1
  }

  mutating func insert(_ hash: UInt32) {
    let bit = hash & mask
    words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  func contains(_ hash: UInt32) -> Bool {
    let bit = hash & mask
    return words[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0
  }
}
