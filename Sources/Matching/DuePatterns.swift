/// What the pass over one segment has found out about patterns.
struct DuePatterns {
  /// A place at which an opening of a pattern stands.
  struct Attempt {
    var pattern: Int
    /// UTF-8 offset in the whole text.
    var start: Int
  }

  /// Patterns to be searched for in the segment, each once.
  private(set) var searches: [Int] = []
  /// Ascending by start.
  private(set) var attempts: [Attempt] = []
  /// By pattern, where its next match may begin, in the whole text: matches do not overlap.
  var nextStart: [Int]

  /// Patterns that reached a limit in this text, each once; they are not tried again in it.
  private(set) var exhausted: [Int] = []

  private var seen: [Int] = []
  private var isSeen: [Bool]

  init(count: Int) {
    isSeen = Array(repeating: false, count: count)
    nextStart = Array(repeating: 0, count: count)
  }

  mutating func restart(with always: [Int]) {
    for index in seen { isSeen[index] = false }
    seen.removeAll(keepingCapacity: true)
    attempts.removeAll(keepingCapacity: true)
    searches.removeAll(keepingCapacity: true)
    searches += always
  }

  /// Notes a literal that a pattern requires.
  mutating func noteLiteral(of pattern: Int) {
    if note(pattern) { searches.append(pattern) }
  }

  /// Notes a literal that a pattern requires besides its opening.
  mutating func noteGate(of pattern: Int) { _ = note(pattern) }

  mutating func noteOpening(of pattern: Int, at start: Int) {
    attempts.append(Attempt(pattern: pattern, start: start))
  }

  mutating func noteExhaustion(of pattern: Int) {
    if !isExhausted(pattern) { exhausted.append(pattern) }
  }

  func isExhausted(_ pattern: Int) -> Bool { !exhausted.isEmpty && exhausted.contains(pattern) }

  func hasGate(_ pattern: Int) -> Bool { isSeen[pattern] }

  /// False inside the pattern's latest match, and when the place was tried before.
  mutating func mayBegin(_ attempt: Attempt) -> Bool {
    guard attempt.start >= nextStart[attempt.pattern], !isExhausted(attempt.pattern) else { return false }
    nextStart[attempt.pattern] = attempt.start + 1
    return true
  }

  private mutating func note(_ pattern: Int) -> Bool {
    guard !isSeen[pattern] else { return false }
    isSeen[pattern] = true
    seen.append(pattern)
    return true
  }
}
