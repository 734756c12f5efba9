/// Characters of symbol fonts, which stand at U+F000 to U+F0FF and mean something else in every font.
enum SymbolFonts {
  /// The Unicode character for a code point of a font; nil when it is a private one we do not know.
  static func character(_ code: UInt32, font: String) -> Unicode.Scalar? {
    guard (0xF000...0xF0FF).contains(code) || code < 0x100 else { return Unicode.Scalar(code) }
    let low = code & 0xFF
    switch font.lowercased() {
    case "wingdings": return wingdings[low]
    case "wingdings 2": return wingdings2[low]
    case "symbol": return symbol[low]
    default: return code < 0xF000 ? Unicode.Scalar(code) : nil
    }
  }

  /// The signs that occur as bullets and tick boxes in office documents.
  private static let wingdings: [UInt32: Unicode.Scalar] = [
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○",
    0xA7: "▪", 0xA8: "□", 0xB2: "☆", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]

  private static let wingdings2: [UInt32: Unicode.Scalar] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "•", 0xA3: "□",
  ]

  /// The Symbol font's own encoding, 0x20 to 0x7E and 0xA0 to 0xFE (Unicode's mapping for the Adobe Symbol encoding).
  private static let symbol: [UInt32: Unicode.Scalar] = {
    let lower = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
    let upper =
      "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{FFFC}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
    let codes =
      zip(UInt32(0x20)..., lower.unicodeScalars).map { ($0, $1) }
      + zip(UInt32(0xA0)..., upper.unicodeScalars).map { ($0, $1) }
    return Dictionary(uniqueKeysWithValues: codes)
  }()
}
