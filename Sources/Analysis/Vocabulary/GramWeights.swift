import Documents

/// Weights by character or pair of characters, in hundredths; open addressing, 32 bytes a gram.
struct GramWeights: Sendable {
  private struct Slot: BitwiseCopyable {
    /// 0 when free.
    var key: UInt64
    var weights: SIMD8<Int16>
  }

  private var slots: [Slot]

  /// - Parameter text: A gram and its up to eight weights in each line, parted by spaces; what is missing counts as 0, lines
  ///   with a longer gram are left out. Linear in its length.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let lines = bytes.count { $0 == 0x0A } + 1
    var size = 64
    while size < lines * 2 { size *= 2 }
    slots = Array(repeating: Slot(key: 0, weights: .zero), count: size)
    var offset = 0
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      insert(bytes, offset..<end)
      offset = end + 1
    }
  }

  private mutating func insert(_ bytes: [UInt8], _ line: Range<Int>) {
    var offset = line.lowerBound
    var key: UInt64 = 0
    while offset < line.upperBound, bytes[offset] != 0x20 {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      guard key <= 0x10_FFFF else { return }
      key = key << 32 | UInt64(value)
      offset += length
    }
    guard key != 0 else { return }
    let slot = slot(of: key)
    slots[slot] = Slot(key: key, weights: Self.weights(bytes, offset..<line.upperBound))
  }

  private static func weights(_ bytes: [UInt8], _ range: Range<Int>) -> SIMD8<Int16> {
    var result = SIMD8<Int16>.zero
    var index = -1
    var sign: Int16 = 1
    for offset in range {
      switch bytes[offset] {
      case 0x20: (index, sign) = (index + 1, 1)
      case 0x2D: sign = -1
      case let byte where (0x30...0x39).contains(byte) && (0..<8).contains(index):
        result[index] = result[index] &* 10 &+ sign &* Int16(byte - 0x30)
      default: break
      }
    }
    return result
  }

  /// Zero for a gram without weights.
  subscript(key: UInt64) -> SIMD8<Int16> {
    let slot = slots[slot(of: key)]
    return slot.key == key ? slot.weights : .zero
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[index].key != key, slots[index].key != 0 { index = (index + 1) & mask }
    return index
  }
}
