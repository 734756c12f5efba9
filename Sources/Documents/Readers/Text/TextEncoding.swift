/// Encodings of plain text that can be read; raw values are the names people give and reports show.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  /// Holds GBK and GB 2312 as parts.
  case gb18030
  /// Code page 936; unlike GB 18030 it has the euro sign in one byte and no four-byte characters.
  case gbk
  case big5

  /// glibc's name of it.
  var converterName: String {
    switch self {
    case .gbk: "CP936"
    default: rawValue.uppercased()
    }
  }

  /// Bytes that all characters are multiples of, which is also how far to go on after a bad one.
  var unitLength: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    case .utf8, .gb18030, .gbk, .big5: 1
    }
  }

  /// True where one lost byte makes other characters of all that follow on the line.
  var losesStep: Bool { self == .gb18030 || self == .gbk || self == .big5 }

  /// What text starts with to state its encoding; empty where that is not usual.
  private var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
    case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .gbk, .big5: []
    }
  }

  /// Length of the byte order mark of this encoding at the start of the bytes, 0 without one.
  func markLength(in bytes: [UInt8]) -> Int {
    !mark.isEmpty && bytes.starts(with: mark) ? mark.count : 0
  }

  /// The encoding that a byte order mark states; the mark of UTF-32 starts with that of UTF-16.
  static func marked(_ bytes: [UInt8]) -> TextEncoding? {
    let candidates: [TextEncoding] = [
      .utf8, .utf32LittleEndian, .utf32BigEndian, .utf16LittleEndian, .utf16BigEndian, .gb18030,
    ]
    return candidates.first { $0.markLength(in: bytes) > 0 }
  }
}
