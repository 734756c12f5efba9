/// Numbers for keys in the order in which they are first met, from 0; open addressing.
struct GramNumbers {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var count = 0

  /// - Parameter capacity: At least as many different keys as will be met.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    // No gram is 0.
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
  }

  mutating func number(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[index] != key {
      if keys[index] == 0 {
        keys[index] = key
        numbers[index] = Int32(count)
        count += 1
        break
      }
      index = (index + 1) & mask
    }
    return Int(numbers[index])
  }
}
