import CPCRE2

/// A pattern in the forms in which it is looked for, compiled when first needed.
struct CompiledPattern: Sendable {
  /// Steps PCRE2 may take in one match; a catastrophic pattern stops within a millisecond.
  static let matchLimit: UInt32 = 200_000

  private let code: PatternCode

  /// - Parameter isProven: true for a source that PCRE2 has accepted before; it is not tried again.
  /// - Throws: `PatternError` when PCRE2 refuses the source.
  init(_ source: String, isProven: Bool) throws(PatternError) {
    code = PatternCode(source)
    if !isProven { pcre2_code_free_8(try PatternCode.compile(source, options: 0)) }
  }

  /// The first match, which may be empty, and its groups; nil also when a limit was reached.
  func captures(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>?]? {
    withGroups { session, groups in
      bytes.withSubject(range) { subject in
        guard code.run(session, subject, from: 0, .anywhere) == .match else { return nil }
        return (0..<groups).map { session.group($0, base: range.lowerBound) }
      }
    } ?? nil
  }

  /// The groups of all matches that are not empty, up to one that reaches a limit.
  func allCaptures(in bytes: [UInt8], range: Range<Int>) -> [[Range<Int>?]] {
    withGroups { session, groups in
      var result: [[Range<Int>?]] = []
      _ = bytes.withSubject(range) { subject in
        forEachMatch(in: subject, session) { _ in
          result.append((0..<groups).map { session.group($0, base: range.lowerBound) })
        }
      }
      return result
    } ?? []
  }

  /// Runs `body` with room for the pattern's groups and their number, the whole match included.
  private func withGroups<Result>(_ body: (MatchSession, Int) -> Result) -> Result? {
    guard let code = code.plain else { return nil }
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { fatalError("no memory for PCRE2") }
    defer { pcre2_match_data_free_8(data) }
    return body(MatchSession(data), Int(pcre2_get_ovector_count_8(data)))
  }

  /// All matches that are not empty, up to one that reaches a limit.
  func matches(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>] {
    let session = MatchSession()
    defer { session.free() }
    var result: [Range<Int>] = []
    _ = bytes.withSubject(range) { forEachMatch(in: $0, session) { result.append($0) } }
    return result.map { ($0.lowerBound + range.lowerBound)..<($0.upperBound + range.lowerBound) }
  }

  /// Calls `body` with every match that is not empty, as offsets in the subject.
  ///
  /// - Returns: false when a limit was reached and there may be more.
  func forEachMatch(
    in subject: UnsafeBufferPointer<UInt8>, _ session: MatchSession, _ body: (Range<Int>) -> Void
  ) -> Bool {
    var next = 0
    while true {
      let outcome = code.run(session, subject, from: next, .anywhere, options: UInt32(PCRE2_NOTEMPTY))
      // `\K` in odd places can give a match that does not move on.
      guard outcome == .match, let found = session.group(0, base: 0), found.upperBound > next else {
        return outcome != .exhausted
      }
      body(found)
      next = found.upperBound
    }
  }

  /// Looks for a match that begins at `start` of the subject and is not empty.
  func match(
    at start: Int, in subject: UnsafeBufferPointer<UInt8>, _ session: MatchSession
  ) -> (range: Range<Int>?, isExhausted: Bool) {
    switch code.run(session, subject, from: start, .atStart, options: UInt32(PCRE2_NOTEMPTY)) {
    case .match: (session.group(0, base: 0), false)
    case .none: (nil, false)
    case .exhausted: (nil, true)
    }
  }
}

extension [UInt8] {
  /// Runs `body` on a part of valid UTF-8.
  func withSubject<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    precondition(
      isBoundary(range.lowerBound) && isBoundary(range.upperBound),
      "the range of a match must begin and end between characters")
    return withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func isBoundary(_ offset: Int) -> Bool { offset == count || self[offset] & 0xC0 != 0x80 }
}
