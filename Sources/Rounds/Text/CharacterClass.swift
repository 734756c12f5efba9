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

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\t"..."\r", " ", "\u{A0}", "\u{2000}"..."\u{200B}", "\u{3000}", "\u{FEFF}": self = .space
    case "0"..."9", "A"..."Z", "a"..."z", "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ", "\u{C0}"..."\u{24F}": self = .wordPart
    case "。", "！", "？", "!", "?": self = .sentenceEnd
    case "，", "；", "：", "、", ",", ";", ":": self = .clauseEnd
    case "\u{3400}"..."\u{9FFF}", "\u{F900}"..."\u{FAFF}", "\u{20000}"..."\u{3FFFF}", "〇": self = .han
    default: self = .mark
    }
  }

  var isSpace: Bool { self == .space }
  var isMark: Bool { self == .mark || self == .clauseEnd || self == .sentenceEnd }
}

/// Characters made equal that differ only in width.
enum Folded {
  static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "“", "”": "\""
    case "‘", "’": "'"
    default: scalar
    }
  }
}
