/// Reads as much of PCRE2's pattern syntax as is needed to find required literals.
///
/// Anything it does not know makes the whole answer "nothing can be said", never a wrong one.
struct PatternSyntax {
  struct Unsupported: Error {}

  let source: [Unicode.Scalar]
  var position = 0
  var movesStart = false

  private init(_ source: String) {
    self.source = Array(source.unicodeScalars)
  }

  /// What a text must hold for the pattern to match in it.
  static func filter(of source: String) -> PatternFilter {
    var syntax = PatternSyntax(source)
    guard let facts = try? syntax.alternation(), syntax.position == syntax.source.count else { return PatternFilter() }
    // `\K` moves the start of a match, so that its opening no longer stands there.
    let openings = syntax.movesStart ? nil : facts.openings.flatMap(LiteralChoice.shortest)
    var late = openings == nil ? nil : facts.late.map(LiteralChoice.minimal)
    if let literals = late, openings?.allSatisfy({ text in literals.contains(where: text.holds) }) ?? false {
      late = nil
    }
    return PatternFilter(
      required: strings(facts.required.map(LiteralChoice.minimal)), openings: strings(openings), late: strings(late))
  }

  private static func strings(_ literals: [Literal]?) -> [String]? {
    literals?.map { String(decoding: $0, as: UTF8.self) }
  }

  var next: Unicode.Scalar? { position < source.count ? source[position] : nil }

  mutating func take(_ text: StaticString) -> Bool {
    var end = position
    for scalar in text.description.unicodeScalars {
      guard end < source.count, source[end] == scalar else { return false }
      end += 1
    }
    position = end
    return true
  }

  mutating func skip(through end: Unicode.Scalar) throws(Unsupported) {
    guard let found = source[position...].firstIndex(of: end) else { throw Unsupported() }
    position = found + 1
  }

  private mutating func alternation() throws(Unsupported) -> LiteralFacts {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return .alternatives(branches)
  }

  private mutating func sequence() throws(Unsupported) -> LiteralFacts {
    var pieces: [LiteralFacts] = []
    while let next, next != "|", next != ")" {
      if let run = plainRun() {
        pieces.append(.oneOf([run]))
        continue
      }
      let piece = try atom()
      pieces.append(try quantified(piece))
    }
    return .sequence(pieces)
  }

  /// Characters that stand for themselves and are not repeated, two or more; nil when there are none.
  private mutating func plainRun() -> Literal? {
    var end = position
    while end < source.count, !Self.isSpecial(source[end]) { end += 1 }
    // A quantifier behind the run repeats its last character only.
    if end < source.count, "*+?{".unicodeScalars.contains(source[end]) { end -= 1 }
    guard end >= position + 2 else { return nil }
    defer { position = end }
    return Literal(String(String.UnicodeScalarView(source[position..<end])).utf8)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "^", "$", ".", "[", "]", "|", "(", ")", "?", "*", "+", "{", "}": true
    default: false
    }
  }

  private mutating func atom() throws(Unsupported) -> LiteralFacts {
    guard let scalar = next else { throw Unsupported() }
    position += 1
    switch scalar {
    case "(": return try group()
    case "[": return try characterClass()
    case "\\": return try escape()
    case ".": return .anything
    case "^", "$": return .nothing
    case "*", "+", "?": throw Unsupported()
    default: return .oneOf([Literal(String(scalar).utf8)])
    }
  }
}

// MARK: Quantifiers

extension PatternSyntax {
  private mutating func quantified(_ piece: LiteralFacts) throws(Unsupported) -> LiteralFacts {
    guard let (least, most) = try quantifier() else { return piece }
    // Lazy and possessive forms match the same texts or fewer.
    if next == "?" || next == "+" { position += 1 }
    return piece.repeated(least: least, most: most)
  }

  private mutating func quantifier() throws(Unsupported) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = position
    position += 1
    guard let least = number() else {
      // `{,3}` means a repeat from PCRE2 10.43 on and plain text before.
      if next == "," { throw Unsupported() }
      position = start
      return nil
    }
    if take("}") { return (least, least) }
    guard take(",") else { throw Unsupported() }
    let most = number()
    guard take("}") else { throw Unsupported() }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = position
    while let next, ("0"..."9").contains(next) { position += 1 }
    return Int(String(String.UnicodeScalarView(source[start..<position])))
  }
}

// MARK: Groups

extension PatternSyntax {
  private mutating func group() throws(Unsupported) -> LiteralFacts {
    if next == "*" { throw Unsupported() }
    guard take("?") else { return try groupBody() }
    if take("#") {
      try skip(through: ")")
      return .nothing
    }
    for assertion in ["=", "!", "<=", "<!"] as [StaticString] where take(assertion) {
      _ = try groupBody()
      return .nothing
    }
    for plain in [":", ">", "|"] as [StaticString] where take(plain) { return try groupBody() }
    for (opening, closing) in [("P<", ">"), ("<", ">"), ("'", "'")] as [(StaticString, Unicode.Scalar)]
    where take(opening) {
      try skip(through: closing)
      return try groupBody()
    }
    return try referenceOrOptions()
  }

  private mutating func groupBody() throws(Unsupported) -> LiteralFacts {
    let facts = try alternation()
    guard take(")") else { throw Unsupported() }
    return facts
  }

  /// `(?R)`, `(?1)`, `(?&name)`, `(?P>name)`, `(?P=name)`, or options such as `(?s)` and `(?s:…)`.
  private mutating func referenceOrOptions() throws(Unsupported) -> LiteralFacts {
    if let next, "R&P+0123456789".unicodeScalars.contains(next) {
      try skip(through: ")")
      return .anything
    }
    // Options that change which letters match (i) or what is text at all (x) are left out on purpose.
    while let next, "smUJn-^".unicodeScalars.contains(next) { position += 1 }
    if take(")") { return .nothing }
    guard take(":") else { throw Unsupported() }
    return try groupBody()
  }
}
