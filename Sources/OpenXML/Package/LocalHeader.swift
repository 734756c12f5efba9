/// The header before an entry's data (APPNOTE 4.3.7), compared with what the directory says of the entry.
///
/// Programs that unpack in one pass believe this header, others the directory; a file that says two things shows each
/// of them another document.
struct LocalHeader {
  static let signature: UInt32 = 0x0403_4B50
  private static let fixedLength = 30

  /// Header and data within the file, without a data descriptor behind them.
  let range: Range<Int>
  let data: Range<Int>

  var start: Int { range.lowerBound }

  /// Throws when the header is missing, contradicts the directory, or the data reaches into the directory.
  init(of entry: ArchiveEntry, _ reader: LittleEndianReader, _ end: EndOfDirectory) throws(OpenXMLError) {
    let room = end.directoryStart - end.archiveStart
    guard entry.offset <= UInt64(room), Int(entry.offset) + Self.fixedLength <= room else {
      throw .damagedArchive(.entryBeyondDirectory, entry: entry.shownName)
    }
    let start = end.archiveStart + Int(entry.offset)
    guard reader.uint32(start) == Self.signature else {
      throw .damagedArchive(.localHeader, entry: entry.shownName)
    }
    let nameEnd = start + Self.fixedLength + Int(reader.uint16(start + 26))
    let dataStart = nameEnd + Int(reader.uint16(start + 28))
    guard dataStart <= end.directoryStart, entry.packedSize <= UInt64(end.directoryStart - dataStart) else {
      throw .damagedArchive(.entryBeyondDirectory, entry: entry.shownName)
    }
    guard reader.bytes[(start + Self.fixedLength)..<nameEnd].elementsEqual(entry.name) else {
      throw .damagedArchive(.localName, entry: entry.shownName)
    }
    data = dataStart..<(dataStart + Int(entry.packedSize))
    range = start..<data.upperBound
    if let fault = Self.contradiction(at: start, extra: nameEnd..<dataStart, reader, entry) {
      throw .damagedArchive(fault, entry: entry.shownName)
    }
  }

  private static func contradiction(
    at start: Int, extra: Range<Int>, _ reader: LittleEndianReader, _ entry: ArchiveEntry
  ) -> ArchiveFault? {
    let flags = reader.uint16(start + 6)
    guard (flags ^ entry.flags) & EntryFlags.decisive == 0 else { return .localFlags }
    guard reader.uint16(start + 8) == entry.method else { return .localMethod }
    var zip64 = Zip64Field(reader, extra)
    let size = zip64.value(reader.uint32(start + 22))
    let packedSize = zip64.value(reader.uint32(start + 18))
    let checksum = reader.uint32(start + 14)
    if checksum == entry.checksum, size == entry.size, packedSize == entry.packedSize { return nil }
    // A descriptor behind the data says it instead; then the header says nothing, also in zip64's own way.
    let isSilent = checksum == 0 && [0, 0xFFFF_FFFF].contains(size) && [0, 0xFFFF_FFFF].contains(packedSize)
    return flags & EntryFlags.hasDescriptor != 0 && isSilent ? nil : .localSizes
  }
}
