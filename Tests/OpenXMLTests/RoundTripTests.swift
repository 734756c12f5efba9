import OpenXML
import TestSupport
import Testing

struct RoundTripTests {
  private static let ordinary = WordFile(WordXML.paragraph("一")).with("styles", "<w:docDefaults/>").entries

  /// Packages as different programs write them.
  static let files: [(String, [UInt8])] = {
    var deflated = ordinary
    for index in deflated.indices { deflated[index].method = 8 }
    var streamed = deflated
    for index in streamed.indices { streamed[index].descriptor = index % 2 == 0 ? .withSignature : .withoutSignature }
    var foreign = ordinary + [ZipEntry("word/", ""), ZipEntry("../x", "x")]
    foreign[4].name = "word\\styles.xml"
    foreign.append(ZipEntry("media/a.png", "x"))
    foreign[foreign.count - 1].rawName = [0xBC, 0xD7]
    var commented = ZipFile(deflated)
    commented.comment = Array("comment".utf8)
    return [
      ("stored", ZipFile(ordinary).bytes()), ("deflated", ZipFile(deflated).bytes()),
      ("data descriptors", ZipFile(streamed).bytes()), ("folders and odd names", ZipFile(foreign).bytes()),
      ("comment", commented.bytes()), ("backwards", ZipFile(ordinary.reversed()).bytes()),
    ]
  }()

  @Test("a package saved without changes is what it was", arguments: files)
  func unchanged(name: String, file: [UInt8]) throws {
    let package = try OfficePackage(file)
    #expect(try package.copy(of: file, with: []) == file)
  }

  @Test("a package with one part changed keeps every other entry, its bytes and its place", arguments: files)
  func changed(name: String, file: [UInt8]) throws {
    let package = try OfficePackage(file)
    let copy = try package.copy(
      of: file, with: [(PartName("word/document.xml"), Array("<b/>".utf8)), (PartName("word/new.xml"), [0x20])])
    let (before, after) = (RawZip(file), RawZip(copy))
    #expect(after.entries.count == before.entries.count + 1)
    for (old, new) in zip(before.entries, after.entries) {
      #expect(old.name == new.name)
      guard old.name != Array("word/document.xml".utf8) else { continue }
      #expect(old == new, "\(String(decoding: old.name, as: UTF8.self))")
    }
    var reopened = try OfficePackage(copy)
    #expect(try reopened.contents(of: PartName("word/document.xml")) == Array("<b/>".utf8))
  }

  @Test("bytes around an archive are left out of a copy")
  func around() throws {
    var file = ZipFile(Self.ordinary)
    let plain = file.bytes()
    file.prefix = [1, 2, 3]
    file.suffix = [4, 5, 6]
    let package = try OfficePackage(file.bytes())
    #expect(try package.copy(of: file.bytes(), with: []) == plain)
  }
}
