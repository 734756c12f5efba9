import Documents

/// Something that happened, as the history keeps it.
public struct Event: Hashable, Sendable {
  /// 1 for the first.
  public var sequence: Int
  /// When, as the caller stated it: `2026-01-15` or `2026-01-15T09:30:00+08:00`.
  public var date: String
  /// Name of its kind, as `EventBody` has it.
  public var kind: String
  /// Who did it; empty when nobody said.
  public var person: String
  /// JSON with sorted keys.
  public var payload: String
  /// Hash of the event before it; empty for the first.
  public var previous: String
  public var hash: String

  /// The hash that an event with this content has: SHA-256, in lower-case hexadecimal, of the canonical bytes.
  ///
  /// Canonical bytes are `previous`, `sequence`, `date`, `kind`, `person` and `payload` in UTF-8, each as a netstring:
  /// its length in bytes in decimal, a colon, the bytes, a comma. No two events have the same canonical bytes.
  public var expectedHash: String {
    let fields = [previous, String(sequence), date, kind, person, payload]
    let bytes = fields.flatMap { field in
      Array("\(field.utf8.count):".utf8) + Array(field.utf8) + [UInt8(ascii: ",")]
    }
    return SHA256.hexadecimal(bytes)
  }
}

/// When something happens and who does it.
public struct Stamp: Hashable, Sendable {
  /// `2026-01-15` or with the time of day; its first ten characters are the day.
  public var date: String
  /// Empty when nobody said.
  public var person: String

  public init(date: String, person: String = "") {
    self.date = date
    self.person = person
  }
}
