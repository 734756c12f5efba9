import CPCRE2
import Synchronization

/// A pattern as PCRE2 compiled it: at first for its interpreter, and once it is used much as machine code.
///
/// Machine code is five times faster and takes as long to make as some dozen uses, which most patterns do not see when
/// one draft is checked. Compiled code is read-only and may be shared by threads (pcre2api, "Multithreading"), hence the
/// two are compiled apart.
final class PatternCode: @unchecked Sendable {
  /// Where a match may begin.
  enum Form {
    case anywhere
    /// Where the search begins and nowhere else.
    case atStart
  }

  /// Machine code for one form; the interpreter needs no code of its own for each.
  private struct Machine: ~Copyable {
    let uses = Atomic<Int>(0)
    /// Address of the code, 0 before it is compiled.
    let code = Atomic<UInt>(0)
  }

  /// Uses after which machine code pays.
  private static let fewUses = 24

  private let source: String
  /// Address of the code, 0 before it is compiled.
  private let interpreted = Atomic<UInt>(0)
  private let floating = Machine()
  private let anchored = Machine()

  init(_ source: String) { self.source = source }

  deinit {
    for address in [
      interpreted.load(ordering: .acquiring), floating.code.load(ordering: .acquiring),
      anchored.code.load(ordering: .acquiring),
    ] {
      pcre2_code_free_8(OpaquePointer(bitPattern: address))
    }
  }

  /// For asking about the pattern; nil when PCRE2 refuses the source.
  var plain: OpaquePointer? { Self.code(interpreted, source, options: 0, isMachine: false) }

  /// Looks for a match from an offset of the subject on; a source that PCRE2 refuses has none.
  ///
  /// - Parameter options: of PCRE2 for a match.
  func run(
    _ session: MatchSession, _ subject: UnsafeBufferPointer<UInt8>, from start: Int, _ form: Form, options: UInt32 = 0
  ) -> MatchSession.Outcome {
    switch form {
    case .anywhere: run(Search(session: session, subject: subject, start: start, options: options), floating, 0)
    case .atStart:
      run(Search(session: session, subject: subject, start: start, options: options), anchored, UInt32(PCRE2_ANCHORED))
    }
  }

  private struct Search {
    let session: MatchSession
    let subject: UnsafeBufferPointer<UInt8>
    let start: Int
    let options: UInt32

    func run(_ code: OpaquePointer, _ form: UInt32 = 0) -> MatchSession.Outcome {
      session.run(code, subject, from: start, options: options | form)
    }
  }

  /// What the interpreter gives up machine code decides, so that the answer does not hang on what was searched before.
  ///
  /// - Parameter form: an option that the interpreter takes when it matches, machine code when it is made.
  private func run(_ search: Search, _ machine: borrowing Machine, _ form: UInt32) -> MatchSession.Outcome {
    if machine.uses.load(ordering: .relaxed) < Self.fewUses {
      machine.uses.add(1, ordering: .relaxed)
      guard let code = plain else { return .none }
      let outcome = search.run(code, form)
      guard outcome == .exhausted else { return outcome }
    }
    return Self.code(machine.code, source, options: form, isMachine: true).map { search.run($0) } ?? .none
  }

  private static func code(
    _ place: borrowing Atomic<UInt>, _ source: String, options: UInt32, isMachine: Bool
  ) -> OpaquePointer? {
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
  static func compile(_ source: String, options: UInt32) throws(PatternError) -> OpaquePointer {
    var errorCode: Int32 = 0
    var errorOffset = 0
    let options = options | UInt32(PCRE2_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    let exact = ExactScripts(source)
    // The closing zero gives an address even for the empty pattern.
    let code = pcre2_compile_8(exact.bytes + [0], exact.bytes.count, options, &errorCode, &errorOffset, nil)
    guard let code else {
      let before = source.utf8.prefix(exact.offsetAsWritten(errorOffset)).count { $0 & 0xC0 != 0x80 }
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
