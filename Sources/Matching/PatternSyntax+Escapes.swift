/// Escapes and character classes.
extension PatternSyntax {
  mutating func escape() throws(Unsupported) -> LiteralFacts {
    guard let scalar = next else { throw Unsupported() }
    position += 1
    switch scalar {
    case "b", "B", "A", "z", "Z", "G", "K", "E": return .nothing
    case "d", "D", "w", "W", "s", "S", "h", "H", "v", "V", "R", "N", "X", "1"..."9": return .anything
    case "p", "P":
      if take("{") { try skip(through: "}") } else { position += 1 }
      return .anything
    case "Q": return try quotedRun()
    default:
      guard let text = Self.literal(escaped: scalar) else { throw Unsupported() }
      return .oneOf([text])
    }
  }

  private mutating func quotedRun() throws(Unsupported) -> LiteralFacts {
    var text = String.UnicodeScalarView()
    while position < source.count, !take("\\E") {
      text.append(source[position])
      position += 1
    }
    // A quantifier behind a quoted run repeats its last character only.
    if let next, "*+?{".unicodeScalars.contains(next) { throw Unsupported() }
    return .oneOf([String(text)])
  }

  private static func literal(escaped scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "n": "\n"
    case "t": "\t"
    case "r": "\r"
    case "0"..."9", "a"..."z", "A"..."Z": nil
    default: String(scalar)
    }
  }

  /// The members when they are few and plain; behind the opening bracket.
  mutating func characterClass() throws(Unsupported) -> LiteralFacts {
    let isNegated = take("^")
    var members: [String]? = []
    var isFirst = true
    while let scalar = next, isFirst || scalar != "]" {
      isFirst = false
      position += 1
      let member = try classMember(scalar)
      members = member.flatMap { member in members.map { $0 + member } }
    }
    guard take("]") else { throw Unsupported() }
    guard !isNegated, let members, members.count <= LiteralChoice.mostTexts else { return .anything }
    return .oneOf(members)
  }

  /// Nil for a member that stands for many characters.
  private mutating func classMember(_ scalar: Unicode.Scalar) throws(Unsupported) -> [String]? {
    if scalar == "[", let next, ":.=".unicodeScalars.contains(next) {
      position += 1
      try skip(through: next)
      guard take("]") else { throw Unsupported() }
      return nil
    }
    guard scalar == "\\" else { return try classRange(from: scalar) }
    guard let escaped = next else { throw Unsupported() }
    if let text = Self.literal(escaped: escaped) {
      position += 1
      return next == "-" ? try skippedRange() : [text]
    }
    guard "dDwWsShHvVpPR".unicodeScalars.contains(escaped) else { throw Unsupported() }
    _ = try escape()
    return nil
  }

  private mutating func classRange(from scalar: Unicode.Scalar) throws(Unsupported) -> [String]? {
    guard next == "-", position + 1 < source.count, source[position + 1] != "]" else { return [String(scalar)] }
    return try skippedRange()
  }

  /// Ranges are not spelled out; in front of the dash.
  private mutating func skippedRange() throws(Unsupported) -> [String]? {
    position += 1
    guard let end = next, end != "\\", end != "[" else { throw Unsupported() }
    if end != "]" { position += 1 }
    return nil
  }
}
