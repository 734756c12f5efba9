/// Keeps files of a few lines from becoming values of any size: aliases repeat what they stand for, and may do so within
/// each other.
enum YAMLGuard {
  /// Nodes of a file, many times what people write.
  static let mostNodes = 200_000
  /// Anchors that a file written by hand may have.
  private static let mostAnchors = 8

  /// True for a text with more anchors (`&name` where a value begins) than anybody writes.
  static func isSuspicious(_ text: String) -> Bool {
    var anchors = 0
    var isStart = true
    var isAnchor = false
    for byte in text.utf8 {
      if isAnchor, isNameByte(byte) { anchors += 1 }
      isAnchor = isStart && byte == UInt8(ascii: "&")
      isStart = [0x20, 0x09, 0x0A, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")].contains(byte)
    }
    return anchors > mostAnchors
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || byte == UInt8(ascii: "_")
  }
}
