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
    ("一\u{B}二\u{C}三", ["一", "二", "三"]), ("一\n\n二", ["一", "", "二"]), ("\n", [""]), ("一\r\n\r\n二", ["一", "", "二"]),
    ("“一”", ["“一”"]),
  ]

  @Test("every line end makes a paragraph and is LF in the text", arguments: lineEnds)
  func folds(text: String, lines: [String]) throws {
    let document = try Self.read(Array(text.utf8))
    #expect(document.paragraphs.map { document.text.string(in: $0.range) } == lines)
    #expect(document.text.string == lines.map { $0 + "\n" }.joined())
  }

  static let refused: [(ReadingError, [UInt8])] = [
    (.empty, []),
    (.empty, [0xEF, 0xBB, 0xBF]),
    (.binary, [0x61, 0x00, 0x62]),
    (.binary, [0x01, 0x02, 0x03, 0x61]),
    (.undecodable(offset: 3), Array("一".utf8) + [0xFF, 0xFE, 0xFD]),
    (.oldBinaryFormat, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
    (.otherFormat("pdf"), Array("%PDF-1.7".utf8)),
    (.otherFormat("rtf"), Array("{\\rtf1\\ansi}".utf8)),
    (.otherFormat("html"), Array("\n<!DOCTYPE html><p>".utf8)),
    (.otherFormat("html"), Array("\u{FEFF}<HTML>".utf8)),
    (.otherFormat("xml"), Array("<?xml version='1.0'?><a/>".utf8)),
    (.otherFormat("flat-opc"), Array("<?xml version='1.0'?><?mso-application progid='Word.Document'?>".utf8)),
    (.otherFormat("mht"), Array("MIME-Version: 1.0".utf8)),
    (.otherFormat("image"), [0x89, 0x50, 0x4E, 0x47, 0x0D]),
    (.otherFormat("7z"), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
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

  @Test("Big5 text is refused rather than read as other characters")
  func big5() {
    // 「我們應該加強學習，提高政治站位」 in Big5, twice.
    let big5: [UInt8] = [
      0xA7, 0xDA, 0xAD, 0xCC, 0xC0, 0xB3, 0xB8, 0xD3, 0xA5, 0x5B, 0xB1, 0x6A, 0xBE, 0xC7, 0xB2, 0xDF, 0xA1, 0x41,
      0xB4, 0xA3, 0xB0, 0xAA, 0xAC, 0x46, 0xAA, 0x76, 0xAF, 0xB8, 0xA6, 0xEC,
    ]
    #expect(throws: ReadingError.undecodable(offset: 0)) { try Self.read(big5 + big5) }
  }

  @Test("the digest is that of the file's bytes")
  func digest() throws {
    #expect(
      try Self.read(Array("abc".utf8)).source.sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
