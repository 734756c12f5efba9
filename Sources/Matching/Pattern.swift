import Packing

/// A regular expression in PCRE2 syntax, shared by threads; compiled to machine code when it is first used.
///
/// `\d`, `\w`, `\s` and `\b` know ASCII only; write `\p{Han}` and the like for the rest. A match that would need more
/// than `CompiledPattern.matchLimit` steps counts as none, so no pattern can stall a run; `Matcher` says which did.
public struct Pattern: Sendable {
  /// As written in the rule file.
  public let source: String
  /// Every text in which the pattern matches contains at least one of these; nil when nothing can be said.
  ///
  /// Read off the source at every call.
  public var requiredLiterals: [String]? { filter.required }
  var filter: PatternFilter { PatternSyntax.filter(of: source) }
  let compiled: CompiledPattern

  /// - Throws: `PatternError` when PCRE2 refuses the source.
  public init(_ source: String) throws(PatternError) {
    self.source = source
    compiled = try CompiledPattern(source, isProven: PreparedTables.supplied != nil)
  }

  /// First match inside a range of valid UTF-8, as UTF-8 offsets; nothing outside the range is looked at.
  public func firstMatch(in bytes: [UInt8], range: Range<Int>) -> Range<Int>? {
    compiled.captures(in: bytes, range: range)?.first ?? nil
  }

  /// The matches inside a range of valid UTF-8, as UTF-8 offsets, ascending and apart; empty ones are left out.
  public func matches(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>] {
    compiled.matches(in: bytes, range: range)
  }

  /// The first match and its groups (index 0 is the whole, nil a group that took no part), as UTF-8 offsets.
  public func captures(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>?]? {
    compiled.captures(in: bytes, range: range)
  }

  /// All matches that are not empty, each with its groups as `captures` has them, ascending and apart.
  public func allCaptures(in bytes: [UInt8], range: Range<Int>) -> [[Range<Int>?]] {
    compiled.allCaptures(in: bytes, range: range)
  }

  /// True when the pattern matches anywhere in the string.
  public func isMatch(_ string: String) -> Bool {
    let bytes = Array(string.utf8)
    return firstMatch(in: bytes, range: 0..<bytes.count) != nil
  }
}

/// What a text must hold before a pattern is worth running on it.
struct PatternFilter: Sendable {
  /// A text without one of these has no match; nil when nothing can be said.
  var required: [String]?
  /// Every match begins with one of these, so that only those places need be tried; nil when nothing can be said.
  var openings: [String]?
  /// What a text must hold besides an opening; nil when nothing can be said.
  var late: [String]?
}
