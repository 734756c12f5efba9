import Documents
import Testing

/// Text with bytes that are no characters: read with the places named when they are few, refused when they are many.
@Suite("Bad places in text")
struct BadPlacesTests {
  private static let sentence = "一是理论学习不够深入，满足于一知半解，联系实际不够紧密。\n"
  private static let text = String(repeating: sentence, count: 12)
  private static let inUTF8 = Array(text.utf8)

  private static func gb18030() throws -> [UInt8] { try #require(Encoded.bytes(text, .gb18030)) }

  private static func read(_ bytes: [UInt8]) throws -> Document { try DocumentReading.read(bytes, path: "稿.txt") }

  /// A space in place of the second of three bytes leaves the first and the third alone.
  @Test("two broken bytes in UTF-8 are read as U+FFFD and named by their offsets")
  func twoInUTF8() throws {
    var bytes = Self.inUTF8
    bytes[30] = 0xFF
    bytes[301] = 0x20
    let document = try Self.read(bytes)
    #expect(document.source.encoding == "utf-8")
    #expect(document.notes == [.undecodableBytes(.init(encoding: "utf-8", offsets: [30, 300, 302]))])
    #expect(document.text.string.contains("\u{FFFD}"))
  }

  @Test("a lost byte in GB 18030 spoils one character, not the rest of the line", arguments: [15, 20, 41, 60, 61, 130])
  func lostByte(offset: Int) throws {
    var bytes = try Self.gb18030()
    bytes.remove(at: offset)
    let document = try Self.read(bytes)
    let expected = Array(Self.text)
    let actual = Array(document.text.string)
    let common =
      zip(expected, actual).prefix { $0 == $1 }.count
      + zip(expected.reversed(), actual.reversed()).prefix { $0 == $1 }.count
    #expect(common >= expected.count - 4)
    #expect(
      document.notes.contains { note in
        guard case .undecodableBytes(let found) = note else { return false }
        return found.count == 1 && abs(found.offsets[0] - offset) <= 6
      })
  }

  static let cuts: [(TextEncoding, drop: Int)] = [
    (.utf8, 1), (.utf8, 2), (.gb18030, 1), (.utf16LittleEndian, 1), (.utf16BigEndian, 1), (.utf32LittleEndian, 1),
    (.utf32BigEndian, 3),
  ]

  @Test("a file cut in the middle of its last character is read up to there", arguments: cuts)
  func cut(encoding: TextEncoding, drop: Int) throws {
    let text = Self.text.trimmed
    let bytes = try #require(Encoded.bytes(text, encoding)).dropLast(drop)
    let last = try #require(Encoded.bytes(String(text.last ?? " "), encoding)).count
    let document = try Self.read(Array(bytes))
    #expect(document.text.string == text.dropLast() + "\n")
    #expect(document.notes.contains(.cutCharacter(offset: bytes.count + drop - last)))
    #expect(!document.notes.contains { if case .undecodableBytes = $0 { true } else { false } })
  }

  @Test("a pasted paragraph in another encoding is refused, with the first ten places and the count")
  func mixed() throws {
    let bytes = Self.inUTF8 + (try Self.gb18030()) + Self.inUTF8
    do {
      _ = try Self.read(bytes)
      Issue.record("was read")
    } catch ReadingError.undecodable(let bad) {
      #expect(bad.encoding == "utf-8")
      #expect(bad.offsets.count == 10)
      // The first pair of the paragraph, D2 BB, is a character in UTF-8 too.
      #expect(bad.offsets[0] == Self.inUTF8.count + 2)
      #expect(bad.count > 20)
    }
  }

  @Test("twenty bad places are read and twenty-one are not", arguments: [(20, true), (21, false)])
  func bound(count: Int, isRead: Bool) {
    let line = Array("一二三四五六七八九十一二三四五六七八九十".utf8)
    let lines = (0..<(count * 6)).map { $0 % 6 == 0 ? line + [0xFF, 0x0A] : line + [0x0A] }
    let document = try? Self.read(Array(lines.joined()))
    #expect((document != nil) == isRead)
  }

  @Test("in a short text even one bad place is refused")
  func short() {
    #expect(throws: ReadingError.undecodable(.init(encoding: "utf-8", offsets: [6]))) {
      try Self.read(Array("一二".utf8) + [0xFF] + Array("三四".utf8))
    }
  }
}

extension String {
  /// Without the last line end.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
