/// Where a zip archive starts and ends within a file, from its end-of-directory record (APPNOTE 4.3.16, 4.3.14 for zip64).
struct EndOfDirectory {
  let entryCount: Int
  let directoryStart: Int
  let directoryEnd: Int
  /// Where offsets in the directory count from; above 0 when bytes stand before the archive.
  let archiveStart: Int
  let archiveEnd: Int

  init(_ reader: LittleEndianReader) throws(OpenXMLError) {
    // The record is last but for a comment of at most 65,535 bytes and whatever was appended to the file.
    var position = reader.count - 22
    let earliest = max(0, reader.count - 22 - 0x2_0000)
    while position >= earliest {
      if reader.uint32(position) == 0x0605_4B50, let record = Self(reader, at: position) {
        self = record
        return
      }
      position -= 1
    }
    throw .damagedArchive(detail: "no end of directory")
  }

  private init?(_ reader: LittleEndianReader, at position: Int) {
    var count = UInt64(reader.uint16(position + 10))
    var size = UInt64(reader.uint32(position + 12))
    var offset = UInt64(reader.uint32(position + 16))
    var end = position
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, position >= 76,
      reader.uint32(position - 20) == 0x0706_4B50
    {
      // The zip64 record stands right before its locator; that place also holds when bytes precede the archive.
      end = position - 76
      guard reader.uint32(end) == 0x0606_4B50 else { return nil }
      count = reader.uint64(end + 32)
      size = reader.uint64(end + 40)
      offset = reader.uint64(end + 48)
    }
    guard size <= UInt64(end), offset <= UInt64(end) - size, count <= size / 46 else { return nil }
    entryCount = Int(count)
    directoryEnd = end
    directoryStart = end - Int(size)
    archiveStart = directoryStart - Int(offset)
    archiveEnd = min(reader.count, position + 22 + Int(reader.uint16(position + 20)))
  }
}
