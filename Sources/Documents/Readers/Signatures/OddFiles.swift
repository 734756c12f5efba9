/// Files that stand beside drafts, or what is left of one, known by more than their first bytes.
enum OddFiles {
  static func name(of bytes: [UInt8]) -> String? {
    if isAllZero(bytes) { return "zeros" }
    if isOfficeLock(bytes) || isLibreOfficeLock(bytes) { return "lock-file" }
    return nil
  }

  /// What a disk or a transfer that failed leaves of a file.
  private static func isAllZero(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes.allSatisfy { $0 == 0 }
  }

  /// `~$name.docx`: the length of the user's name, the name, and again in UTF-16; 162 bytes (Word, WPS) or 165 (others).
  private static func isOfficeLock(_ bytes: [UInt8]) -> Bool {
    guard [162, 165].contains(bytes.count), (1...53).contains(bytes[0]) else { return false }
    return (bytes[54] == bytes[0] && bytes[55] == 0) || (bytes[55] == bytes[0] && bytes[56] == 0)
  }

  /// `.~lock.name#`: user, host and time in one line that ends in the user's profile folder.
  private static func isLibreOfficeLock(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < 2_048, bytes.last == UInt8(ascii: ";"), bytes.contains(UInt8(ascii: ",")) else { return false }
    return String(decoding: bytes, as: UTF8.self).split(separator: ",").last?.hasPrefix("file://") ?? false
  }
}
