/// A zip file made byte by byte, so that tests can also make wrong ones.
public struct ZipFile: Sendable {
  public var entries: [ZipEntry]
  /// Stands before the archive; offsets count from behind it.
  public var prefix: [UInt8] = []
  /// Stands behind the archive.
  public var suffix: [UInt8] = []
  public var comment: [UInt8] = []
  /// Length of the comment to claim when it shall differ.
  public var claimedCommentLength: UInt16?
  /// Entry count to claim when it shall differ.
  public var claimedCount: UInt16?
  /// Added to the size of the directory, to make it wrong.
  public var directorySizeError = 0
  /// Added to the offset of the directory, to make it wrong.
  public var directoryOffsetError = 0
  /// Number of this volume.
  public var disk: UInt16 = 0
  /// What zip64 says of the directory is in a record of its own, and all ones in the other.
  public var isZip64 = false
  /// Added to the entry count of the zip64 record, to make it wrong.
  public var zip64CountError: UInt64 = 0
  /// Stands between the entries and the directory.
  public var gap: [UInt8] = []

  /// Indexes of entries that are in the directory alone.
  public var unwritten: Set<Int> = []

  public typealias Entry = ZipEntry

  public init(_ entries: [ZipEntry]) { self.entries = entries }

  public func bytes() -> [UInt8] {
    var file = ZipBytes()
    var directory = ZipBytes()
    for (index, entry) in entries.enumerated() {
      directory.bytes += entry.record(offset: file.bytes.count)
      if !unwritten.contains(index) { file.bytes += entry.local() }
    }
    file.bytes += gap
    let start = file.bytes.count
    file.bytes += directory.bytes
    return prefix + file.bytes + end(start: start, size: directory.bytes.count) + suffix
  }

  private func end(start: Int, size: Int) -> [UInt8] {
    let count = claimedCount ?? UInt16(truncatingIfNeeded: entries.count)
    let claimedSize = UInt32(size + directorySizeError)
    let offset = UInt32(start + directoryOffsetError)
    var record = ZipBytes()
    if isZip64 { record.bytes += zip64End(start: start, size: claimedSize, offset: offset) }
    record.add(UInt32(0x0605_4B50))
    record.add(disk, disk)
    if isZip64, zip64CountError == 0 {
      record.add(UInt16.max, UInt16.max)
      record.add(UInt32.max, UInt32.max)
    } else {
      record.add(count, count)
      record.add(claimedSize, offset)
    }
    record.add(claimedCommentLength ?? UInt16(comment.count))
    return record.bytes + comment
  }

  private func zip64End(start: Int, size: UInt32, offset: UInt32) -> [UInt8] {
    let count = UInt64(entries.count) &+ zip64CountError
    var record = ZipBytes()
    record.add(UInt32(0x0606_4B50))
    record.add(UInt64(44))
    record.add(UInt16(45), UInt16(45))
    record.add(UInt32(0), UInt32(0))
    record.add(count, count, UInt64(size), UInt64(offset))
    record.add(UInt32(0x0706_4B50), UInt32(0))
    record.add(UInt64(start) + UInt64(size))
    record.add(UInt32(1))
    return record.bytes
  }
}

/// Bytes that numbers are added to, little end first.
struct ZipBytes {
  var bytes: [UInt8] = []

  mutating func add<Number: FixedWidthInteger>(_ numbers: Number...) {
    for number in numbers {
      bytes += (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
    }
  }
}
