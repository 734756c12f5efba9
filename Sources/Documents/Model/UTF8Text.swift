/// Text held as one buffer of valid UTF-8, addressed by byte offsets.
///
/// `String` is made only for what is shown to people: a quote, a heading, a message.
public struct UTF8Text: Hashable, Sendable {
  /// Valid UTF-8, without byte order mark; line ends are LF.
  public let bytes: [UInt8]

  /// - Precondition: `bytes` is valid UTF-8; readers check before they build one.
  public init(validBytes bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  public var count: Int { bytes.count }
  public var fullRange: TextRange { TextRange(0, bytes.count) }

  public func string(in range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  public var string: String { string(in: fullRange) }
}

/// Converts UTF-8 offsets of one text to code point offsets, the unit of the JSON contract.
///
/// Building costs one pass over the text; a look-up costs at most `stride` bytes.
public struct CodePointIndex: Sendable {
  private static let stride = 512
  private let text: UTF8Text
  private let codePointsBefore: [Int]

  public init(_ text: UTF8Text) {
    self.text = text
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(text.count / Self.stride + 1)
    var codePoints = 0
    for (offset, byte) in text.bytes.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(codePoints) }
      if byte & 0xC0 != 0x80 { codePoints += 1 }
    }
    if text.count % Self.stride == 0 { checkpoints.append(codePoints) }
    codePointsBefore = checkpoints
  }

  /// Number of code points before a UTF-8 offset (0…`text.count`).
  public func codePoints(before offset: Int) -> Int {
    let block = offset / Self.stride
    var result = codePointsBefore[block]
    for position in (block * Self.stride)..<offset where text.bytes[position] & 0xC0 != 0x80 {
      result += 1
    }
    return result
  }
}
