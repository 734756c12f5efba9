internal import Fuzzing

/// Changes single fields of a zip file, and mends checksums, so that mutations reach what is behind them.
struct ZipMutation {
  private var bytes: [UInt8]
  private var random: SeededRandom

  init(_ bytes: [UInt8], seed: UInt32) {
    self.bytes = bytes
    random = SeededRandom(seed: seed)
  }

  /// Another value in one field of a header; APPNOTE 4.3.7, 4.3.12 and 4.3.16 say what the fields are.
  static func mutated(_ bytes: [UInt8], seed: UInt32) -> [UInt8] {
    var mutation = ZipMutation(bytes, seed: seed)
    mutation.changeField()
    return mutation.bytes
  }

  /// The right checksums and sizes for entries that are stored.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var mutation = ZipMutation(bytes, seed: 0)
    for header in mutation.headers([1, 2]) { mutation.mendChecksum(of: header) }
    return mutation.bytes
  }

  /// Where records with one of these marks after `PK` start.
  private func headers(_ mark: [UInt8]) -> [Int] {
    guard bytes.count > 30 else { return [] }
    return (0..<(bytes.count - 4)).filter { place in
      bytes[place] == 0x50 && bytes[place + 1] == 0x4B && bytes[place + 2] == mark[0] && bytes[place + 3] == mark[1]
    }
  }

  private mutating func changeField() {
    let layouts: [(mark: [UInt8], fields: [(at: Int, length: Int)])] = [
      ([3, 4], [(4, 2), (6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2)]),
      ([1, 2], [(8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (34, 2), (38, 4), (42, 4)]),
      ([5, 6], [(4, 2), (6, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2)]),
      ([6, 6], [(4, 4), (24, 4), (32, 4), (36, 4), (40, 4), (44, 4), (48, 4), (52, 4)]),
      ([6, 7], [(4, 4), (8, 4), (12, 4), (16, 4)]),
    ]
    guard let layout = layouts.randomElement(using: &random),
      let header = headers(layout.mark).randomElement(using: &random),
      let field = layout.fields.randomElement(using: &random), header + field.at + field.length <= bytes.count
    else { return }
    set(field.length, at: header + field.at, to: value(insteadOf: get(field.length, at: header + field.at)))
  }

  private mutating func value(insteadOf old: UInt64) -> UInt64 {
    let others: [UInt64] = [
      0, 1, 8, 9, 12, 0x0808, old &+ 1, old &- 1, old ^ 1, old ^ 8, old &* 2, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF,
      UInt64(bytes.count),
    ]
    return others.randomElement(using: &random) ?? 0
  }

  private mutating func mendChecksum(of header: Int) {
    guard header + 46 <= bytes.count, get(2, at: header + 10) == 0 else { return }
    let local = Int(get(4, at: header + 42))
    let size = Int(get(4, at: header + 24))
    guard local + 30 <= bytes.count, get(4, at: local) == 0x0403_4B50 else { return }
    let start = local + 30 + Int(get(2, at: local + 26)) + Int(get(2, at: local + 28))
    guard start + size <= bytes.count else { return }
    let checksum = UInt64(CRC32.checksum(bytes[start..<(start + size)]))
    set(4, at: header + 16, to: checksum)
    set(4, at: local + 14, to: checksum)
  }

  private func get(_ length: Int, at position: Int) -> UInt64 {
    (0..<length).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64($1 * 8) }
  }

  private mutating func set(_ length: Int, at position: Int, to value: UInt64) {
    for index in 0..<length { bytes[position + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8)) }
  }
}
