/// What words and patterns can find in clean text: punctuation there is full-width next to Han characters, letters and
/// digits are half-width, and no spaces stand beside Han characters.
enum CleanForm {
  static func canOccur(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.allSatisfy { index in
      let neighbours = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
      switch scalars[index] {
      case " ", ",", ";", ":", "?", "!", "(", ")":
        return !neighbours.contains { $0.properties.isIdeographic }
      // Of full-width letters, digits and signs only the punctuation that Chinese uses.
      case "！", "（", "）", "，", "：", "；", "？": return true
      case "\u{FF01}"..."\u{FF5D}": return false
      case "\u{3000}", "\u{A0}", "\n", "\r", "\t": return false
      default: return true
      }
    }
  }
}
