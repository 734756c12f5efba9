import OpenXML
import TestSupport
import Testing

struct OfficePackageTests {
  private static let content = ZipFile.Entry("word/document.xml", "<a/>")

  private static func names(_ file: [UInt8], _ name: String = "word/document.xml") throws -> String {
    var package = try OfficePackage(file)
    return String(decoding: try package.contents(of: PartName(name)), as: UTF8.self)
  }

  @Test(
    "a part is found whatever the case and the slashes of its name",
    arguments: ["word/document.xml", "Word\\Document.XML"])
  func findsParts(name: String) throws {
    #expect(try Self.names(ZipFile([ZipFile.Entry(name, "<a/>")]).bytes(), "/word/document.xml") == "<a/>")
  }

  @Test("bytes before and after the archive do not matter")
  func ignoresBytesAround() throws {
    let archive = ZipFile([Self.content]).bytes()
    #expect(try Self.names(Array("prefix".utf8) + archive) == "<a/>")
    #expect(try Self.names(archive + Array("suffix PK".utf8)) == "<a/>")
  }

  static let wrongFiles: [(String, ZipFile)] = {
    var wrongChecksum = content
    wrongChecksum.checksumError = 1
    var otherLocalName = content
    otherLocalName.localName = "word/documenX.xml"
    var bzip2 = content
    bzip2.method = 12
    var lyingSize = content
    lyingSize.claimedSize = 3
    var tooFewEntries = ZipFile([content, ZipFile.Entry("b", "")])
    tooFewEntries.claimedCount = 1
    var tooManyEntries = ZipFile([content])
    tooManyEntries.claimedCount = 9_000
    var shortDirectory = ZipFile([content])
    shortDirectory.directorySizeError = -10
    return [
      ("wrong checksum", ZipFile([wrongChecksum])), ("names differ", ZipFile([otherLocalName])),
      ("bzip2", ZipFile([bzip2])), ("wrong size", ZipFile([lyingSize])), ("entry count too low", tooFewEntries),
      ("entry count too high", tooManyEntries), ("directory size too small", shortDirectory),
      ("duplicate name", ZipFile([content, content])),
      ("names equal but for case", ZipFile([content, ZipFile.Entry("WORD/document.xml", "<b/>")])),
      ("names equal but for the slash", ZipFile([content, ZipFile.Entry("word\\document.xml", "<b/>")])),
    ]
  }()

  @Test("an archive that contradicts itself is refused", arguments: wrongFiles)
  func refuses(what: String, file: ZipFile) {
    #expect { try Self.names(file.bytes()) } throws: { error in
      guard case .damagedArchive = error as? OpenXMLError else { return false }
      return true
    }
  }

  @Test("an encrypted entry is told apart")
  func encrypted() {
    var entry = Self.content
    entry.flags = 1
    #expect(throws: OpenXMLError.encrypted) { try Self.names(ZipFile([entry]).bytes()) }
  }

  @Test("limits hold before anything is unpacked")
  func limits() throws {
    var limits = PackageLimits()
    limits.partSize = 3
    var package = try OfficePackage(ZipFile([Self.content]).bytes(), limits: limits)
    #expect(throws: OpenXMLError.limitExceeded(name: "part-size", value: 4, limit: 3)) {
      try package.contents(of: PartName("word/document.xml"))
    }
    limits.entries = 1
    #expect(throws: OpenXMLError.limitExceeded(name: "entries", value: 2, limit: 1)) {
      _ = try OfficePackage(ZipFile([Self.content, ZipFile.Entry("b", "")]).bytes(), limits: limits)
    }
  }

  @Test("a file cut anywhere is refused, never read in part", arguments: Array(stride(from: 0, to: 118, by: 7)))
  func truncated(length: Int) {
    let file = ZipFile([Self.content]).bytes()
    #expect(throws: OpenXMLError.self) { try Self.names(Array(file.prefix(length))) }
  }

  static let targets = [
    ("word/document.xml", "styles.xml", "word/styles.xml"),
    ("word/document.xml", "/word/styles.xml", "word/styles.xml"),
    ("word/document.xml", "../docProps/app.xml", "docProps/app.xml"), ("", "word/document.xml", "word/document.xml"),
    ("word/document.xml", "./a/../b.xml#c", "word/b.xml"),
  ]

  @Test("relationship targets are resolved against their owner", arguments: targets)
  func resolvesTargets(owner: String, target: String, expected: String) {
    #expect(PartName(owner).resolving(target) == PartName(expected))
  }
}
