import OpenXML
import TestSupport
import Testing

/// One odd zip file, the name it has in `Documents.docc/ZipQuirks.md`, and what becomes of it.
struct ZipQuirk: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    /// The part reads as `<a/>`.
    case read
    /// Refused with this fault when it is opened or the part is read.
    case refused(ArchiveFault)
    /// The part is encrypted.
    case encrypted
    case missing
    /// A limit of this name.
    case limit(String)
  }

  var name: String
  var outcome: Outcome
  var file: @Sendable () -> [UInt8]

  init(_ name: String, _ outcome: Outcome, _ file: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.outcome = outcome
    self.file = file
  }

  var testDescription: String { name }

  /// A file of one good part and what `change` makes of it.
  private static func file(_ change: (inout ZipFile) -> Void) -> [UInt8] {
    var file = ZipFile([part])
    change(&file)
    return file.bytes()
  }

  private static func entry(_ change: (inout ZipEntry) -> Void) -> [UInt8] {
    file { change(&$0.entries[0]) }
  }

  static let part = ZipEntry("word/document.xml", "<a/>")

  static let all = around + ways + names + lies + contradictions + directories

  private static let around = [
    ZipQuirk("bytes before the archive", .read) { file { $0.prefix = Array("prefix".utf8) } },
    ZipQuirk("bytes after the archive", .read) { file { $0.suffix = Array("suffix PK".utf8) } },
    ZipQuirk("200 KB after the archive", .read) { file { $0.suffix = Array(repeating: 0x50, count: 200_000) } },
    ZipQuirk("end record without a directory after the archive", .read) {
      file { $0.suffix = [0x50, 0x4B, 5, 6] + Array(repeating: 7, count: 40) }
    },
    ZipQuirk("archive comment", .read) { file { $0.comment = Array("comment".utf8) } },
    ZipQuirk("archive comment of 65,535 bytes", .read) { file { $0.comment = Array(repeating: 32, count: 65_535) } },
    ZipQuirk("archive comment shorter than stated", .refused(.commentLength)) {
      file { $0.claimedCommentLength = 1 }
    },
    ZipQuirk("archive comment longer than stated", .read) {
      file {
        $0.comment = Array("comment".utf8)
        $0.claimedCommentLength = 3
      }
    },
    ZipQuirk("two archives joined", .refused(.directoryOffset)) { file { _ in } + file { _ in } },
    ZipQuirk("an archive in the comment of another", .refused(.directoryOffset)) {
      file { $0.comment = file { $0.entries[0].bytes = Array("<b/>".utf8) } }
    },
    ZipQuirk("cut-off file that holds a whole archive", .refused(.directoryOffset)) {
      Array(ZipFile([ZipEntry("a.docx", file { _ in }), part]).bytes().prefix(200))
    },
    ZipQuirk("whole archive inside a part, stored", .read) {
      file { $0.entries.append(ZipEntry("word/embeddings/a.docx", ZipFile([part]).bytes())) }
    },
  ]

  private static let ways = [
    ZipQuirk("deflated", .read) { entry { $0.method = 8 } },
    ZipQuirk("bzip2", .refused(.compressionMethod)) { entry { $0.method = 12 } },
    ZipQuirk("deflate64", .refused(.compressionMethod)) { entry { $0.method = 9 } },
    ZipQuirk("LZMA", .refused(.compressionMethod)) { entry { $0.method = 14 } },
    ZipQuirk("Zstandard", .refused(.compressionMethod)) { entry { $0.method = 93 } },
    ZipQuirk("another method, in an entry that is not read", .read) {
      var other = ZipEntry("media/a.png", "x")
      other.method = 12
      return ZipFile([part, other]).bytes()
    },
    ZipQuirk("data descriptor with signature", .read) { entry { $0.descriptor = .withSignature } },
    ZipQuirk("data descriptor without signature", .read) { entry { $0.descriptor = .withoutSignature } },
    ZipQuirk("zip64 entry", .read) { entry { $0.isZip64 = true } },
    ZipQuirk("zip64 entry with a data descriptor", .read) {
      entry {
        $0.isZip64 = true
        $0.descriptor = .withSignature
      }
    },
    ZipQuirk("zip64 directory", .read) { file { $0.isZip64 = true } },
    ZipQuirk("zip64 directory behind other bytes", .read) {
      file {
        $0.isZip64 = true
        $0.prefix = Array("prefix".utf8)
      }
    },
    ZipQuirk("zip64 record that contradicts the short one", .refused(.zip64)) {
      file {
        $0.isZip64 = true
        $0.zip64CountError = 1
      }
    },
    ZipQuirk("encrypted part", .encrypted) { entry { $0.flags = 1 } },
    ZipQuirk("encrypted entry that is not read", .read) {
      var other = ZipEntry("secret.bin", "x")
      other.flags = 1
      return ZipFile([part, other]).bytes()
    },
    ZipQuirk("symbolic link", .refused(.symbolicLink)) { entry { $0.mode = 0o120777 } },
    ZipQuirk("folder entries", .read) { ZipFile([ZipEntry("word/", ""), part]).bytes() },
  ]

  private static let names = [
    ZipQuirk("backslashes", .read) { entry { $0.name = "Word\\Document.XML" } },
    ZipQuirk("leading slash", .read) { entry { $0.name = "/word/document.xml" } },
    ZipQuirk("drive letter", .missing) { entry { $0.name = "C:/word/document.xml" } },
    ZipQuirk("name that climbs out", .missing) { entry { $0.name = "word/../../word/document.xml" } },
    ZipQuirk("another name that climbs out", .read) {
      ZipFile([part, ZipEntry("../../etc/passwd", "x"), ZipEntry("..\\x", "x")]).bytes()
    },
    ZipQuirk("name with a NUL", .missing) { entry { $0.name = "word/document.xml\u{0}.txt" } },
    ZipQuirk("no name", .missing) { entry { $0.name = "" } },
    ZipQuirk("names in GBK", .read) {
      var (one, other) = (part, part)
      one.rawName = [0xBC, 0xD7] + Array(".png".utf8)
      other.rawName = [0xD2, 0xD2] + Array(".png".utf8)
      return ZipFile([part, one, other]).bytes()
    },
    ZipQuirk("name flagged as UTF-8 that is not", .refused(.nameEncoding)) {
      var other = ZipEntry("a", "x")
      other.rawName = [0xBC, 0xD7]
      other.flags = 1 << 11
      return ZipFile([part, other]).bytes()
    },
    ZipQuirk("two entries of one name", .refused(.duplicateName)) { ZipFile([part, part]).bytes() },
    ZipQuirk("names equal but for case", .refused(.duplicateNameByCase)) {
      ZipFile([part, ZipEntry("WORD/document.xml", "<b/>")]).bytes()
    },
    ZipQuirk("names equal but for slashes", .refused(.duplicateNameBySlash)) {
      ZipFile([part, ZipEntry("word\\document.xml", "<b/>")]).bytes()
    },
    ZipQuirk("names equal but for a leading slash", .refused(.duplicateNameBySlash)) {
      ZipFile([part, ZipEntry("/word/document.xml", "<b/>")]).bytes()
    },
  ]

  private static let lies = [
    ZipQuirk("wrong checksum", .refused(.checksum)) { entry { $0.checksumError = 1 } },
    ZipQuirk("wrong checksum, deflated", .refused(.checksum)) {
      entry {
        $0.checksumError = 1
        $0.method = 8
      }
    },
    ZipQuirk("size too small, stored", .refused(.sizeTooSmall)) { entry { $0.claimedSize = 3 } },
    ZipQuirk("size too big, stored", .refused(.sizeTooBig)) { entry { $0.claimedSize = 5 } },
    ZipQuirk("size too small, deflated", .refused(.sizeTooSmall)) {
      entry {
        $0.claimedSize = 3
        $0.method = 8
      }
    },
    ZipQuirk("size too big, deflated", .refused(.sizeTooBig)) {
      entry {
        $0.claimedSize = 5
        $0.method = 8
      }
    },
    ZipQuirk("size of 4 GB claimed", .limit("part-size")) {
      entry {
        $0.claimedSize = 0xFFFF_FFFE
        $0.method = 8
      }
    },
    ZipQuirk("compressed bytes that are none", .refused(.compressedData)) {
      entry {
        $0.packed = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
        $0.method = 8
      }
    },
  ]

  private static let contradictions = [
    ZipQuirk("local name differs", .refused(.localName)) { entry { $0.localName = "word/documenX.xml" } },
    ZipQuirk("local name longer", .refused(.localName)) { entry { $0.localName = "word/document.xml.x" } },
    ZipQuirk("local method differs", .refused(.localMethod)) { entry { $0.localMethod = 8 } },
    ZipQuirk("local flags say encrypted", .refused(.localFlags)) { entry { $0.localFlags = 1 } },
    ZipQuirk("local flags differ in the character set", .read) { entry { $0.localFlags = 1 << 11 } },
    ZipQuirk("local checksum differs", .refused(.localSizes)) { entry { $0.localChecksumError = 1 } },
    ZipQuirk("local header is silent without a descriptor", .refused(.localSizes)) {
      entry {
        $0.descriptor = .withSignature
        $0.localFlags = 0
      }
    },
    ZipQuirk("no local header", .refused(.localHeader)) { entry { $0.localSignature = 0x0403_4B51 } },
    ZipQuirk("entry starts outside", .refused(.entryBeyondDirectory)) { entry { $0.offsetError = 10_000 } },
    ZipQuirk("entry reaches into the directory", .refused(.entryBeyondDirectory)) {
      entry { $0.claimedPackedSize = 60 }
    },
    ZipQuirk("entries that share bytes", .refused(.overlappingEntries)) { Overlap.file },
  ]

  private static let directories = [
    ZipQuirk("empty archive", .missing) { ZipFile([]).bytes() },
    ZipQuirk("no directory", .refused(.noDirectory)) { Array(file { _ in }.prefix(60)) },
    ZipQuirk("entry count too low", .refused(.entryCount)) {
      file {
        $0.entries.append(ZipEntry("b", ""))
        $0.claimedCount = 1
      }
    },
    ZipQuirk("entry count too high", .refused(.entryCount)) { file { $0.claimedCount = 60_000 } },
    ZipQuirk("entry count one too high", .refused(.entryCount)) {
      file {
        $0.entries = (0..<9).map { ZipEntry("word/media/image\($0).png", "") }
        $0.claimedCount = 10
      }
    },
    ZipQuirk("directory size too small", .refused(.directorySize)) { file { $0.directorySizeError = -10 } },
    ZipQuirk("directory size too big", .refused(.directorySize)) { file { $0.directorySizeError = 10 } },
    ZipQuirk("directory offset too small", .refused(.directoryOffset)) { file { $0.directoryOffsetError = -10 } },
    ZipQuirk("directory offset too big", .refused(.directoryOffset)) { file { $0.directoryOffsetError = 10 } },
    ZipQuirk("one of several volumes", .refused(.severalDisks)) { file { $0.disk = 1 } },
    ZipQuirk("entry on another volume", .refused(.severalDisks)) { entry { $0.disk = 1 } },
    ZipQuirk("another directory between the entries and theirs", .refused(.secondDirectory)) {
      file { $0.gap = Array(file { _ in }.suffix(100)) }
    },
    ZipQuirk("65,536 entries", .limit("entries")) {
      let file = ZipFile((0..<65_536).map { ZipEntry("\($0)", "") })
      var zip64 = file
      zip64.isZip64 = true
      return zip64.bytes()
    },
  ]
}

/// An entry that stands inside the data of another, as in bombs that unpack the same bytes many times.
private enum Overlap {
  static var file: [UInt8] {
    let inner = ZipEntry("b", "<b/>")
    var outer = ZipQuirk.part
    outer.bytes = ZipFile([inner]).bytes()
    var other = inner
    // Back from the end of the outer entry to the start of its data.
    other.offsetError = -outer.bytes.count
    var file = ZipFile([outer, other])
    file.unwritten = [1]
    return file.bytes()
  }
}
