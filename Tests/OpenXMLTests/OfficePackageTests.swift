import OpenXML
import TestSupport
import Testing

struct OfficePackageTests {
  private static let content = ZipFile.Entry("word/document.xml", "<a/>")

  private static func names(_ file: [UInt8], _ name: String = "word/document.xml") throws -> String {
    var package = try OfficePackage(file)
    return String(decoding: try package.contents(of: PartName(name)), as: UTF8.self)
  }

  @Test("an odd archive is read rightly or refused for its own reason", arguments: ZipQuirk.all)
  func quirks(quirk: ZipQuirk) throws {
    let result = Result { try Self.names(quirk.file()) }
    switch (quirk.outcome, result) {
    case (.read, .success(let text)): #expect(text == "<a/>")
    case (.refused(let fault), .failure(OpenXMLError.damagedArchive(let found, _))): #expect(found == fault)
    case (.encrypted, .failure(OpenXMLError.encrypted)), (.missing, .failure(OpenXMLError.missingPart)): break
    case (.limit(let name), .failure(OpenXMLError.limitExceeded(let found, _, _))): #expect(found == name)
    default: Issue.record("\(quirk.name): \(result)")
    }
  }

  @Test("every fault has a file that shows it")
  func coversFaults() {
    let shown = ZipQuirk.all.compactMap { quirk in
      if case .refused(let fault) = quirk.outcome { fault } else { nil }
    }
    // What libzip refuses or cannot write after our checks is not known in advance.
    let unknown: Set<ArchiveFault> = [.unreadable, .unwritable, .directoryEntry]
    #expect(Set(ArchiveFault.allCases).subtracting(shown) == unknown)
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
