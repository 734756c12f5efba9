import Documents
import Testing

struct TextReaderTests {
  private static func read(_ bytes: [UInt8]) throws -> Document { try DocumentReading.read(bytes, path: "稿.txt") }

  /// 一、问题。in GB18030.
  private static let gb18030: [UInt8] = [0xD2, 0xBB, 0xA1, 0xA2, 0xCE, 0xCA, 0xCC, 0xE2, 0xA1, 0xA3]
  private static let sample = "一、问题。"

  private static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  static let encodings: [(String, [UInt8])] = [
    ("utf-8", Array(sample.utf8)),
    ("utf-8-bom", [0xEF, 0xBB, 0xBF] + Array(sample.utf8)),
    ("utf-16le", [0xFF, 0xFE] + utf16(sample, isLittleEndian: true)),
    ("utf-16be", [0xFE, 0xFF] + utf16(sample, isLittleEndian: false)),
    ("utf-16le", utf16(String(repeating: sample, count: 4), isLittleEndian: true)),
    ("utf-16be", utf16(String(repeating: sample, count: 4), isLittleEndian: false)),
    ("utf-16le", utf16("1. ABC", isLittleEndian: true)),
    ("utf-32le", [0xFF, 0xFE, 0, 0] + (Encoded.bytes(sample, .utf32LittleEndian) ?? [])),
    ("utf-32be", [0, 0, 0xFE, 0xFF] + (Encoded.bytes(sample, .utf32BigEndian) ?? [])),
    ("utf-32le", Encoded.bytes(sample, .utf32LittleEndian) ?? []),
    ("utf-32be", Encoded.bytes(sample, .utf32BigEndian) ?? []),
    ("gb18030", [0x84, 0x31, 0x95, 0x33] + gb18030),
    ("gb18030", gb18030),
    ("gb18030", gb18030 + [0x94, 0x39, 0xDA, 0x33]),
  ]

  @Test("the encoding is recognised and the text the same", arguments: encodings)
  func decodes(encoding: String, bytes: [UInt8]) throws {
    let document = try Self.read(bytes)
    #expect(document.source.encoding == encoding)
    #expect(document.text.string.hasPrefix(Self.sample) || document.text.string == "1. ABC\n")
    #expect(document.notes.isEmpty == encoding.hasPrefix("utf-8"))
  }

  static let lineEnds = [
    ("一\n二", ["一", "二"]), ("一\r\n二\r\n", ["一", "二"]), ("一\r二", ["一", "二"]), ("一\u{2028}二\u{2029}三", ["一", "二", "三"]),
    ("一\u{B}二\u{C}三", ["一", "二", "三"]), ("一\u{85}二\r\u{85}三", ["一", "二", "", "三"]),
    ("一\r二\r\n三\n四\n\r五", ["一", "二", "三", "四", "", "五"]), ("一\n\n二", ["一", "", "二"]), ("\n", [""]),
    ("一\r\n\r\n二", ["一", "", "二"]),
    ("“一”", ["“一”"]),
  ]

  @Test("every line end makes a paragraph and is LF in the text", arguments: lineEnds)
  func folds(text: String, lines: [String]) throws {
    let document = try Self.read(Array(text.utf8))
    #expect(document.paragraphs.map { document.text.string(in: $0.range) } == lines)
    #expect(document.text.string == lines.map { $0 + "\n" }.joined())
  }

  /// Without a NUL and with no more control characters than a few in a hundred.
  private static let randomBytes: [UInt8] = (0..<4_000).map { index in
    let value = UInt64(index) &* 0x9E37_79B9_7F4A_7C15
    let byte = UInt8(truncatingIfNeeded: (value ^ value >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 56)
    return byte < 0x20 && index % 2 == 0 || byte == 0 ? byte | 0x40 : byte
  }

  static let refused: [(ReadingError, [UInt8])] = [
    (.empty, []),
    (.empty, [0xEF, 0xBB, 0xBF]),
    (.nulByte(offset: 60), repeated(Array("abc def ghi ".utf8), 5) + [0] + repeated(Array("abc def ghi ".utf8), 5)),
    (.binary, Array("hello\0world.".utf8)),
    (.binary, [0x01, 0x02, 0x03, 0x61]),
    (.binary, randomBytes),
    (.nulByte(offset: 90), Array(repeating(sample, 6).utf8) + [0] + Array(repeating(sample, 6).utf8)),
    (.nulByte(offset: 60), repeated(gb18030, 6) + [0] + repeated(gb18030, 6)),
    (.nulByte(offset: 62), [0xFF, 0xFE] + utf16(repeating(sample, 6) + "\0" + sample, isLittleEndian: true)),
    (.undecodable(.init(encoding: "utf-8", offsets: [3])), Array("一".utf8) + [0xFF, 0xFE, 0xFD]),
    (.oldBinaryFormat, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
  ]

  @Test("what is no text is refused by its right name", arguments: refused)
  func refuses(error: ReadingError, bytes: [UInt8]) {
    #expect(throws: error) { try Self.read(bytes) }
  }

  @Test("Office's encrypted packages are told from old binary files")
  func passwordProtected() {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 640 - bytes.count)
    bytes += Self.utf16("EncryptedPackage", isLittleEndian: true)
    #expect(throws: ReadingError.passwordProtected) { try Self.read(bytes) }
  }

  private static func repeating(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func repeated(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    Array((0..<count).map { _ in bytes }.joined())
  }

  @Test("Big5 text is read with a note")
  func big5() throws {
    let text = "我們應該加強學習，提高政治站位。"
    let document = try Self.read(try #require(Encoded.bytes(text, .big5)))
    #expect(document.text.string == text + "\n")
    #expect(document.source.encoding == "big5")
    #expect(document.notes.contains(.decodedFrom(encoding: "big5")))
  }

  @Test("the user's word on the encoding goes before any guess")
  func given() throws {
    let options = ReadingOptions(encoding: .utf16BigEndian)
    let document = try DocumentReading.read(Self.gb18030, path: "稿.txt", options: options)
    #expect(document.source.encoding == "utf-16be")
    #expect(document.source.encodingConfidence == 1)
    #expect(document.text.string.unicodeScalars.first?.value == 0xD2BB)
  }

  @Test("the digest is that of the file's bytes")
  func digest() throws {
    #expect(
      try Self.read(Array("abc".utf8)).source.sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
