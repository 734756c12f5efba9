/// Makes a zip file from another one: entries that are not named keep their bytes, from local header to data descriptor,
/// their order and their records in the directory.
struct ArchiveWriter {
  /// A part to write, with the name and date of its entry.
  struct Item {
    var name: [UInt8]
    var date: (time: UInt16, date: UInt16)
    /// What the file system and other programs are told of it (APPNOTE 4.4.2, 4.4.14, 4.4.15).
    var madeBy: UInt16
    var internalAttributes: UInt16
    var externalAttributes: UInt32
    var content: PackedPart

    /// 1 January 1980, the first date a zip file can hold: the same input gives the same output on any day.
    init(new name: [UInt8], _ content: PackedPart) {
      self.name = name
      date = (0, 0x21)
      madeBy = 20
      internalAttributes = 0
      externalAttributes = 0
      self.content = content
    }

    init(replacing entry: ArchiveEntry, _ content: PackedPart) {
      name = entry.name
      date = (entry.time, entry.date)
      madeBy = entry.madeBy
      internalAttributes = entry.internalAttributes
      externalAttributes = entry.externalAttributes
      self.content = content
    }

    /// Names that are not ASCII are UTF-8, unless the archive had them in something else.
    private var flags: UInt16 {
      name.contains { $0 >= 0x80 } && String(validating: name, as: UTF8.self) != nil ? EntryFlags.utf8 : 0
    }

    func appendLocal(to output: inout ByteWriter) {
      output.append(LocalHeader.signature)
      appendShared(to: &output)
      output.append(0 as UInt16)
      output.append(name)
      output.append(content.bytes)
    }

    func appendRecord(to output: inout ByteWriter, offset: Int) throws(OpenXMLError) {
      guard offset < UInt32.max else { throw .damagedArchive(.unwritable) }
      output.append(ArchiveEntry.signature)
      output.append(madeBy)
      appendShared(to: &output)
      output.append(0, 0, 0, internalAttributes)
      output.append(externalAttributes, UInt32(offset))
      output.append(name)
    }

    /// From the version needed to the length of the name, which are alike in header and record.
    private func appendShared(to output: inout ByteWriter) {
      output.append(20, flags, content.method, date.time, date.date)
      output.append(content.checksum, UInt32(content.bytes.count), content.size)
      output.append(UInt16(name.count))
    }
  }

  /// An archive without entries, to which a new one is what a copy is to its original.
  static let emptyArchive: [UInt8] = [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)

  private let original: [UInt8]
  private let directory: ArchiveDirectory
  private var output = ByteWriter()
  /// New offset of each entry.
  private var offsets: [Int]

  init(_ original: [UInt8], _ directory: ArchiveDirectory) {
    self.original = original
    self.directory = directory
    offsets = Array(repeating: 0, count: directory.entries.count)
    output.reserve(directory.bounds.count + 4_096)
  }

  /// The archive with some entries replaced, by their index, and others added at the end.
  consuming func copy(replacing replaced: [Int: Item], adding added: [Item]) throws(OpenXMLError) -> [UInt8] {
    let end = directory.end
    let order = directory.entries.indices.sorted { directory.places[$0].start < directory.places[$1].start }
    output.append(original[end.archiveStart..<(order.first.map { directory.places[$0].start } ?? end.directoryStart)])
    for (position, index) in order.enumerated() {
      let next = position + 1 < order.count ? directory.places[order[position + 1]].start : end.directoryStart
      offsets[index] = output.count
      if let item = replaced[index] {
        item.appendLocal(to: &output)
      } else {
        output.append(original[directory.places[index].start..<next])
      }
    }
    var newOffsets: [Int] = []
    for item in added {
      newOffsets.append(output.count)
      item.appendLocal(to: &output)
    }
    let start = output.count
    for (index, entry) in directory.entries.enumerated() {
      try appendRecord(of: entry, offset: offsets[index], replacement: replaced[index])
    }
    for (item, offset) in zip(added, newOffsets) { try item.appendRecord(to: &output, offset: offset) }
    try appendEnd(directoryStart: start, count: directory.entries.count + added.count)
    return output.bytes
  }

  private mutating func appendRecord(of entry: ArchiveEntry, offset: Int, replacement: Item?) throws(OpenXMLError) {
    if let replacement { return try replacement.appendRecord(to: &output, offset: offset) }
    let start = output.count
    output.append(original[entry.record])
    let field = entry.offsetField
    try output.put(offset, at: start + field.lowerBound - entry.record.lowerBound, width: field.count)
  }

  /// The records at the end as they were, with the zip64 one if there is one, and other numbers in them.
  private mutating func appendEnd(directoryStart: Int, count: Int) throws(OpenXMLError) {
    let start = output.count
    let size = start - directoryStart
    output.append(original[directory.end.directoryEnd..<directory.end.archiveEnd])
    let isLong = directory.end.hasZip64Record
    if isLong {
      for (value, offset) in [(count, 24), (count, 32), (size, 40), (directoryStart, 48), (start, 64)] {
        try output.put(value, at: start + offset, width: 8)
      }
    }
    let short = isLong ? start + 76 : start
    for (value, offset, width) in [(count, 8, 2), (count, 10, 2), (size, 12, 4), (directoryStart, 16, 4)] {
      // All ones refer to the zip64 record.
      let isReference = isLong && output.bytes[(short + offset)..<(short + offset + width)].allSatisfy { $0 == 0xFF }
      if !isReference { try output.put(value, at: short + offset, width: width) }
    }
  }
}
