/// What the end-of-directory record says, with the 64-bit record's values where there is one (APPNOTE 4.3.14, 4.3.15).
struct DirectoryRecord {
  private(set) var count: UInt64
  private(set) var countOnDisk: UInt64
  private(set) var size: UInt64
  private(set) var offset: UInt64
  /// Where the directory ends: at the 64-bit record, else at the 32-bit one.
  private(set) var end: Int
  private(set) var isSingleDisk: Bool
  /// Where the locator says that the 64-bit record stands, counted from the start of the archive.
  private var statedPlace: UInt64?

  /// The values of the record at `position`; nil when 64-bit and 32-bit record contradict each other.
  static func read(_ reader: LittleEndianReader, at position: Int) -> DirectoryRecord? {
    let short = DirectoryRecord(short: reader, at: position)
    // libzip believes a 64-bit record whenever there is one, so it must not say anything else.
    guard position >= 76, reader.uint32(position - 20) == 0x0706_4B50 else { return short }
    guard reader.uint32(position - 76) == 0x0606_4B50 else { return nil }
    let long = DirectoryRecord(long: reader, at: position - 76, locator: position - 20)
    let areEqual =
      [short.count, short.countOnDisk].allSatisfy { $0 == 0xFFFF || $0 == long.count }
      && (short.size == 0xFFFF_FFFF || short.size == long.size)
      && (short.offset == 0xFFFF_FFFF || short.offset == long.offset)
    return areEqual ? long : nil
  }

  private init(short reader: LittleEndianReader, at position: Int) {
    countOnDisk = UInt64(reader.uint16(position + 8))
    count = UInt64(reader.uint16(position + 10))
    size = UInt64(reader.uint32(position + 12))
    offset = UInt64(reader.uint32(position + 16))
    end = position
    isSingleDisk = reader.uint32(position + 4) == 0
  }

  /// The record stands right before its locator, which also holds when bytes precede the archive.
  private init(long reader: LittleEndianReader, at position: Int, locator: Int) {
    countOnDisk = reader.uint64(position + 24)
    count = reader.uint64(position + 32)
    size = reader.uint64(position + 40)
    offset = reader.uint64(position + 48)
    end = position
    isSingleDisk = reader.uint64(position + 16) == 0 && reader.uint32(locator + 4) == 0
    statedPlace = reader.uint64(locator + 8)
  }

  func isConsistent(archiveStart: Int) -> Bool { statedPlace.map { $0 == UInt64(end - archiveStart) } ?? true }
}
