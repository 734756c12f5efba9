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

  /// The set itself when each literal has a Han character or two ASCII ones; nil otherwise.
  static func usable(_ texts: [String]) -> [String]? {
    texts.allSatisfy { weight($0) >= 2 } ? texts : nil
  }

  /// The set without literals that hold another one and so say nothing more.
  static func minimal(_ texts: [String]) -> [String] {
    let bytes = texts.map { Array($0.utf8) }
    return texts.indices.filter { index in
      !bytes.indices.contains { $0 != index && bytes[index].count > bytes[$0].count && bytes[index].holds(bytes[$0]) }
    }.map { texts[$0] }
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
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: sum + 1
      // Han characters, with 〇 and the supplementary planes.
      case 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: sum + 2
      default: sum
      }
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    (0...(count - part.count)).contains { self[$0...].starts(with: part) }
  }
}
