/// What words and patterns can find in clean text: punctuation there is full-width next to Han characters, letters and
/// digits are half-width, and no spaces stand beside Han characters.
enum CleanForm {
  static func canOccur(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.allSatisfy { index in
      let neighbours = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
      switch scalars[index].value {
      case 0x20, 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x28, 0x29:
        return !neighbours.contains { $0.properties.isIdeographic }
      // Full-width letters, digits and signs but for the punctuation that Chinese uses.
      case 0xFF01...0xFF5D:
        return [0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F].contains(scalars[index].value)
      case 0x3000, 0xA0, 0x0A, 0x0D, 0x09: return false
      default: return true
      }
    }
  }
}
