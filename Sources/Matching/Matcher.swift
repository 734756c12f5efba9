/// Many words and patterns looked for in one pass over a text; compiled once, shared by threads.
///
/// Words are found wherever they stand, also inside each other. The pass also finds the literals that patterns require,
/// and a pattern is run only on segments that hold one of its literals.
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
    var pattern: Pattern
  }

  private var words = WordTrie()
  private var patterns: [Candidate] = []
  /// Patterns without required literals, to be run everywhere.
  private var unfiltered: [Int] = []

  /// - Parameter entries: ids may repeat; empty words are left out.
  public init(_ entries: [(id: Int, form: Form)]) {
    for entry in entries {
      switch entry.form {
      case .word(let word): words.insert(word, .word(id: entry.id))
      case .pattern(let pattern): add(pattern, id: entry.id)
      }
    }
  }

  private mutating func add(_ pattern: Pattern, id: Int) {
    let index = patterns.count
    patterns.append(Candidate(id: id, pattern: pattern))
    guard let literals = pattern.requiredLiterals else {
      unfiltered.append(index)
      return
    }
    for literal in literals { words.insert(literal, .literal(pattern: index)) }
  }

  /// All occurrences inside the segments of a valid UTF-8 text, ascending by start, then longer first; none crosses a
  /// segment's end.
  ///
  /// - Parameter segments: ascending and apart.
  public func matches(in bytes: [UInt8], segments: [Range<Int>]) -> [Match] {
    var result: [Match] = []
    var due = DuePatterns(count: patterns.count)
    for segment in segments {
      let first = result.count
      due.restart(with: unfiltered)
      words.scan(bytes.span.extracting(segment), base: segment.lowerBound, into: &result, &due)
      guard !due.indices.isEmpty else { continue }
      for index in due.indices {
        let candidate = patterns[index]
        for range in candidate.pattern.matches(in: bytes, range: segment) {
          result.append(Match(id: candidate.id, start: range.lowerBound, end: range.upperBound))
        }
      }
      result[first...].sort { ($0.start, $1.end, $0.id) < ($1.start, $0.end, $1.id) }
    }
    return result
  }
}

/// The patterns to be run on the present segment, each once.
struct DuePatterns {
  private(set) var indices: [Int] = []
  private var isDue: [Bool]

  init(count: Int) {
    isDue = Array(repeating: false, count: count)
  }

  mutating func restart(with always: [Int]) {
    for index in indices { isDue[index] = false }
    indices.removeAll(keepingCapacity: true)
    for index in always { insert(index) }
  }

  mutating func insert(_ index: Int) {
    guard !isDue[index] else { return }
    isDue[index] = true
    indices.append(index)
  }
}
