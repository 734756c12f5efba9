import Documents

/// Simplified characters for traditional ones; `Rules/artefacts/traditional.yml`.
struct TraditionalCharacters: Sendable {
  /// Artefact id of what is folded here.
  static let id = "traditional"

  /// So many different traditional characters make a traditional text; a name or a quotation may hold a few.
  private static let leastDistinct = 5
  private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// By code point in `block`: the simplified character, 0 when there is none.
  private let table: [UInt16]

  /// - Parameter pairs: Each traditional character followed by its simplified one.
  init(pairs: [String]) {
    var table = [UInt16](repeating: 0, count: pairs.isEmpty ? 0 : Self.block.count)
    for line in pairs {
      let scalars = Array(line.unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) where Self.block.contains(scalars[index].value) {
        table[Int(scalars[index].value - Self.block.lowerBound)] = UInt16(truncatingIfNeeded: scalars[index + 1].value)
      }
    }
    self.table = table
  }

  /// Edits that put simplified characters in place; empty for a text that is not traditional.
  func edits(for text: EditableText) -> [EditableText.Edit] {
    guard !table.isEmpty else { return [] }
    let bytes = text.bytes
    var edits: [EditableText.Edit] = []
    var distinct: Set<UInt16> = []
    var offset = 0
    while offset + 2 < bytes.count {
      // Characters of the block take three bytes, the first of them E4 to E9
      guard (0xE4...0xE9).contains(bytes[offset]) else {
        offset += 1
        continue
      }
      let value = UTF8Text.scalar(in: bytes, at: offset).value.value
      if Self.block.contains(value) {
        let simplified = table[Int(value - Self.block.lowerBound)]
        if simplified != 0 {
          distinct.insert(simplified)
          edits.append(.init(range: offset..<(offset + 3), replacement: Self.utf8(simplified)))
        }
      }
      offset += 3
    }
    return distinct.count >= Self.leastDistinct ? edits : []
  }

  private static func utf8(_ value: UInt16) -> [UInt8] {
    [0xE0 | UInt8(value >> 12), 0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F)]
  }
}
