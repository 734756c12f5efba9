/// A compound file ([MS-CFB]), which holds Word 97–2003 documents, WPS documents, encrypted packages and much else.
struct CompoundFile {
  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Steps along any chain, so that damaged files come to an end.
  private static let maximumSteps = 1 << 14

  private struct Entry {
    var name: String
    var left: Int
    var right: Int
    var child: Int
    var start: Int
    var size: Int
  }

  private let bytes: [UInt8]
  private let sectorShift: Int
  /// Streams and storages directly below the root, by name; empty when the directory is damaged.
  private var entries: [String: Entry] = [:]
  private var root: Entry?

  /// Nil for any other file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    self.bytes = bytes
    sectorShift = LittleEndian.half(bytes, at: 30) == 12 ? 12 : 9
    readDirectory()
  }

  /// Why it cannot be read: what the streams of each format are called.
  var error: ReadingError {
    if entries["EncryptedPackage"] != nil { return .passwordProtected }
    if let document = entries["WordDocument"] { return error(ofWordDocument: document) }
    let names: [(stream: String, format: String)] = [
      ("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt"), ("__properties_version1.0", "msg"),
      ("Quill", "publisher"), ("MatOST", "works"), ("CONTENTS", "works"), ("VisioDocument", "vsd"),
      ("HwpSummaryInformation", "hwp"), ("Catalog", "thumbs"),
    ]
    let known = names.first { entries[$0.stream] != nil || entries["\u{5}" + $0.stream] != nil }
    if let known { return .otherFormat(known.format) }
    return namesPackage ? .passwordProtected : .oldBinaryFormat
  }

  /// True for an encrypted package whose directory is damaged; [MS-OFFCRYPTO] 2.3.4.4 names its stream.
  ///
  /// Names stand at multiples of 128 in directory sectors, which start at multiples of 512.
  private var namesPackage: Bool {
    let name = Array("EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    return stride(from: 0, through: bytes.count - name.count, by: 128).contains { position in
      bytes[position] == name[0] && bytes[position..<(position + name.count)].elementsEqual(name)
    }
  }

  /// By the file information block at the start of the stream ([MS-DOC] 2.5.2): its mark, which Word 6.0 and 95 write
  /// otherwise, and its flag `fEncrypted`.
  private func error(ofWordDocument document: Entry) -> ReadingError {
    guard let start = offset(of: document), let mark = LittleEndian.half(bytes, at: start),
      let flags = LittleEndian.half(bytes, at: start + 10)
    else { return .oldBinaryFormat }
    if flags & 0x0100 != 0 { return .passwordProtected }
    return mark == 0xA5DC ? .otherFormat("word95") : .oldBinaryFormat
  }

  /// Where a stream starts in the file; small streams share the stream of the root, 64 bytes at a time.
  private func offset(of entry: Entry) -> Int? {
    guard entry.size < 4_096 else { return offset(ofSector: entry.start) }
    guard var sector = root?.start, entry.start >= 0, entry.start < bytes.count else { return nil }
    let position = entry.start * 64
    for _ in 0..<min(position >> sectorShift, Self.maximumSteps) { sector = next(after: sector) }
    return sector < 0 ? nil : offset(ofSector: sector) + position & (1 << sectorShift - 1)
  }

  private func offset(ofSector sector: Int) -> Int { (sector + 1) << sectorShift }

  private mutating func readDirectory() {
    let all = directory()
    guard let root = all.first else { return }
    self.root = root
    var waiting = [root.child]
    var seen: Set<Int> = []
    while let index = waiting.popLast() {
      guard all.indices.contains(index), seen.insert(index).inserted else { continue }
      entries[all[index].name] = all[index]
      waiting += [all[index].left, all[index].right]
    }
  }

  /// All entries of the directory's sectors, in order.
  private func directory() -> [Entry] {
    var result: [Entry] = []
    var sector = LittleEndian.integer(bytes, at: 48) ?? -1
    for _ in 0..<Self.maximumSteps {
      let start = offset(ofSector: sector)
      guard sector >= 0, sector < bytes.count, start + 1 << sectorShift <= bytes.count else { break }
      result += stride(from: start, to: start + 1 << sectorShift, by: 128).map { entry(at: $0) }
      sector = next(after: sector)
    }
    return result
  }

  private func entry(at offset: Int) -> Entry {
    let length = min(32, max(0, (LittleEndian.half(bytes, at: offset + 64) ?? 0) / 2 - 1))
    let units = (0..<length).map { UInt16(LittleEndian.half(bytes, at: offset + 2 * $0) ?? 0) }
    func number(_ position: Int) -> Int { LittleEndian.integer(bytes, at: offset + position) ?? -1 }
    return Entry(
      name: String(decoding: units, as: UTF16.self), left: number(68), right: number(72), child: number(76),
      start: number(116), size: number(120))
  }

  /// The sector after one in its chain; -1 at the end. The header names the first 109 sectors of the allocation table.
  private func next(after sector: Int) -> Int {
    let perSector = (1 << sectorShift) / 4
    guard sector >= 0, sector / perSector < 109,
      let table = LittleEndian.integer(bytes, at: 76 + 4 * (sector / perSector)),
      table < bytes.count
    else { return -1 }
    let next = LittleEndian.integer(bytes, at: offset(ofSector: table) + 4 * (sector % perSector)) ?? -1
    return next < bytes.count ? next : -1
  }
}
