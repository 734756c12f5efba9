/// What a character is to a reader, as far as edits are concerned.
enum CharacterClass {
  case space
  case han
  /// Letters and digits, which are read in runs.
  case wordPart
  /// Ends a sentence.
  case sentenceEnd
  /// Ends a clause.
  case clauseEnd
  /// Other marks.
  case mark

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x3000, 0xFEFF: self = .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xC0...0x24F:
      self = .wordPart
    // 。！？ and their half-width forms
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F: self = .sentenceEnd
    // ，；：、 and their half-width forms
    case 0xFF0C, 0xFF1B, 0xFF1A, 0x3001, 0x2C, 0x3B, 0x3A: self = .clauseEnd
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: self = .han
    default: self = .mark
    }
  }

  var isSpace: Bool { self == .space }
  var isMark: Bool { self == .mark || self == .clauseEnd || self == .sentenceEnd }
}

/// Characters made equal that differ only in width.
enum Folded {
  static func scalar(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    // “” ‘’
    case 0x201C, 0x201D: 0x22
    case 0x2018, 0x2019: 0x27
    default: scalar
    }
  }
}
