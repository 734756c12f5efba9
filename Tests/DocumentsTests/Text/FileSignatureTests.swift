import Documents
import TestSupport
import Testing

/// What people hand in by mistake is called by its name.
@Suite("File signatures")
struct FileSignatureTests {
  private static func text(_ string: String) -> [UInt8] { Array(string.utf8) }

  private static let mail =
    "Received: from a by b\r\nFrom: 张三 <z@example.org>\r\nTo: l@example.org\r\nSubject: 稿件\r\n\r\n请审阅。"

  static let formats: [(String, [UInt8])] = [
    ("pdf", text("%PDF-1.7\n")), ("postscript", text("%!PS-Adobe-3.0")), ("rtf", text("{\\rtf1\\ansi}")),
    ("html", text("\n<!DOCTYPE html><p>")), ("html", text("\u{FEFF}<HTML>")), ("html", text("<head><title>稿</title>")),
    ("html", [0xFF, 0xFE] + text("<html>").flatMap { [$0, 0] }),
    ("html", text("<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'>")),
    ("xml", text("<?xml version='1.0'?><a/>")),
    ("fodt", text("<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.text'>")),
    ("word-xml", text("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument>")),
    ("uof", text("<?xml version='1.0'?><uof:UOF xmlns:uof='http://schemas.uof.org/cn/2003/uof'>")),
    ("mht", text("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n")),
    (
      "mht",
      text("From: <Saved by Blink>\r\nSnapshot-Content-Location: http://x\r\nSubject: y\r\nMIME-Version: 1.0\r\n")
    ),
    ("eml", text(mail)),
    ("image", [0x89, 0x50, 0x4E, 0x47, 0x0D]), ("image", [0xFF, 0xD8, 0xFF, 0xE0]), ("image", text("GIF89a")),
    ("image", text("RIFF\0\0\0\0WEBPVP8 ")), ("image", [0, 0, 0, 0x18] + text("ftypheic")),
    ("image", [0x42, 0x4D, 30, 0, 0, 0] + Array(repeating: 0, count: 24)),
    ("media", [0, 0, 0, 0x18] + text("ftypmp42")), ("media", text("ID3\u{3}\0")),
    ("media", text("RIFF\0\0\0\0WAVEfmt ")),
    ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("rar", text("Rar!\u{1A}\u{7}")), ("gzip", [0x1F, 0x8B, 8]),
    ("tar", Array(repeating: 0x61, count: 257) + text("ustar")), ("cab", text("MSCF")),
    ("shortcut", [0x4C, 0, 0, 0, 1, 0x14, 2, 0]), ("shortcut", text("[InternetShortcut]\r\nURL=http://x")),
    ("ds-store", [0, 0, 0, 1] + text("Bud1")), ("apple-double", [0, 5, 0x16, 7, 0, 2]),
    ("lfs-pointer", text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n")),
    ("lock-file", lock), ("lock-file", text(",zhang,host,21.11.2026 10:00,file:///home/zhang/.config/libreoffice/4;")),
    ("zeros", Array(repeating: 0, count: 4_096)), ("mobi", Array(repeating: 0x41, count: 60) + text("BOOKMOBI")),
    ("caj", text("CAJ\0")), ("wordperfect", [0xFF, 0x57, 0x50, 0x43]), ("program", [0x7F, 0x45, 0x4C, 0x46, 2]),
    ("odt", ZipFile([ZipFile.Entry("mimetype", "application/vnd.oasis.opendocument.text")]).bytes()),
    ("odp", ZipFile([ZipFile.Entry("mimetype", "application/vnd.oasis.opendocument.presentation")]).bytes()),
    ("epub", ZipFile([ZipFile.Entry("mimetype", "application/epub+zip")]).bytes()),
    ("ofd", ZipFile([ZipFile.Entry("OFD.xml", "<a/>")]).bytes()),
    ("zip-of-drafts", ZipFile([ZipFile.Entry("a/b.docx", "x"), ZipFile.Entry("c.doc", "x")]).bytes()),
    ("zip", ZipFile([ZipFile.Entry("a.csv", "x")]).bytes()),
    ("pages", ZipFile([ZipFile.Entry("Index/Document.iwa", "x")]).bytes()),
    ("xls", CompoundFileBytes.make(["Workbook"])), ("xls", CompoundFileBytes.make(["Other", "Book"])),
    ("ppt", CompoundFileBytes.make(["PowerPoint Document"])),
    ("msg", CompoundFileBytes.make(["__properties_version1.0"])),
    ("works", CompoundFileBytes.make(["MatOST", "CONTENTS"])), ("thumbs", CompoundFileBytes.make(["Catalog"])),
    ("hwp", CompoundFileBytes.make(["\u{5}HwpSummaryInformation"])),
    ("word95", CompoundFileBytes.make(["WordDocument"], start: CompoundFileBytes.fileInformation(mark: 0xA5DC))),
  ]

  /// Word's lock file: the user's name, then again in UTF-16.
  private static let lock: [UInt8] = {
    var bytes = [UInt8](repeating: 0x20, count: 162)
    bytes.replaceSubrange(0..<6, with: [5] + text("zhang"))
    bytes.replaceSubrange(54..<66, with: [5, 0] + text("zhang").flatMap { [$0, 0] })
    return bytes
  }()

  @Test("other formats are told by their contents", arguments: formats)
  func other(name: String, bytes: [UInt8]) {
    #expect(throws: ReadingError.otherFormat(name)) { try DocumentReading.read(bytes, path: "稿.docx") }
  }

  private static let locked = CompoundFileBytes.fileInformation(flags: 0x0100)

  static let compound: [(ReadingError, [UInt8])] = [
    (.oldBinaryFormat, CompoundFileBytes.make(["WordDocument", "1Table"], start: CompoundFileBytes.fileInformation())),
    // A document with an embedded table keeps that table's streams below a storage, not below the root.
    (.oldBinaryFormat, CompoundFileBytes.make(["ObjectPool", "Data", "WordDocument"])),
    (.passwordProtected, CompoundFileBytes.make(["WordDocument"], start: locked)),
    (.passwordProtected, CompoundFileBytes.make(["EncryptionInfo", "EncryptedPackage"])),
    (.oldBinaryFormat, Array(CompoundFileBytes.make(["WordDocument"], start: locked).prefix(600))),
    (.oldBinaryFormat, CompoundFileBytes.make([])),
  ]

  @Test("Word documents of old are told from protected ones, damaged files do no harm", arguments: compound)
  func compoundFiles(error: ReadingError, bytes: [UInt8]) {
    #expect(throws: error) { try DocumentReading.read(bytes, path: "稿.doc") }
  }

  static let texts = [
    "BM是英文缩写。", "MZ", "From: 张三", "主题：来信\n", "[Internet]", "version 1", "<提纲>一、问题", "RIFFRAFF", "ID3是标签", "CAJ阅读器",
    "GIF8", "Rar!", "%%一、问题",
    ",甲,乙;", "Subject: 一、问题\n内容",
  ]

  @Test("text that starts like another format is still text", arguments: texts)
  func text(string: String) throws {
    #expect(try DocumentReading.read(Array(string.utf8), path: "稿.txt").source.format == .txt)
  }

  @Test("every chain in a compound file comes to an end, whatever its numbers say")
  func random() {
    var random = SeededRandom(seed: 7)
    let seed = CompoundFileBytes.make(["WordDocument", "1Table"], start: Self.locked)
    for _ in 0..<2_000 {
      var bytes = seed
      for _ in 0..<4 { bytes[Int.random(in: 8..<1_536, using: &random)] = UInt8.random(in: 0...255, using: &random) }
      #expect(throws: ReadingError.self) { try DocumentReading.read(bytes, path: "稿.doc") }
    }
  }
}
