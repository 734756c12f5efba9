/// A text in UTF-8: its bytes compare and hash many times faster than a string.
typealias Literal = [UInt8]

/// What is known of the texts that a piece of a pattern matches.
struct LiteralFacts {
  /// All texts the piece can match, when they are few.
  var exact: [Literal]?
  /// Every match contains at least one of these.
  var required: [Literal]?
  /// Every match begins with one of these, when they are few; an empty one stands for a match that may be empty.
  var openings: [Literal]?
  /// Every match contains one of these behind its opening.
  var late: [Literal]?

  /// Of a piece about which nothing is known.
  static let anything = LiteralFacts(exact: nil, required: nil, openings: nil, late: nil)
  /// Of a piece that takes no characters: an assertion can only make matches fewer.
  static let nothing = LiteralFacts.oneOf([[]])

  static func oneOf(_ texts: [Literal]) -> LiteralFacts {
    LiteralFacts(exact: texts, required: LiteralChoice.usable(texts), openings: texts, late: nil)
  }

  /// Of one piece after the other.
  static func sequence(_ pieces: [LiteralFacts]) -> LiteralFacts {
    guard pieces.count != 1 else { return pieces[0] }
    let whole = required(pieces)
    return LiteralFacts(
      exact: whole.exact, required: whole.texts, openings: openings(pieces[...]), late: late(pieces))
  }

  private static func required(_ pieces: [LiteralFacts]) -> (exact: [Literal]?, texts: [Literal]?) {
    var best: [Literal]?
    var run: [Literal] = [[]]
    var isExact = true
    for piece in pieces {
      if let texts = piece.exact, run.count * texts.count <= LiteralChoice.mostTexts {
        run = run.flatMap { head in texts.map { head + $0 } }
        continue
      }
      isExact = false
      best = LiteralChoice.better(best, LiteralChoice.usable(run))
      best = LiteralChoice.better(best, piece.required)
      run = piece.exact ?? [[]]
    }
    best = LiteralChoice.better(best, LiteralChoice.usable(run))
    return (isExact ? run : nil, best)
  }

  private static func openings(_ pieces: ArraySlice<LiteralFacts>) -> [Literal]? {
    guard let first = pieces.first else { return [[]] }
    guard let own = first.openings else { return nil }
    let mayBeEmpty = own.contains([])
    if first.exact == nil, !mayBeEmpty { return own }
    let rest = openings(pieces.dropFirst())
    guard first.exact != nil else { return rest.flatMap { limited(union(own.filter { !$0.isEmpty }, $0)) } }
    if let rest, own.count * rest.count <= LiteralChoice.mostTexts {
      return own.flatMap { head in rest.map { head + $0 } }
    }
    guard mayBeEmpty else { return own }
    return rest.flatMap { limited(union(own.filter { !$0.isEmpty }, $0)) }
  }

  /// What the pieces behind the first that takes a character require.
  private static func late(_ pieces: [LiteralFacts]) -> [Literal]? {
    let consuming = pieces.firstIndex { !($0.openings ?? []).contains([]) }
    guard let consuming else { return nil }
    return LiteralChoice.better(pieces[consuming].late, required(Array(pieces[(consuming + 1)...])).texts)
  }

  /// Of one piece or another.
  static func alternatives(_ branches: [LiteralFacts]) -> LiteralFacts {
    guard branches.count != 1 else { return branches[0] }
    if let texts = union(branches.map(\.exact)) { return oneOf(texts) }
    return LiteralFacts(
      exact: nil, required: union(branches.map(\.required)),
      openings: union(branches.map(\.openings)), late: union(branches.map(\.late)))
  }

  /// Of a piece repeated at least `least` times, at most `most` (nil: without end).
  func repeated(least: Int, most: Int?) -> LiteralFacts {
    switch (least, most) {
    case (1, 1): self
    case (0, 1) where exact != nil: LiteralFacts.oneOf(Self.union(exact ?? [], [[]]))
    case (0, _): LiteralFacts(exact: nil, required: nil, openings: openings.map { Self.union($0, [[]]) }, late: nil)
    default: LiteralFacts(exact: nil, required: required, openings: openings, late: late)
    }
  }

  private static func union(_ sets: [[Literal]?]) -> [Literal]? {
    var result: [Literal] = []
    for set in sets {
      guard let set else { return nil }
      result = union(result, set)
    }
    return limited(result)
  }

  private static func union(_ first: [Literal], _ second: [Literal]) -> [Literal] {
    guard first.count + second.count > 8 else { return first + second.filter { !first.contains($0) } }
    var known = Set(first)
    return first + second.filter { known.insert($0).inserted }
  }

  private static func limited(_ texts: [Literal]) -> [Literal]? {
    texts.count <= LiteralChoice.mostTexts ? texts : nil
  }
}

/// Which of several sets of literals filters best.
enum LiteralChoice {
  /// Sets beyond this size are given up.
  static let mostTexts = 96

  /// The set itself when each literal has a Han character or two ASCII ones; nil otherwise.
  static func usable(_ texts: [Literal]) -> [Literal]? {
    texts.allSatisfy { weight($0) >= 2 } ? texts : nil
  }

  /// The set without literals that hold another one and so say nothing more.
  static func minimal(_ texts: [Literal]) -> [Literal] {
    texts.indices.filter { index in
      !texts.indices.contains { $0 != index && texts[index].count > texts[$0].count && texts[index].holds(texts[$0]) }
    }.map { texts[$0] }
  }

  /// The set without texts that begin with another one; nil when a match may begin with anything.
  static func shortest(_ texts: [Literal]) -> [Literal]? {
    var result: [Literal] = []
    for text in texts.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if text.isEmpty { return nil }
      // In this order a text stands right behind its own beginnings.
      if let last = result.last, text.starts(with: last) { continue }
      result.append(text)
    }
    return result
  }

  /// The set whose shortest literal is longer; of equal ones the smaller set.
  static func better(_ first: [Literal]?, _ second: [Literal]?) -> [Literal]? {
    guard let first else { return second }
    guard let second else { return first }
    let firstWeight = first.map(weight).min() ?? 0
    let secondWeight = second.map(weight).min() ?? 0
    if firstWeight != secondWeight { return firstWeight > secondWeight ? first : second }
    return second.count < first.count ? second : first
  }

  /// A Han character is far rarer than a Latin letter; punctuation says nothing.
  private static func weight(_ text: Literal) -> Int {
    var (sum, offset) = (0, 0)
    while let point = CodePoint(in: text.span, at: offset) {
      offset += point.length
      switch point.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: sum += 1
      // Han characters, with 〇 and the supplementary planes.
      case 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: sum += 2
      default: break
      }
    }
    return sum
  }
}

extension [UInt8] {
  func holds(_ part: [UInt8]) -> Bool {
    part.count <= count && (0...(count - part.count)).contains { self[$0...].starts(with: part) }
  }
}
