/// Formats that start with bytes of their own.
enum MagicNumbers {
  private struct Signature {
    var name: String
    var offset: Int
    var bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8], at offset: Int = 0) {
      (self.name, self.bytes, self.offset) = (name, bytes, offset)
    }

    init(_ name: String, _ text: String, at offset: Int = 0) {
      self.init(name, Array(text.utf8), at: offset)
    }
  }

  private static let signatures: [Signature] = [
    Signature("pdf", "%PDF-"), Signature("postscript", "%!PS"), Signature("rtf", "{\\rt"),
    Signature("wordperfect", [0xFF, 0x57, 0x50, 0x43]), Signature("write", [0x31, 0xBE, 0, 0]),
    Signature("works", [0x01, 0xFE, 0x01, 0]),
    Signature("mobi", "BOOKMOBI", at: 60), Signature("caj", "CAJ\0"), Signature("caj", "KDH "),
    Signature("chm", "ITSF\u{3}"),
    Signature("djvu", "AT&TFORM"),
    // Pictures.
    Signature("image", [0x89, 0x50, 0x4E, 0x47]), Signature("image", [0xFF, 0xD8, 0xFF]), Signature("image", "GIF87a"),
    Signature("image", "GIF89a"),
    Signature("image", "WEBP", at: 8), Signature("image", [0x49, 0x49, 0x2A, 0]),
    Signature("image", [0x4D, 0x4D, 0, 0x2A]), Signature("image", "8BPS"), Signature("image", "ftyphei", at: 4),
    Signature("image", "ftypmif1", at: 4), Signature("image", "ftypavif", at: 4),
    // Sound and film.
    Signature("media", "ftyp", at: 4), Signature("media", "ID3\u{3}"), Signature("media", "ID3\u{4}"),
    Signature("media", "WAVE", at: 8), Signature("media", "AVI ", at: 8),
    Signature("media", "OggS\0"), Signature("media", [0x1A, 0x45, 0xDF, 0xA3]), Signature("media", "#!AMR"),
    // Archives.
    Signature("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), Signature("rar", "Rar!\u{1A}"),
    Signature("gzip", [0x1F, 0x8B]),
    Signature("bzip2", "1AY&SY", at: 4), Signature("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    Signature("zstd", [0x28, 0xB5, 0x2F, 0xFD]), Signature("tar", "ustar", at: 257), Signature("cab", "MSCF"),
    // What systems and programs leave behind.
    Signature("shortcut", [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0]), Signature("shortcut", "[InternetShortcut]"),
    Signature("ds-store", [0, 0, 0, 1] + Array("Bud1".utf8)), Signature("apple-double", [0, 5, 0x16, 7]),
    Signature("plist", "bplist00"), Signature("lfs-pointer", "version https://git-lfs.github.com/spec/"),
    Signature("database", "SQLite format 3"), Signature("program", [0x7F, 0x45, 0x4C, 0x46]),
  ]

  static func name(of bytes: [UInt8]) -> String? {
    if let found = signatures.first(where: { bytes.dropFirst($0.offset).starts(with: $0.bytes) }) { return found.name }
    return isBitmap(bytes) ? "image" : isProgram(bytes) ? "program" : nil
  }

  /// Two letters are also how a text may start; the size in the header must be that of the file.
  private static func isBitmap(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x42, 0x4D]), bytes.count > 26 else { return false }
    return LittleEndian.integer(bytes, at: 2) == bytes.count
  }

  /// `MZ` with the offset of a `PE` header.
  private static func isProgram(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x4D, 0x5A]), let header = LittleEndian.integer(bytes, at: 60) else { return false }
    return bytes.dropFirst(header).starts(with: [0x50, 0x45, 0, 0])
  }
}
