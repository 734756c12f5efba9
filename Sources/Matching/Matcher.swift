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

  /// A pattern that reached a limit in a text, where it was then looked for no more.
  public struct Exhaustion: Hashable, Sendable {
    /// As given for the pattern.
    public var id: Int
    /// The pattern as written.
    public var source: String
  }

  private let plan: MatcherPlan
  private let patterns: [(id: Int, pattern: Pattern)]

  /// Costs time for every word and pattern, unless there is a plan for just these (`PreparedTables`).
  ///
  /// - Parameter entries: ids may repeat; empty words are left out.
  public init(_ entries: [(id: Int, form: Form)]) {
    patterns = entries.compactMap { if case .pattern(let pattern) = $0.form { ($0.id, pattern) } else { nil } }
    plan = MatcherPlan.of(entries)
  }

  /// All occurrences inside the segments of a valid UTF-8 text, ascending by start, then longer first; none crosses a
  /// segment's end.
  ///
  /// - Parameter segments: ascending and apart.
  public func matches(in bytes: [UInt8], segments: [Range<Int>]) -> [Match] {
    var exhausted: [Exhaustion] = []
    return matches(in: bytes, segments: segments, &exhausted)
  }

  /// The same, saying too which patterns reached a limit, so that occurrences may be missing.
  public func matches(in bytes: [UInt8], segments: [Range<Int>], _ exhausted: inout [Exhaustion]) -> [Match] {
    var result: [Match] = []
    var state = ScanState(DuePatterns(count: patterns.count))
    let session = MatchSession()
    defer { session.free() }
    for segment in segments {
      let first = result.count
      state.due.restart(with: plan.unfiltered)
      plan.words.scan(bytes.span.extracting(segment), base: segment.lowerBound, into: &result, &state)
      let wordsEnd = result.count
      bytes.withSubject(segment) { run(&state.due, on: $0, base: segment.lowerBound, session, into: &result) }
      guard result.count > wordsEnd else { continue }
      result[first...].sort { ($0.start, $1.end, $0.id) < ($1.start, $0.end, $1.id) }
    }
    exhausted += state.due.exhausted.map { Exhaustion(id: patterns[$0].id, source: patterns[$0].pattern.source) }
    return result
  }

  private func run(
    _ due: inout DuePatterns, on subject: UnsafeBufferPointer<UInt8>, base: Int, _ session: MatchSession,
    into result: inout [Match]
  ) {
    for index in due.searches where !due.isExhausted(index) {
      let (id, pattern) = patterns[index]
      let isComplete = pattern.compiled.forEachMatch(in: subject, session) {
        result.append(Match(id: id, start: base + $0.lowerBound, end: base + $0.upperBound))
      }
      if !isComplete { due.noteExhaustion(of: index) }
    }
    for attempt in due.attempts where plan.isUngated[attempt.pattern] || due.hasGate(attempt.pattern) {
      guard due.mayBegin(attempt) else { continue }
      let (id, pattern) = patterns[attempt.pattern]
      let (found, isExhausted) = pattern.compiled.match(at: attempt.start - base, in: subject, session)
      if isExhausted { due.noteExhaustion(of: attempt.pattern) }
      guard let found, !found.isEmpty else { continue }
      let match = Match(id: id, start: base + found.lowerBound, end: base + found.upperBound)
      result.append(match)
      due.nextStart[attempt.pattern] = match.end
    }
  }
}
