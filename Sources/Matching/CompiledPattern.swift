import CPCRE2
import Synchronization

/// A pattern's machine code, made when it is first needed, and the only place that talks to PCRE2.
///
/// Compiled code and match context are read-only and may be shared by threads (pcre2api, "Multithreading"); match data
/// belongs to one call.
final class CompiledPattern: @unchecked Sendable {
  /// Steps PCRE2 may take in one match; a catastrophic pattern stops within a millisecond.
  static let matchLimit: UInt32 = 200_000

  private let source: [UInt8]
  /// Address of the code that looks for a match anywhere, 0 before its first use.
  private let floating = Atomic<UInt>(0)
  /// Address of the code that tries one place only.
  private let anchored = Atomic<UInt>(0)

  /// - Throws: `PatternError` when PCRE2 refuses the source.
  init(_ source: String) throws(PatternError) {
    self.source = Array(source.utf8)
    pcre2_code_free_8(try Self.compile(self.source, options: 0))
  }

  deinit {
    for address in [floating.load(ordering: .acquiring), anchored.load(ordering: .acquiring)] {
      pcre2_code_free_8(OpaquePointer(bitPattern: address))
    }
  }

  /// The first match, which may be empty, and its groups.
  func captures(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>?]? {
    let code = code(floating, options: 0)
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { fatalError("no memory for PCRE2") }
    defer { pcre2_match_data_free_8(data) }
    let session = MatchSession(data)
    return bytes.withSubject(range) { subject in
      guard session.run(code, subject, from: 0, options: 0) else { return nil }
      let groups = Int(pcre2_get_ovector_count_8(data))
      return (0..<groups).map { session.group($0, base: range.lowerBound) }
    }
  }

  /// All matches that are not empty.
  func matches(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>] {
    let session = MatchSession()
    defer { session.free() }
    var result: [Range<Int>] = []
    bytes.withSubject(range) { forEachMatch(in: $0, session) { result.append($0) } }
    return result.map { ($0.lowerBound + range.lowerBound)..<($0.upperBound + range.lowerBound) }
  }

  /// Calls `body` with every match that is not empty, as offsets in the subject.
  func forEachMatch(
    in subject: UnsafeBufferPointer<UInt8>, _ session: MatchSession, _ body: (Range<Int>) -> Void
  ) {
    let code = code(floating, options: 0)
    var next = 0
    // `\K` in odd places can give a match that does not move on.
    while session.run(code, subject, from: next, options: UInt32(PCRE2_NOTEMPTY)),
      let found = session.group(0, base: 0), found.upperBound > next
    {
      body(found)
      next = found.upperBound
    }
  }

  /// The match that begins at `start` of the subject and is not empty.
  func match(at start: Int, in subject: UnsafeBufferPointer<UInt8>, _ session: MatchSession) -> Range<Int>? {
    let code = code(anchored, options: UInt32(PCRE2_ANCHORED))
    guard session.run(code, subject, from: start, options: UInt32(PCRE2_NOTEMPTY)) else { return nil }
    return session.group(0, base: 0)
  }

  private func code(_ place: borrowing Atomic<UInt>, options: UInt32) -> OpaquePointer {
    if let known = OpaquePointer(bitPattern: place.load(ordering: .acquiring)) { return known }
    guard let made = try? Self.compile(source, options: options) else {
      fatalError("PCRE2 refuses a pattern it has accepted")
    }
    // Where the platform has no JIT the interpreter gives the same answers.
    pcre2_jit_compile_8(made, UInt32(PCRE2_JIT_COMPLETE))
    let (isStored, other) = place.compareExchange(
      expected: 0, desired: UInt(bitPattern: made), ordering: .acquiringAndReleasing)
    guard !isStored, let known = OpaquePointer(bitPattern: other) else { return made }
    pcre2_code_free_8(made)
    return known
  }

  private static func compile(_ source: [UInt8], options: UInt32) throws(PatternError) -> OpaquePointer {
    var errorCode: Int32 = 0
    var errorOffset = 0
    let options = options | UInt32(PCRE2_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    // The closing zero gives an address even for the empty pattern.
    let code = pcre2_compile_8(source + [0], source.count, options, &errorCode, &errorOffset, nil)
    guard let code else {
      let before = source.prefix(errorOffset).count { $0 & 0xC0 != 0x80 }
      throw PatternError(message: message(of: errorCode), offset: before)
    }
    return code
  }

  private static func message(of code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
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
