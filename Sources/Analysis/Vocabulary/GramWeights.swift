/// Weights by character or pair of characters; open addressing.
struct GramWeights: Sendable {
  private var keys: [UInt64]
  private var values: [SIMD4<Float>]

  /// - Parameter text: A gram and its weights in each line, parted by spaces.
  init(_ text: String) {
    let lines = text.utf8.split(separator: 0x0A)
    var size = 64
    while size < lines.count * 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: .zero, count: size)
    for line in lines {
      let fields = line.split(separator: 0x20)
      guard let gram = fields.first.flatMap({ String($0) }) else { continue }
      let scalars = gram.unicodeScalars.map { UInt64($0.value) }
      guard let first = scalars.first, scalars.count <= 2 else { continue }
      let key = scalars.count == 2 ? first << 32 | scalars[1] : first
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = RoleModel.column(fields.dropFirst().map { Float(String($0) ?? "") ?? 0 })
    }
  }

  subscript(key: UInt64) -> SIMD4<Float> {
    let slot = slot(of: key)
    return keys[slot] == key ? values[slot] : .zero
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[index] != key, keys[index] != 0 { index = (index + 1) & mask }
    return index
  }
}
