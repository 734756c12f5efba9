import CPCRE2
import Synchronization

/// A pattern as PCRE2 compiled it: at first for its interpreter, and once it is used much as machine code.
///
/// Machine code is five times faster and takes as long to make as some dozen uses, which most patterns do not see when
/// one draft is checked. Compiled code is read-only and may be shared by threads (pcre2api, "Multithreading"), hence the
/// two are compiled apart.
final class PatternCode: @unchecked Sendable {
  /// Uses after which machine code pays.
  private static let fewUses = 24

  private let source: [UInt8]
  private let options: UInt32
  private let uses = Atomic<Int>(0)
  /// Addresses of the code, 0 before it is compiled.
  private let interpreted = Atomic<UInt>(0)
  private let machine = Atomic<UInt>(0)

  /// - Parameter source: UTF-8.
  init(_ source: [UInt8], options: UInt32) {
    self.source = source
    self.options = options
  }

  deinit {
    for address in [interpreted.load(ordering: .acquiring), machine.load(ordering: .acquiring)] {
      pcre2_code_free_8(OpaquePointer(bitPattern: address))
    }
  }

  /// For asking about the pattern; nil when PCRE2 refuses the source.
  var plain: OpaquePointer? { code(interpreted, isMachine: false) }

  /// Looks for a match from an offset of the subject on; a source that PCRE2 refuses has none.
  ///
  /// What the interpreter gives up machine code decides, so that the answer does not hang on what was searched before.
  func run(
    _ session: MatchSession, _ subject: UnsafeBufferPointer<UInt8>, from start: Int, options: UInt32
  ) -> MatchSession.Outcome {
    let isNew = uses.load(ordering: .relaxed) < Self.fewUses
    if isNew {
      uses.add(1, ordering: .relaxed)
      guard let code = plain else { return .none }
      let outcome = session.run(code, subject, from: start, options: options)
      guard outcome == .exhausted else { return outcome }
    }
    guard let code = code(machine, isMachine: true) else { return .none }
    return session.run(code, subject, from: start, options: options)
  }

  private func code(_ place: borrowing Atomic<UInt>, isMachine: Bool) -> OpaquePointer? {
    if let known = OpaquePointer(bitPattern: place.load(ordering: .acquiring)) { return known }
    guard let made = try? Self.compile(source, options: options) else { return nil }
    // Where the platform has no JIT the interpreter gives the same answers.
    if isMachine { pcre2_jit_compile_8(made, UInt32(PCRE2_JIT_COMPLETE)) }
    let (isStored, other) = place.compareExchange(
      expected: 0, desired: UInt(bitPattern: made), ordering: .acquiringAndReleasing)
    guard !isStored, let known = OpaquePointer(bitPattern: other) else { return made }
    pcre2_code_free_8(made)
    return known
  }

  /// - Throws: `PatternError` when PCRE2 refuses the source.
  static func compile(_ source: [UInt8], options: UInt32) throws(PatternError) -> OpaquePointer {
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
