/// The central directory of a zip file, checked before libzip sees the bytes.
///
/// libzip alone reads 50 bytes without an error when the directory's size is a lie, takes the first of two entries
/// of one name, and refuses bytes around the archive that every Office program accepts.
struct ArchiveDirectory {
  /// In directory order, which is also libzip's index.
  private(set) var entries: [ArchiveEntry] = []
  /// Of each entry, in the same order.
  private(set) var places: [LocalHeader] = []
  let end: EndOfDirectory

  /// The archive itself, without bytes before or after it.
  var bounds: Range<Int> { end.archiveStart..<end.archiveEnd }

  init(_ bytes: [UInt8], limits: PackageLimits) throws(OpenXMLError) {
    let reader = LittleEndianReader(bytes)
    end = try EndOfDirectory(reader)
    try limits.check(\.entries, end.entryCount)
    var position = end.directoryStart
    while position < end.directoryEnd, entries.count < end.entryCount {
      entries.append(try ArchiveEntry(reader, at: &position, end: end.directoryEnd))
    }
    guard entries.count == end.entryCount, position == end.directoryEnd else { throw .damagedArchive(.entryCount) }
    for entry in entries { places.append(try LocalHeader(of: entry, reader, end)) }
    try checkPlaces(reader)
  }

  /// Entries may stand in any order and with anything between them but another directory; they may not share bytes.
  private func checkPlaces(_ reader: LittleEndianReader) throws(OpenXMLError) {
    let order = places.indices.sorted { one, other in
      let (one, other) = (places[one].range, places[other].range)
      return (one.lowerBound, one.upperBound) < (other.lowerBound, other.upperBound)
    }
    var free = end.archiveStart
    for index in order {
      let range = places[index].range
      guard range.lowerBound >= free else {
        throw .damagedArchive(.overlappingEntries, entry: entries[index].shownName)
      }
      try Self.checkGap(free..<range.lowerBound, reader)
      free = range.upperBound
    }
    try Self.checkGap(free..<end.directoryStart, reader)
  }

  private static func checkGap(_ gap: Range<Int>, _ reader: LittleEndianReader) throws(OpenXMLError) {
    var position = gap.lowerBound
    while position + 4 <= gap.upperBound {
      guard reader.uint32(position) != EndOfDirectory.signature else { throw .damagedArchive(.secondDirectory) }
      position += 1
    }
  }
}
