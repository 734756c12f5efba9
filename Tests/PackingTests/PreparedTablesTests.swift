import Packing
import Testing

@Suite("Tables kept from one run to the next")
struct PreparedTablesTests {
  private static func table(_ key: UInt64, _ value: String) -> String { PreparedTables.table(key) { value } }

  private static func recorded(_ keys: [UInt64]) -> [UInt8] {
    PreparedTables.recording { keys.map { table($0, "kept \($0)") } }.tables.bytes
  }

  @Test("what was worked out in one run is not worked out in the next")
  func kept() throws {
    var reader = PackedReader(Self.recorded([7, 3]))
    let tables = try PreparedTables(&reader)
    #expect(reader.isAtEnd)
    let found = tables.supplying { [3, 7, 8].map { Self.table($0, "new") } }
    #expect(found == ["kept 3", "kept 7", "new"])
    #expect(tables.supplying { PreparedTables.supplied === tables })
    #expect(PreparedTables.supplied == nil)
    #expect(Self.table(3, "new") == "new")
  }

  @Test("a table that does not fit is worked out anew")
  func unfit() throws {
    var reader = PackedReader(Self.recorded([1]))
    let tables = try PreparedTables(&reader)
    let found = tables.supplying { PreparedTables.table(1, fits: { $0 == "new" }, make: { "new" }) }
    #expect(found == "new")
  }

  @Test("damage is refused, or the table worked out anew, or at worst another text")
  func damage() throws {
    let bytes = Self.recorded([1, 2])
    for place in bytes.indices {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[place] = value
        var reader = PackedReader(damaged)
        guard let tables = try? PreparedTables(&reader) else { continue }
        for key in [1, 2] as [UInt64] { _ = tables.supplying { Self.table(key, "new") } }
      }
    }
  }
}
