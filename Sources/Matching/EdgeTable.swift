/// The edges of a trie in one open-addressing hash table.
struct EdgeTable: Sendable {
  private struct Slot: Sendable {
    var key = EdgeTable.free
    var target: Int32 = 0
  }

  private static let free = UInt64.max
  private var slots = Array(repeating: Slot(), count: 64)
  private var count = 0

  /// The node an edge leads to; nil when there is no such edge.
  func target(from node: Int, by scalar: UInt32) -> Int? {
    let slot = slots[index(of: Self.key(node, scalar))]
    return slot.key == Self.free ? nil : Int(slot.target)
  }

  mutating func insert(from node: Int, by scalar: UInt32, to target: Int) {
    if 2 * (count + 1) > slots.count { grow() }
    let key = Self.key(node, scalar)
    let index = index(of: key)
    if slots[index].key == Self.free { count += 1 }
    slots[index] = Slot(key: key, target: Int32(target))
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.key != Self.free { slots[index(of: slot.key)] = slot }
  }

  /// Where the key stands, or the free slot where it would go; at most half of the slots are taken.
  private func index(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[index].key != Self.free, slots[index].key != key { index = (index + 1) & mask }
    return index
  }

  private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar)
  }
}
