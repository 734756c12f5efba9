/// One record of the central directory (APPNOTE 4.3.12).
struct ArchiveEntry {
  static let signature: UInt32 = 0x0201_4B50
  private static let fixedLength = 46

  private(set) var name: [UInt8]
  private(set) var flags: UInt16
  private(set) var method: UInt16
  private(set) var time: UInt16
  private(set) var date: UInt16
  private(set) var checksum: UInt32
  private(set) var packedSize: UInt64
  private(set) var size: UInt64
  /// Of the local header, counted from the start of the archive.
  private(set) var offset: UInt64
  private(set) var madeBy: UInt16
  private(set) var internalAttributes: UInt16
  private(set) var externalAttributes: UInt32
  /// Where the record stands in the file.
  let record: Range<Int>
  /// Where the offset stands in the file: four bytes, or eight in the zip64 field.
  let offsetField: Range<Int>

  var isEncrypted: Bool { flags & EntryFlags.encrypted != 0 }
  /// For messages; a name that is not UTF-8 shows replacement characters.
  var shownName: String { String(decoding: name, as: UTF8.self) }

  /// Reads the record at `position` and moves `position` behind it, at most to `end`.
  init(_ reader: LittleEndianReader, at position: inout Int, end: Int) throws(OpenXMLError) {
    let start = position
    guard start + Self.fixedLength <= end, reader.uint32(start) == Self.signature else {
      throw .damagedArchive(.directoryEntry)
    }
    let nameEnd = start + Self.fixedLength + Int(reader.uint16(start + 28))
    let extraEnd = nameEnd + Int(reader.uint16(start + 30))
    position = extraEnd + Int(reader.uint16(start + 32))
    guard position <= end else { throw .damagedArchive(.directoryEntry) }
    name = Array(reader.bytes[(start + Self.fixedLength)..<nameEnd])
    flags = reader.uint16(start + 8)
    method = reader.uint16(start + 10)
    time = reader.uint16(start + 12)
    date = reader.uint16(start + 14)
    checksum = reader.uint32(start + 16)
    madeBy = reader.uint16(start + 4)
    internalAttributes = reader.uint16(start + 36)
    externalAttributes = reader.uint32(start + 38)
    record = start..<position
    var zip64 = Zip64Field(reader, nameEnd..<extraEnd)
    size = zip64.value(reader.uint32(start + 24))
    packedSize = zip64.value(reader.uint32(start + 20))
    offsetField = zip64.place(of: reader.uint32(start + 42)) ?? (start + 42)..<(start + 46)
    offset = zip64.value(reader.uint32(start + 42))
    guard reader.uint16(start + 34) == 0 || reader.uint16(start + 34) == 0xFFFF else {
      throw .damagedArchive(.severalDisks)
    }
    guard flags & EntryFlags.utf8 == 0 || String(validating: name, as: UTF8.self) != nil else {
      throw .damagedArchive(.nameEncoding, entry: shownName)
    }
  }

  /// Unix (3) and macOS (19) put the file mode into the upper half of the attributes; `0xA000` is a link.
  var isSymbolicLink: Bool { (madeBy >> 8 == 3 || madeBy >> 8 == 19) && externalAttributes >> 28 == 0xA }
}
