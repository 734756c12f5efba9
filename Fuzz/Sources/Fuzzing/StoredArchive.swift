/// A zip file whose entries are not packed, which is made in no time.
struct StoredArchive {
  struct Entry {
    var name: String
    var bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  private(set) var bytes: [UInt8] = []

  /// APPNOTE 4.3.7, 4.3.12 and 4.3.16.
  init(_ entries: [Entry]) {
    var directory: [UInt8] = []
    for entry in entries {
      let size = UInt32(entry.bytes.count)
      let length = UInt16(entry.name.utf8.count)
      let shared =
        [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + little(CRC32.checksum(entry.bytes[...])) + little(size) + little(size)
        + little(length) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + shared + [UInt8](repeating: 0, count: 10)
      directory += little(UInt32(bytes.count)) + Array(entry.name.utf8)
      bytes += [0x50, 0x4B, 3, 4] + shared + Array(entry.name.utf8) + entry.bytes
    }
    let count = little(UInt16(entries.count))
    let start = UInt32(bytes.count)
    bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
    bytes += little(UInt32(directory.count)) + little(start) + [0, 0]
  }

  private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
  }
}

/// The checksum of zip entries (APPNOTE 4.4.7).
public enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  public static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
