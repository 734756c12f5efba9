/// The central directory of a zip file, checked before libzip sees the bytes.
///
/// libzip alone reads 50 bytes without an error when the directory's size is a lie, takes the first of two entries
/// of one name, and refuses bytes around the archive that every Office program accepts.
struct ArchiveDirectory {
  struct Entry {
    var name: [UInt8]
    var flags: UInt16
    var method: UInt16
    var time: UInt16
    var date: UInt16
    var size: UInt64

    var isEncrypted: Bool { flags & 1 != 0 }
  }

  /// In directory order, which is also libzip's index.
  private(set) var entries: [Entry] = []
  /// The archive itself, without bytes before or after it.
  private(set) var bounds: Range<Int>

  init(_ bytes: [UInt8], limits: PackageLimits) throws(OpenXMLError) {
    let reader = LittleEndianReader(bytes)
    let end = try EndOfDirectory(reader)
    guard end.entryCount <= limits.entries else {
      throw .limitExceeded(name: "entries", value: end.entryCount, limit: limits.entries)
    }
    bounds = end.archiveStart..<end.archiveEnd
    var position = end.directoryStart
    for _ in 0..<end.entryCount {
      position = try appendEntry(at: position, in: reader, of: end)
    }
    guard position == end.directoryEnd else { throw .damagedArchive(detail: "directory size") }
  }

  /// Returns the position of the next entry.
  private mutating func appendEntry(
    at position: Int, in reader: LittleEndianReader, of end: EndOfDirectory
  ) throws(OpenXMLError) -> Int {
    guard position + 46 <= end.directoryEnd, reader.uint32(position) == 0x0201_4B50 else {
      throw .damagedArchive(detail: "directory entry")
    }
    let nameLength = Int(reader.uint16(position + 28))
    let extraLength = Int(reader.uint16(position + 30))
    let next = position + 46 + nameLength + extraLength + Int(reader.uint16(position + 32))
    guard next <= end.directoryEnd else { throw .damagedArchive(detail: "directory entry") }
    let name = Array(reader.bytes[(position + 46)..<(position + 46 + nameLength)])
    var size = UInt64(reader.uint32(position + 24))
    var offset = UInt64(reader.uint32(position + 42))
    let extra = (position + 46 + nameLength)..<(position + 46 + nameLength + extraLength)
    Self.applyZip64(extra, in: reader, size: &size, packed: reader.uint32(position + 20), offset: &offset)
    try Self.checkLocalHeader(name: name, offset: offset, in: reader, of: end)
    entries.append(
      Entry(
        name: name, flags: reader.uint16(position + 8), method: reader.uint16(position + 10),
        time: reader.uint16(position + 12), date: reader.uint16(position + 14), size: size))
    return next
  }

  /// Zip64 puts 64-bit values into extra field 1, only those whose 32-bit field is all ones, in this order (APPNOTE 4.5.3).
  private static func applyZip64(
    _ extra: Range<Int>, in reader: LittleEndianReader, size: inout UInt64, packed: UInt32, offset: inout UInt64
  ) {
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound {
      let end = position + 4 + Int(reader.uint16(position + 2))
      guard end <= extra.upperBound else { return }
      if reader.uint16(position) == 1 {
        var value = position + 4
        if size == 0xFFFF_FFFF, value + 8 <= end {
          size = reader.uint64(value)
          value += 8
        }
        if packed == 0xFFFF_FFFF { value += 8 }
        if offset == 0xFFFF_FFFF, value + 8 <= end { offset = reader.uint64(value) }
      }
      position = end
    }
  }

  private static func checkLocalHeader(
    name: [UInt8], offset: UInt64, in reader: LittleEndianReader, of end: EndOfDirectory
  ) throws(OpenXMLError) {
    guard offset < UInt64(end.directoryStart) else { throw .damagedArchive(detail: "entry offset") }
    let header = end.archiveStart + Int(offset)
    guard header + 30 + name.count <= end.directoryStart, reader.uint32(header) == 0x0403_4B50 else {
      throw .damagedArchive(detail: "local header")
    }
    let isSameName =
      Int(reader.uint16(header + 26)) == name.count
      && reader.bytes[(header + 30)..<(header + 30 + name.count)].elementsEqual(name)
    guard isSameName else { throw .damagedArchive(detail: "names differ") }
  }
}
