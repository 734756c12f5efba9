import FoundationEssentials

/// Encodes the records of the JSON contract: one line, keys sorted, slashes as they are.
enum JSONBytes {
  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      // Only a number that is no number cannot be encoded, and no record holds one.
      preconditionFailure("a record of the JSON contract could not be encoded: \(error)")
    }
  }
}
