import Packing
import Testing

@Suite("Packed numbers, texts and arrays")
struct PackingTests {
  @Test("what was written is read back")
  func roundTrip() throws {
    var writer = PackedWriter()
    writer.append(UInt64.max)
    writer.append("审阅 😀")
    writer.append([1, -2, 3] as [Int])
    writer.append("")
    writer.append([UInt8]())
    var reader = PackedReader(writer.bytes)
    #expect(try reader.number() == .max)
    #expect(try reader.text() == "审阅 😀")
    #expect(try reader.numbers(Int.self) == [1, -2, 3])
    #expect(try reader.text() == "")
    #expect(try reader.numbers(UInt8.self) == [])
    #expect(reader.isAtEnd)
    #expect(throws: PackingDamage.self) { try reader.number() }
  }

  @Test("bytes that end too early are damage", arguments: 0..<24)
  func truncated(length: Int) {
    var writer = PackedWriter()
    writer.append("一二三四")
    writer.append([7] as [Int32])
    var reader = PackedReader(Array(writer.bytes.prefix(length)))
    #expect(throws: PackingDamage.self) {
      _ = try reader.text()
      _ = try reader.numbers(Int32.self)
    }
  }

  @Test("a length beyond all memory is damage", arguments: [UInt64.max, 1 << 62, 1 << 40])
  func hugeLength(length: UInt64) {
    var writer = PackedWriter()
    writer.append(length)
    let bytes = writer.bytes
    #expect(throws: PackingDamage.self) {
      var reader = PackedReader(bytes)
      _ = try reader.numbers(UInt64.self)
    }
    #expect(throws: PackingDamage.self) {
      var reader = PackedReader(bytes)
      _ = try reader.text()
    }
  }

  @Test("a text that is not UTF-8 is damage")
  func notText() {
    var writer = PackedWriter()
    writer.append([0xFF, 0xFE] as [UInt8])
    var reader = PackedReader(writer.bytes)
    #expect(throws: PackingDamage.self) { try reader.text() }
  }

  @Test("contents that differ anywhere have different hashes")
  func hashes() {
    let texts = ["", "a", "b", "ab", "审阅", "审阅一份很长的对照检查材料", "审阅一份很长的对照检查材枓"]
    var parts: [[String]] = texts.map { [$0] }
    parts += [["a", "b"], ["b", "a"], ["ab", ""], ["", "ab"]]
    let hashes = parts.map { part in
      var hash = ContentHash()
      for text in part { hash.add(text) }
      return hash.text
    }
    #expect(Set(hashes).count == parts.count)
    #expect(hashes.allSatisfy { $0.count == 16 })
  }

  @Test("values, lists of them and missing ones are read back")
  func values() throws {
    let lists: [[String?]] = [["甲", nil], [], ["😀", ""]]
    var writer = PackedWriter()
    lists.write(to: &writer)
    (-7).write(to: &writer)
    Double.infinity.write(to: &writer)
    var reader = PackedReader(writer.bytes)
    #expect(try [[String?]](from: &reader) == lists)
    #expect(try Int(from: &reader) == -7)
    #expect(try Double(from: &reader) == .infinity)
    #expect(reader.isAtEnd)
  }

  @Test("a list that is cut short, or said to be endless, is damage", arguments: [0, 8, 20, 29])
  func damagedList(length: Int) {
    var writer = PackedWriter()
    ["一", "二"].write(to: &writer)
    var short = PackedReader(Array(writer.bytes.prefix(length)))
    #expect(throws: PackingDamage.self) { try [String](from: &short) }
    var endless = PackedWriter()
    endless.append(UInt64(Int.max))
    var reader = PackedReader(endless.bytes)
    #expect(throws: PackingDamage.self) { try [String](from: &reader) }
  }

  @Test("numbers are read where they stand, at any place")
  func arrays() throws {
    var writer = PackedWriter()
    writer.append("一")
    writer.append([1, 1 << 40] as [UInt64])
    writer.append(Array("审阅".utf8))
    var reader = PackedReader(writer.bytes)
    _ = try reader.text()
    let numbers = try reader.array(UInt64.self)
    #expect((0..<numbers.count).map { numbers[$0] } == [1, 1 << 40])
    let text = try reader.array(UInt8.self)
    #expect(text.text(at: 3, count: 3) == "阅")
    #expect(text.holds("审", at: 0, count: 3))
    #expect(!text.holds("阅", at: 0, count: 3))
    #expect(text.text(at: 4, count: 3) == nil)
    #expect(!text.holds("阅", at: Int.max, count: 3))
    #expect(reader.isAtEnd)
    #expect(throws: PackingDamage.self) { try reader.array(UInt8.self) }
  }

  @Test("long contents that differ anywhere have different hashes", arguments: [1023, 1024, 1031, 1056, 4099])
  func longHashes(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    func hash(_ bytes: [UInt8]) -> UInt64 {
      var hash = ContentHash()
      hash.add(bytes[...])
      return hash.value
    }
    let changed = bytes.indices.map { index -> UInt64 in
      var other = bytes
      other[index] ^= 0x10
      return hash(other)
    }
    #expect(Set(changed + [hash(bytes), hash(bytes + [0])]).count == length + 2)
  }
}
