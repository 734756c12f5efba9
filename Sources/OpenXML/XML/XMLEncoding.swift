/// How a part's bytes are encoded; ECMA-376 part 2 (6.2.4) allows no other.
public enum XMLEncoding: String, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// By byte order mark, else by where the NUL of the first `<` stands, else by the declaration; nil for any other.
  init?(of bytes: [UInt8]) {
    let start = bytes.prefix(4)
    guard !Self.isUTF32(start) else { return nil }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0x3C, 0x00]) {
      self = .utf16LittleEndian
    } else if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0x00, 0x3C]) {
      self = .utf16BigEndian
    } else if Self.declaresUTF8(bytes) {
      self = .utf8
    } else {
      return nil
    }
  }

  private static func isUTF32(_ start: ArraySlice<UInt8>) -> Bool {
    [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]].contains { start.elementsEqual($0) }
  }

  /// True also when nothing is declared: UTF-8 is then the rule of XML 1.0 (4.3.3). ASCII is part of it.
  private static func declaresUTF8(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: "<?xml".utf8) else { return true }
    let declaration = bytes[start...].prefix(200).prefix { $0 != UInt8(ascii: ">") }
    guard let name = position(of: "encoding", in: declaration) else { return true }
    let quoted = declaration[(name + 8)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = quoted.first else { return true }
    let value = String(decoding: quoted.dropFirst().prefix { $0 != quote }, as: UTF8.self).lowercased()
    return ["utf-8", "utf8", "us-ascii", "ascii"].contains(value)
  }

  private static func position(of word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    word.withUTF8Buffer { word in
      bytes.indices.first { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }
  }
}

/// UTF-16 parts as UTF-8, so that one kind of offset serves everywhere.
enum UTF16Part {
  /// Returns nil when a surrogate stands alone or a byte is left over.
  static func transcoded(_ bytes: [UInt8], isLittleEndian: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = (0..<bytes.count / 2).lazy.map { index in
      let first = UInt16(bytes[2 * index])
      let second = UInt16(bytes[2 * index + 1])
      return isLittleEndian ? first | second << 8 : first << 8 | second
    }
    var result = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>".utf8)
    let body = withoutDeclaration(units.first == 0xFEFF ? units.dropFirst() : units[...])
    let hasError = transcode(body.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) {
      result.append($0)
    }
    return hasError ? nil : result
  }

  /// The declaration names the old encoding, which libxml2 would refuse to find in UTF-8.
  private static func withoutDeclaration<Units: RandomAccessCollection<UInt16>>(_ units: Units) -> Units.SubSequence {
    guard units.starts(with: "<?xml".utf16) else { return units[...] }
    guard let end = units.firstIndex(of: UInt16(UInt8(ascii: ">"))) else { return units[...] }
    return units[units.index(after: end)...]
  }
}
