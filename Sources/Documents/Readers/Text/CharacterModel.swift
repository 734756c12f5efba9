/// How surprising characters are in Chinese office prose, to tell encodings apart.
///
/// A wrong encoding makes rare characters of common ones. The cost of a character is about minus the binary logarithm of
/// how likely it is, so costs of different readings of the same bytes can be compared. Characters in everyday use
/// are those of the first level of GB 2312 (simplified) and of Big5 (traditional), which glibc knows.
struct CharacterModel {
  static let shared = CharacterModel()

  /// Costs in bits, for either way of writing.
  struct Cost {
    var simplified = 0.0
    var traditional = 0.0
    var characters = 0
    /// Characters beyond ASCII.
    var wide = 0

    /// A text is written in one of the two ways; few offices write traditional characters.
    var bits: Double { min(simplified, traditional + 6) }
    var average: Double { characters == 0 ? 0 : bits / Double(characters) }
  }

  private static let firstHan: UInt32 = 0x4E00
  private static let lastHan: UInt32 = 0x9FFF
  /// Bits 0 and 1: first and second level of GB 2312; bit 2: first level of Big5.
  private var levels: [UInt8]

  private init() {
    levels = Array(repeating: 0, count: Int(Self.lastHan - Self.firstHan) + 1)
    let gbTrails = Array(UInt8(0xA1)...0xFE)
    mark(1, .gbk, leads: 0xB0...0xD7, trails: gbTrails)
    mark(2, .gbk, leads: 0xD8...0xF7, trails: gbTrails)
    mark(4, .big5, leads: 0xA4...0xC6, trails: Array(0x40...0x7E) + gbTrails)
  }

  private mutating func mark(_ bit: UInt8, _ encoding: TextEncoding, leads: ClosedRange<UInt8>, trails: [UInt8]) {
    let pairs = leads.flatMap { lead in trails.flatMap { [lead, $0] } }
    for scalar in String(decoding: Decoding(pairs[...], as: encoding).utf8, as: UTF8.self).unicodeScalars
    where Self.firstHan...Self.lastHan ~= scalar.value {
      levels[Int(scalar.value - Self.firstHan)] |= bit
    }
  }

  func cost(of utf8: some Collection<UInt8>) -> Cost {
    var cost = Cost()
    var decoder = Unicode.UTF8()
    var bytes = utf8.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      let value = scalar.value
      cost.characters += 1
      if value >= 0x80 { cost.wide += 1 }
      let level = Self.firstHan...Self.lastHan ~= value ? levels[Int(value - Self.firstHan)] : nil
      cost.simplified += level.map { $0 & 1 != 0 ? 11.5 : $0 & 2 != 0 ? 17 : 24 } ?? Self.cost(ofOther: value)
      cost.traditional += level.map { $0 & 4 != 0 ? 12 : 24 } ?? Self.cost(ofOther: value)
    }
    return cost
  }

  /// Characters other than common Han.
  private static func cost(ofOther value: UInt32) -> Double {
    switch value {
    case 0: 30
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: 8
    case 0x01...0x1F, 0x7F...0x9F: 30
    // What Chinese is punctuated with; then signs and numbers that occur in it.
    case 0x3000...0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0x201C, 0x201D, 0x300A, 0x300B, 0xFF08, 0xFF09: 8
    case 0xB7, 0xD7, 0x2010...0x2027, 0x2160...0x2169, 0x2460...0x249B, 0x25A0...0x25CF, 0x3003...0x301F,
      0xFF01...0xFF5E:
      13
    // Scripts with few letters; so few two-byte sequences of UTF-8 mean them that they are no chance reading of GB 18030.
    case 0x410...0x44F: 10
    case 0xC0...0xFF, 0x386...0x3CE: 11
    case 0x3041...0x30FE: 15
    case 0xAC00...0xD7A3: 15
    case 0xFEFF, 0xFFFD: 20
    default: 26
    }
  }
}
