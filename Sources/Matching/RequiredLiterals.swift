/// What is known of the texts that a piece of a pattern matches.
struct LiteralFacts {
  /// All texts the piece can match, when they are few.
  var exact: [String]?
  /// Every match contains at least one of these.
  var required: [String]?

  /// Of a piece about which nothing is known.
  static let anything = LiteralFacts(exact: nil, required: nil)
  /// Of a piece that takes no characters: an assertion can only make matches fewer.
  static let nothing = LiteralFacts.oneOf([""])

  static func oneOf(_ texts: [String]) -> LiteralFacts {
    LiteralFacts(exact: texts, required: LiteralChoice.usable(texts))
  }

  /// Of one piece after the other.
  static func sequence(_ pieces: [LiteralFacts]) -> LiteralFacts {
    var best: [String]?
    var run = [""]
    var isExact = true
    for piece in pieces {
      if let texts = piece.exact, run.count * texts.count <= LiteralChoice.mostTexts {
        run = run.flatMap { head in texts.map { head + $0 } }
        continue
      }
      isExact = false
      best = LiteralChoice.better(best, LiteralChoice.usable(run))
      best = LiteralChoice.better(best, piece.required)
      run = piece.exact ?? [""]
    }
    best = LiteralChoice.better(best, LiteralChoice.usable(run))
    return LiteralFacts(exact: isExact ? run : nil, required: best)
  }

  /// Of one piece or another.
  static func alternatives(_ branches: [LiteralFacts]) -> LiteralFacts {
    guard branches.count != 1 else { return branches[0] }
    let exact = union(branches.map(\.exact))
    return LiteralFacts(exact: exact, required: union(branches.map(\.required)))
  }

  /// Of a piece repeated at least `least` times, at most `most` (nil: without end).
  func repeated(least: Int, most: Int?) -> LiteralFacts {
    switch (least, most) {
    case (1, 1): self
    case (0, 1): exact.map { LiteralFacts.oneOf($0 + [""]) } ?? .anything
    case (0, _): .anything
    default: LiteralFacts(exact: nil, required: required)
    }
  }

  private static func union(_ sets: [[String]?]) -> [String]? {
    var result: [String] = []
    for set in sets {
      guard let set else { return nil }
      for text in set where !result.contains(text) { result.append(text) }
    }
    return result.count <= LiteralChoice.mostTexts ? result : nil
  }
}

/// Which of several sets of literals filters best.
enum LiteralChoice {
  /// Sets beyond this size are given up.
  static let mostTexts = 64

  /// The set without literals that hold another one, when each has a Han character or two ASCII ones; nil otherwise.
  static func usable(_ texts: [String]) -> [String]? {
    guard texts.allSatisfy({ weight($0) >= 2 }) else { return nil }
    return texts.filter { text in !texts.contains { $0 != text && text.contains($0) } }
  }

  /// The set whose shortest literal is longer; of equal ones the smaller set.
  static func better(_ first: [String]?, _ second: [String]?) -> [String]? {
    guard let first else { return second }
    guard let second else { return first }
    let firstWeight = first.map(weight).min() ?? 0
    let secondWeight = second.map(weight).min() ?? 0
    if firstWeight != secondWeight { return firstWeight > secondWeight ? first : second }
    return second.count < first.count ? second : first
  }

  /// A Han character is far rarer than a Latin letter; punctuation says nothing.
  private static func weight(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      guard scalar.isASCII else { return sum + (scalar.properties.isIdeographic ? 2 : 0) }
      return sum + (scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? 1 : 0)
    }
  }
}
