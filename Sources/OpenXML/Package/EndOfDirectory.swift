/// Where a zip archive starts and ends within a file, from its end-of-directory record (APPNOTE 4.3.16).
struct EndOfDirectory {
  static let signature: UInt32 = 0x0605_4B50
  private static let fixedLength = 22

  let entryCount: Int
  let directoryStart: Int
  let directoryEnd: Int
  /// Where offsets in the directory count from; above 0 when bytes stand before the archive.
  let archiveStart: Int
  let archiveEnd: Int
  let hasZip64Record: Bool

  /// Takes the last record that a directory stands before, because anything may be appended to a file.
  ///
  /// Such a record must be right in everything else: programs that take it and those that go on searching would see two
  /// different archives.
  init(_ reader: LittleEndianReader) throws(OpenXMLError) {
    var fault = ArchiveFault.noDirectory
    var position = reader.count - Self.fixedLength
    while position >= 0 {
      if reader.uint32(position) == Self.signature {
        switch Self.parse(reader, at: position) {
        case .success(let end):
          self = end
          return
        case .failure(let reason):
          if reason.hasDirectory { throw .damagedArchive(reason.fault) }
          if fault == .noDirectory { fault = reason.fault }
        }
      }
      position -= 1
    }
    throw .damagedArchive(fault)
  }

  private struct Reason: Error {
    let fault: ArchiveFault
    /// Whether a directory stands where the record says; else it may be no record at all.
    let hasDirectory: Bool
  }

  private static func parse(_ reader: LittleEndianReader, at position: Int) -> Result<EndOfDirectory, Reason> {
    var hasDirectory = false
    func failure(_ fault: ArchiveFault) -> Result<EndOfDirectory, Reason> {
      .failure(Reason(fault: fault, hasDirectory: hasDirectory))
    }
    guard let record = DirectoryRecord.read(reader, at: position) else { return failure(.zip64) }
    guard record.size <= UInt64(record.end) else { return failure(.directorySize) }
    let start = record.end - Int(record.size)
    hasDirectory = start + 4 <= record.end && reader.uint32(start) == 0x0201_4B50
    guard record.isSingleDisk else { return failure(.severalDisks) }
    guard hasDirectory || record.count == 0 else { return failure(.directorySize) }
    guard record.countOnDisk == record.count, record.count <= record.size / 46 else { return failure(.entryCount) }
    guard record.offset <= UInt64(start) else { return failure(.directoryOffset) }
    let archiveStart = start - Int(record.offset)
    // A file that starts as an archive is one: what ends inside it with other offsets is an archive in an archive.
    guard archiveStart == 0 || reader.uint32(0) != 0x0403_4B50 else { return failure(.directoryOffset) }
    guard record.isConsistent(archiveStart: archiveStart) else { return failure(.zip64) }
    let archiveEnd = position + fixedLength + Int(reader.uint16(position + 20))
    guard archiveEnd <= reader.count else { return failure(.commentLength) }
    return .success(
      EndOfDirectory(
        entryCount: Int(record.count), directoryStart: start, directoryEnd: record.end, archiveStart: archiveStart,
        archiveEnd: archiveEnd, hasZip64Record: record.end < position))
  }

  private init(
    entryCount: Int, directoryStart: Int, directoryEnd: Int, archiveStart: Int, archiveEnd: Int, hasZip64Record: Bool
  ) {
    self.entryCount = entryCount
    self.directoryStart = directoryStart
    self.directoryEnd = directoryEnd
    self.archiveStart = archiveStart
    self.archiveEnd = archiveEnd
    self.hasZip64Record = hasZip64Record
  }
}
