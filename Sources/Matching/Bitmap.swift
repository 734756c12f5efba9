/// A set of hashes that may say yes wrongly but never no.
struct Bitmap: Sendable {
  private var words: [UInt64]
  private let mask: UInt32

  /// - Parameter bits: the set holds 2^bits flags; 6…31.
  init(bits: Int) {
    words = Array(repeating: 0, count: 1 << (bits - 6))
    mask = UInt32(1 << bits) - 1
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
