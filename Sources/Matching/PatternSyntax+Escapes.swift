/// Escapes and character classes.
extension PatternSyntax {
  mutating func escape() throws(Unsupported) -> LiteralFacts {
    guard let scalar = next else { throw Unsupported() }
    position += 1
    switch scalar {
    case "b", "B", "A", "z", "Z", "G", "E": return .nothing
    case "K":
      movesStart = true
      return .nothing
    case "d": return .oneOf((0x30...0x39).map { [$0] })
    case "x": return .oneOf([Literal(String(try hexadecimalCharacter()).utf8)])
    case "D", "w", "W", "s", "S", "h", "H", "v", "V", "R", "N", "X", "1"..."9": return .anything
    case "p", "P":
      if take("{") { try skip(through: "}") } else { position += 1 }
      return .anything
    case "Q": return try quotedRun()
    default:
      guard let text = Self.literal(escaped: scalar) else { throw Unsupported() }
      return .oneOf([Literal(text.utf8)])
    }
  }

  /// `\x{2160}`, behind the `x`; the form without braces is given up.
  private mutating func hexadecimalCharacter() throws(Unsupported) -> Unicode.Scalar {
    guard take("{") else { throw Unsupported() }
    let start = position
    try skip(through: "}")
    let digits = String(String.UnicodeScalarView(source[start..<(position - 1)]))
    guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { throw Unsupported() }
    return scalar
  }

  private mutating func quotedRun() throws(Unsupported) -> LiteralFacts {
    var text = String.UnicodeScalarView()
    while position < source.count, !take("\\E") {
      text.append(source[position])
      position += 1
    }
    // A quantifier behind a quoted run repeats its last character only.
    if let next, "*+?{".unicodeScalars.contains(next) { throw Unsupported() }
    return .oneOf([Literal(String(text).utf8)])
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
    var members: [Literal]? = []
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
  private mutating func classMember(_ scalar: Unicode.Scalar) throws(Unsupported) -> [Literal]? {
    if scalar == "[", let next, ":.=".unicodeScalars.contains(next) {
      position += 1
      try skip(through: next)
      guard take("]") else { throw Unsupported() }
      return nil
    }
    guard scalar == "\\" else { return try classRange(from: scalar) }
    guard let escaped = next else { throw Unsupported() }
    if escaped == "x" {
      position += 1
      return try classRange(from: try hexadecimalCharacter())
    }
    if let text = Self.literal(escaped: escaped) {
      position += 1
      guard next == "-" else { return [Literal(text.utf8)] }
      _ = try rangeEnd()
      return nil
    }
    guard "dDwWsShHvVpPR".unicodeScalars.contains(escaped) else { throw Unsupported() }
    let facts = try escape()
    return escaped == "d" ? facts.exact : nil
  }

  private mutating func classRange(from first: Unicode.Scalar) throws(Unsupported) -> [Literal]? {
    guard next == "-", position + 1 < source.count, source[position + 1] != "]" else {
      return [Literal(String(first).utf8)]
    }
    guard let last = try rangeEnd(), first <= last, last.value - first.value < LiteralChoice.mostTexts else {
      return nil
    }
    return (first.value...last.value).compactMap { Unicode.Scalar($0).map { Literal(String($0).utf8) } }
  }

  /// The last member of a range, in front of the dash; nil when a dash ends the class.
  private mutating func rangeEnd() throws(Unsupported) -> Unicode.Scalar? {
    position += 1
    guard let end = next, end != "[" else { throw Unsupported() }
    guard end != "]" else { return nil }
    position += 1
    guard end == "\\" else { return end }
    guard take("x") else { throw Unsupported() }
    return try hexadecimalCharacter()
  }
}
