/// Many words and patterns looked for in one pass over a text; compiled once, shared by threads.
///
/// Words are found wherever they stand, also inside each other. The same pass finds what patterns require: one that can
/// only begin with certain texts is tried where they stand, one that must hold a certain text is searched for in the
/// segments that have it, and the few about which nothing is known are searched for everywhere.
public struct Matcher: Sendable {
  public enum Form: Sendable {
    case word(String)
    case pattern(Pattern)
  }

  /// One occurrence, as UTF-8 offsets, half open.
  public struct Match: Hashable, Sendable {
    /// As given for the word or pattern.
    public var id: Int
    public var start: Int
    public var end: Int

    public init(id: Int, start: Int, end: Int) {
      self.id = id
      self.start = start
      self.end = end
    }
  }

  private struct Candidate: Sendable {
    var id: Int
    var pattern: CompiledPattern
    /// True when it needs nothing but its opening.
    var isUngated = false
  }

  private let words: WordTrie
  private var patterns: [Candidate] = []
  /// Patterns to be searched for everywhere.
  private var unfiltered: [Int] = []

  /// - Parameter entries: ids may repeat; empty words are left out.
  public init(_ entries: [(id: Int, form: Form)]) {
    var words: [(text: String, output: WordTrie.Output)] = []
    for entry in entries {
      switch entry.form {
      case .word(let word): words.append((word, .word(id: entry.id)))
      case .pattern(let pattern):
        let index = patterns.count
        let filter = pattern.filter
        patterns.append(
          Candidate(id: entry.id, pattern: pattern.compiled, isUngated: filter.openings != nil && filter.late == nil))
        if filter.required == nil, filter.openings == nil { unfiltered.append(index) }
        words += filter.words(of: index)
      }
    }
    self.words = WordTrie(words)
  }

  /// All occurrences inside the segments of a valid UTF-8 text, ascending by start, then longer first; none crosses a
  /// segment's end.
  ///
  /// - Parameter segments: ascending and apart.
  public func matches(in bytes: [UInt8], segments: [Range<Int>]) -> [Match] {
    var result: [Match] = []
    var state = ScanState(DuePatterns(count: patterns.count))
    let session = MatchSession()
    defer { session.free() }
    for segment in segments {
      let first = result.count
      state.due.restart(with: unfiltered)
      words.scan(bytes.span.extracting(segment), base: segment.lowerBound, into: &result, &state)
      let wordsEnd = result.count
      bytes.withSubject(segment) { run(&state.due, on: $0, base: segment.lowerBound, session, into: &result) }
      guard result.count > wordsEnd else { continue }
      result[first...].sort { ($0.start, $1.end, $0.id) < ($1.start, $0.end, $1.id) }
    }
    return result
  }

  private func run(
    _ due: inout DuePatterns, on subject: UnsafeBufferPointer<UInt8>, base: Int, _ session: MatchSession,
    into result: inout [Match]
  ) {
    for index in due.searches {
      let id = patterns[index].id
      patterns[index].pattern.forEachMatch(in: subject, session) {
        result.append(Match(id: id, start: base + $0.lowerBound, end: base + $0.upperBound))
      }
    }
    for attempt in due.attempts where patterns[attempt.pattern].isUngated || due.hasGate(attempt.pattern) {
      guard due.mayBegin(attempt) else { continue }
      let found = patterns[attempt.pattern].pattern.match(at: attempt.start - base, in: subject, session)
      guard let found, !found.isEmpty else { continue }
      let match = Match(
        id: patterns[attempt.pattern].id, start: base + found.lowerBound, end: base + found.upperBound)
      result.append(match)
      due.nextStart[attempt.pattern] = match.end
    }
  }
}

extension PatternFilter {
  /// What the pass over words has to look for.
  fileprivate func words(of pattern: Int) -> [(text: String, output: WordTrie.Output)] {
    guard let openings else { return (required ?? []).map { ($0, .literal(pattern: pattern)) } }
    return openings.map { ($0, .opening(pattern: pattern)) } + (late ?? []).map { ($0, .gate(pattern: pattern)) }
  }
}
