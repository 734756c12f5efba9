import FoundationEssentials

/// Encodes records for programs: one line, keys sorted, slashes as they are.
public enum JSONBytes {
  /// Without a line end.
  public static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      // Only a number that is no number cannot be encoded, and no record holds one.
      preconditionFailure("a record could not be encoded: \(error)")
    }
  }

  /// With a line end.
  public static func line(_ value: some Encodable) -> [UInt8] { encode(value) + [UInt8(ascii: "\n")] }
}
