/// The edges of a trie in one open-addressing hash table, eight bytes an edge: such tables are read at random, so what
/// counts is how much of them the processor's cache can hold.
struct EdgeTable: Sendable {
  private static let free = UInt64.max
  /// Nodes are below 2^21, code points too.
  private static let targetBits: UInt64 = 22
  private static let targetMask: UInt64 = 1 << targetBits - 1
  private static let nodeBits = 21
  private static let leastSlots = 64
  private(set) var slots = Array(repeating: EdgeTable.free, count: EdgeTable.leastSlots)
  private var count = 0

  init() {}

  /// - Parameters:
  ///   - slots: of another table.
  ///   - nodes: number of nodes of its trie.
  /// - Returns: nil when no table has such slots.
  init?(slots: [UInt64], nodes: Int) {
    var (taken, last) = (0, UInt64(0))
    for slot in slots where slot != Self.free {
      taken += 1
      last = max(last, slot & Self.targetMask)
    }
    guard slots.count >= Self.leastSlots, slots.count & (slots.count - 1) == 0, 2 * taken <= slots.count,
      taken == 0 || last < nodes
    else { return nil }
    self.slots = slots
    count = taken
  }

  /// The node an edge leads to; nil when there is no such edge.
  func target(from node: Int, by scalar: UInt32) -> Int? {
    let slot = slots[index(of: Self.key(node, scalar))]
    return slot == Self.free ? nil : Int(slot & Self.targetMask)
  }

  mutating func insert(from node: Int, by scalar: UInt32, to target: Int) {
    precondition(node < 1 << Self.nodeBits && target < 1 << Self.nodeBits, "too many words for one trie")
    if 2 * (count + 1) > slots.count { grow() }
    let key = Self.key(node, scalar)
    let index = index(of: key)
    if slots[index] == Self.free { count += 1 }
    slots[index] = key << Self.targetBits | UInt64(target)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: 2 * old.count)
    for slot in old where slot != Self.free { slots[index(of: slot >> Self.targetBits)] = slot }
  }

  /// Where the key stands, or the free slot where it would go; at most half of the slots are taken.
  private func index(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[index] != Self.free, slots[index] >> Self.targetBits != key { index = (index + 1) & mask }
    return index
  }

  private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 21 | UInt64(scalar)
  }
}
