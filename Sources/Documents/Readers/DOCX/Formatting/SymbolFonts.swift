/// Characters of symbol fonts, which stand at U+F000 to U+F0FF and mean something else in every font.
enum SymbolFonts {
  /// The Unicode character for a code point of a font; nil when it is a private one we do not know.
  static func character(_ code: UInt32, font: String) -> Unicode.Scalar? {
    guard (0xF000...0xF0FF).contains(code) || code < 0x100 else { return Unicode.Scalar(code) }
    let low = code & 0xFF
    switch font.lowercased() {
    case "wingdings": return wingdings[low]
    case "wingdings 2": return wingdings2[low]
    case "symbol": return symbol[low] ?? (isPlainASCII(low) ? Unicode.Scalar(low) : nil)
    default: return code < 0xF000 ? Unicode.Scalar(code) : nil
    }
  }

  private static func isPlainASCII(_ code: UInt32) -> Bool { (0x30...0x39).contains(code) || code == 0x20 }

  /// The signs that occur as bullets and tick boxes in office documents.
  private static let wingdings: [UInt32: Unicode.Scalar] = [
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○",
    0xA7: "▪", 0xA8: "□", 0xB2: "☆", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]

  private static let wingdings2: [UInt32: Unicode.Scalar] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "•", 0xA3: "□",
  ]

  private static let symbol: [UInt32: Unicode.Scalar] = [
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD6: "√", 0xDE: "⇒", 0xE5: "∑", 0x61: "α",
    0x62: "β", 0x67: "γ", 0x64: "δ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x57: "Ω", 0x44: "Δ",
  ]
}
