/// Small compound files ([MS-CFB]) for tests: a header, one sector of the allocation table, one of the directory, and eight
/// of one stream.
enum CompoundFileBytes {
  /// - Parameters:
  ///   - names: At most three, of the streams below the root; all have the same contents.
  ///   - start: How the contents start.
  static func make(_ names: [String], start: [UInt8] = []) -> [UInt8] {
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + zeros(16)
    header += half(0x3E) + half(3) + half(0xFFFE) + half(9) + half(6) + zeros(6)
    // Directory sectors, sectors of the table, first sector of the directory, …, the table's own sector.
    header +=
      number(0) + number(1) + number(1) + zeros(4) + number(4_096) + number(-2) + zeros(4) + number(-2) + zeros(4)
    header += number(0) + Array(repeating: 0xFF, count: 512 - header.count - 4)
    let chain = (3...9).map { number($0) }.joined() + number(-2)
    var table = number(-3) + number(-2) + chain
    table += Array(repeating: 0xFF, count: 512 - table.count)
    var directory = entry("Root Entry", kind: 5, right: -1, child: names.isEmpty ? -1 : 1)
    for (index, name) in names.enumerated() {
      directory += entry(name, kind: 2, right: index + 1 < names.count ? index + 2 : -1, child: -1)
    }
    directory += zeros(512 - directory.count)
    return header + table + directory + start + zeros(4_096 - start.count)
  }

  /// The start of a Word document's main stream.
  static func fileInformation(mark: Int = 0xA5EC, flags: Int = 0) -> [UInt8] {
    half(mark) + half(0xC1) + zeros(6) + half(flags)
  }

  private static func entry(_ name: String, kind: UInt8, right: Int, child: Int) -> [UInt8] {
    let units = name.utf16.flatMap { half(Int($0)) }
    let siblings = number(-1) + number(right) + number(child)
    return units + zeros(64 - units.count) + half(units.count + 2) + [kind, 1] + siblings + zeros(36) + number(2)
      + number(4_096) + zeros(4)
  }

  private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
  private static func half(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private static func number(_ value: Int) -> [UInt8] { half(value & 0xFFFF) + half(value >> 16 & 0xFFFF) }
}
