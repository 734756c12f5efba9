import CPCRE2

/// The only place that talks to PCRE2.
///
/// Compiled code and match context are read-only after `init` and may be shared by threads (pcre2api,
/// "Multithreading"); match data is made for each call.
final class CompiledPattern: @unchecked Sendable {
  /// Steps PCRE2 may take in one match; a catastrophic pattern stops within a millisecond.
  static let matchLimit: UInt32 = 200_000
  private static let depthLimit: UInt32 = 10_000
  private static let heapLimitInKiB: UInt32 = 20_000

  private let code: OpaquePointer
  private let context: OpaquePointer

  init(_ source: String) throws(PatternError) {
    guard let context = pcre2_match_context_create_8(nil) else {
      throw PatternError(message: "out of memory", offset: 0)
    }
    do throws(PatternError) {
      code = try Self.compile(Array(source.utf8))
    } catch {
      pcre2_match_context_free_8(context)
      throw error
    }
    // Where the platform has no JIT the interpreter gives the same answers.
    pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimitInKiB)
    self.context = context
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_code_free_8(code)
  }

  /// The first match, which may be empty, and its groups.
  func captures(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>?]? {
    withSubject(bytes, range) { subject, matchData in
      guard matches(subject, from: 0, options: 0, matchData) else { return nil }
      let groups = Int(pcre2_get_ovector_count_8(matchData))
      return (0..<groups).map { group($0, of: matchData, base: range.lowerBound) }
    }
  }

  /// All matches that are not empty.
  func matches(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>] {
    withSubject(bytes, range) { subject, matchData in
      var result: [Range<Int>] = []
      var next = 0
      while matches(subject, from: next, options: UInt32(PCRE2_NOTEMPTY), matchData) {
        guard let found = group(0, of: matchData, base: range.lowerBound) else { break }
        // `\K` in odd places can give a match that does not move on.
        guard found.upperBound - range.lowerBound > next else { break }
        result.append(found)
        next = found.upperBound - range.lowerBound
      }
      return result
    }
  }
}

extension CompiledPattern {
  private func withSubject<Result>(
    _ bytes: [UInt8], _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>, OpaquePointer) -> Result
  ) -> Result {
    precondition(
      Self.isBoundary(range.lowerBound, in: bytes) && Self.isBoundary(range.upperBound, in: bytes),
      "the range of a match must begin and end between characters")
    guard let matchData = pcre2_match_data_create_from_pattern_8(code, nil) else {
      fatalError("out of memory for PCRE2 match data")
    }
    defer { pcre2_match_data_free_8(matchData) }
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range]), matchData) }
  }

  private func matches(
    _ subject: UnsafeBufferPointer<UInt8>, from start: Int, options: UInt32, _ matchData: OpaquePointer
  ) -> Bool {
    let options = options | UInt32(PCRE2_NO_UTF_CHECK)
    // PCRE2 wants an address even for an empty subject.
    return withUnsafePointer(to: 0 as UInt8) { empty in
      let address = subject.baseAddress ?? empty
      let result = pcre2_match_8(code, address, subject.count, start, options, matchData, context)
      guard result == PCRE2_ERROR_JIT_STACKLIMIT else { return result > 0 }
      return matchWithLargeStack(address, subject.count, start, options, matchData) > 0
    }
  }

  /// JIT code uses 32 KiB of the machine stack; the few subjects that need more get a stack of their own.
  private func matchWithLargeStack(
    _ subject: UnsafePointer<UInt8>, _ count: Int, _ start: Int, _ options: UInt32, _ matchData: OpaquePointer
  ) -> Int32 {
    guard let stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil) else { return PCRE2_ERROR_NOMEMORY }
    defer { pcre2_jit_stack_free_8(stack) }
    guard let ownContext = pcre2_match_context_copy_8(context) else { return PCRE2_ERROR_NOMEMORY }
    defer { pcre2_match_context_free_8(ownContext) }
    pcre2_jit_stack_assign_8(ownContext, nil, UnsafeMutableRawPointer(stack))
    return pcre2_match_8(code, subject, count, start, options, matchData, ownContext)
  }

  private func group(_ index: Int, of matchData: OpaquePointer, base: Int) -> Range<Int>? {
    guard let offsets = pcre2_get_ovector_pointer_8(matchData) else { return nil }
    let start = offsets[2 * index]
    let end = offsets[2 * index + 1]
    // A group that took no part has both offsets at the largest value (PCRE2_UNSET).
    guard start != Int(bitPattern: UInt.max), start <= end else { return nil }
    return (base + start)..<(base + end)
  }

  private static func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  private static func compile(_ source: [UInt8]) throws(PatternError) -> OpaquePointer {
    var errorCode: Int32 = 0
    var errorOffset = 0
    let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C)
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
