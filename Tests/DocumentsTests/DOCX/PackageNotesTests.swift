import Documents
import OpenXML
import TestSupport
import Testing

/// What is odd about a file that can be read all the same, or why it cannot.
struct PackageNotesTests {
  private static let entries = WordFile(WordXML.paragraph("一")).entries

  private static func read(_ file: ZipFile) throws -> Document {
    try DocumentReading.read(file.bytes(), path: "稿.docx")
  }

  @Test("bytes around the archive are noted")
  func bytesAround() throws {
    var file = ZipFile(Self.entries)
    file.prefix = [1, 2, 3]
    file.suffix = Array("junk".utf8)
    let document = try Self.read(file)
    #expect(document.text.string == "一\n")
    #expect(document.notes == [.bytesAroundArchive(before: 3, after: 4)])
  }

  @Test("entries that climb out are noted, folders are not")
  func ignoredEntries() throws {
    let file = ZipFile(
      [ZipEntry("word/", "")] + Self.entries + [ZipEntry("../../evil.xml", "x"), ZipEntry("..\\x", "")])
    #expect(try Self.read(file).notes == [.entriesIgnored(2)])
  }

  @Test("an ordinary archive has no notes")
  func ordinary() throws { #expect(try Self.read(ZipFile(Self.entries)).notes.isEmpty) }

  @Test("a refusal has a code for what exactly it is")
  func details() {
    var damaged = Self.entries
    damaged[2].checksumError = 1
    let expected = ReadingError.damagedArchive(.checksum, entry: "word/document.xml")
    #expect(throws: expected) { try Self.read(ZipFile(damaged)) }
    #expect(expected.reason == "damaged-archive" && expected.detail == "checksum")
    var broken = Self.entries
    broken[2].bytes = Array("<a><b></a>".utf8)
    #expect {
      try Self.read(ZipFile(broken))
    } throws: { ($0 as? ReadingError)?.detail == "mismatched-tag" }
  }
}
