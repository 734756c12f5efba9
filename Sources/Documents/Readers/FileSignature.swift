/// What a file is by its first bytes, for files no reader takes.
enum FileSignature {
  /// Formats people take for drafts or attach instead of one; the names are those of `ReadingError.otherFormat`.
  private static let signatures: [(name: String, bytes: [UInt8])] = [
    ("pdf", Array("%PDF".utf8)),
    ("rtf", Array("{\\rtf".utf8)),
    ("mht", Array("MIME-Version:".utf8)),
    ("image", [0x89, 0x50, 0x4E, 0x47]),
    ("image", [0xFF, 0xD8, 0xFF]),
    ("image", Array("GIF8".utf8)),
    ("image", Array("RIFF".utf8)),
    ("image", [0x49, 0x49, 0x2A, 0x00]),
    ("image", [0x4D, 0x4D, 0x00, 0x2A]),
    ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("rar", Array("Rar!".utf8)),
    ("gzip", [0x1F, 0x8B]),
  ]

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Markup files are text to every detector, so they are told by their first words.
  private static let markup: [(name: String, start: String)] = [
    ("html", "<!doctype html"), ("html", "<html"), ("xml", "<?xml"),
  ]

  /// Why the file cannot be read, or nil when nothing but text remains.
  static func otherFormat(of bytes: [UInt8]) -> ReadingError? {
    if bytes.starts(with: compoundFile) {
      return isEncryptedPackage(bytes) ? .passwordProtected : .oldBinaryFormat
    }
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return .otherFormat(known.name) }
    return markupFormat(of: bytes).map(ReadingError.otherFormat)
  }

  /// True when a zip directory ends near the end of the file, as when bytes were put before an archive.
  static func endsAsZip(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    var position = bytes.count - 22
    let earliest = max(0, bytes.count - 22 - 0x1_0000)
    while position >= earliest {
      if bytes[position] == mark[0], bytes[position..<(position + 4)].elementsEqual(mark) { return true }
      position -= 1
    }
    return false
  }

  static func error(for bytes: [UInt8]) -> ReadingError { otherFormat(of: bytes) ?? .binary }

  private static func markupFormat(of bytes: [UInt8]) -> String? {
    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let start = String(decoding: withoutMark.prefix(512), as: UTF8.self)
    let head = start.drop(while: \.isWhitespace).lowercased()
    guard let found = markup.first(where: { head.hasPrefix($0.start) }) else { return nil }
    guard found.name == "xml" else { return found.name }
    return isFlatPackage(start) ? "flat-opc" : head.contains("<html") ? "html" : "xml"
  }

  /// Word's "XML document": a package in one file, which we name rather than read.
  private static func isFlatPackage(_ start: String) -> Bool {
    start.contains("Word.Document") || start.contains("xmlPackage")
  }

  /// Office puts an encrypted package into a compound file as a stream of this name ([MS-OFFCRYPTO] 2.3.4.4).
  ///
  /// The directory may stand anywhere, so its UTF-16 name is searched for in the whole file.
  private static func isEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name = Array("EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    var position = 0
    while position + name.count <= bytes.count {
      if bytes[position] == name[0], bytes[position..<(position + name.count)].elementsEqual(name) { return true }
      // Names stand at multiples of 128 in directory sectors, which start at multiples of 512.
      position += 128
    }
    return false
  }
}
