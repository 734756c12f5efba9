import CPCRE2

/// Where PCRE2 writes the offsets of a match; made once for many matches of one thread.
struct MatchSession {
  private let data: OpaquePointer

  /// Room for the offsets of the whole match only; must be freed by `free()`.
  init() {
    guard let data = pcre2_match_data_create_8(1, nil) else { fatalError("no memory for PCRE2") }
    self.data = data
  }

  /// - Parameter data: stays the caller's.
  init(_ data: OpaquePointer) { self.data = data }

  func free() { pcre2_match_data_free_8(data) }

  enum Outcome {
    case match, none
    /// A limit was reached before it was known.
    case exhausted
  }

  /// Tries the code from an offset of the subject on.
  func run(
    _ code: OpaquePointer, _ subject: UnsafeBufferPointer<UInt8>, from start: Int, options: UInt32
  ) -> Outcome {
    // PCRE2 wants an address even for an empty subject.
    withUnsafePointer(to: 0 as UInt8) { empty in
      let address = subject.baseAddress ?? empty
      let options = options | UInt32(PCRE2_NO_UTF_CHECK)
      let context = MatchLimits.shared.context
      let result = pcre2_match_8(code, address, subject.count, start, options, data, context)
      guard result == PCRE2_ERROR_JIT_STACKLIMIT else { return Self.outcome(of: result) }
      return Self.outcome(of: runWithLargeStack(code, address, subject.count, start, options))
    }
  }

  private static func outcome(of result: Int32) -> Outcome {
    switch result {
    case 0...: .match
    case PCRE2_ERROR_NOMATCH, PCRE2_ERROR_PARTIAL: .none
    default: .exhausted
    }
  }

  /// JIT code uses 32 KiB of the machine stack; the few subjects that need more get a stack of their own.
  private func runWithLargeStack(
    _ code: OpaquePointer, _ subject: UnsafePointer<UInt8>, _ count: Int, _ start: Int, _ options: UInt32
  ) -> Int32 {
    guard let stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil) else { return PCRE2_ERROR_NOMEMORY }
    defer { pcre2_jit_stack_free_8(stack) }
    guard let ownContext = pcre2_match_context_copy_8(MatchLimits.shared.context) else { return PCRE2_ERROR_NOMEMORY }
    defer { pcre2_match_context_free_8(ownContext) }
    pcre2_jit_stack_assign_8(ownContext, nil, UnsafeMutableRawPointer(stack))
    return pcre2_match_8(code, subject, count, start, options, data, ownContext)
  }

  /// The offsets of a group of the latest match; nil when it took no part.
  func group(_ index: Int, base: Int) -> Range<Int>? {
    guard let offsets = pcre2_get_ovector_pointer_8(data) else { return nil }
    let start = offsets[2 * index]
    let end = offsets[2 * index + 1]
    // A group that took no part has both offsets at the largest value (PCRE2_UNSET).
    guard start != Int(bitPattern: UInt.max), start <= end else { return nil }
    return (base + start)..<(base + end)
  }
}

/// The bounds every match runs under.
private final class MatchLimits: @unchecked Sendable {
  static let shared = MatchLimits()
  private static let depth: UInt32 = 10_000
  private static let heapInKiB: UInt32 = 20_000
  let context: OpaquePointer

  private init() {
    guard let context = pcre2_match_context_create_8(nil) else { fatalError("no memory for PCRE2") }
    pcre2_set_match_limit_8(context, CompiledPattern.matchLimit)
    pcre2_set_depth_limit_8(context, Self.depth)
    pcre2_set_heap_limit_8(context, Self.heapInKiB)
    self.context = context
  }
}
