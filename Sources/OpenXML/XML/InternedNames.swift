/// Codes of names by the address libxml2 interned them at, so that a name is compared as bytes only once per part.
///
/// One parser keeps every name in its dictionary for as long as it lives; equal names have equal addresses there.
struct InternedNames {
  private struct Slot {
    var uri: UInt
    var local: UInt
    var code: UInt8
  }

  private let table: XMLNameTable
  private var slots: [Slot]
  private var count = 0
  private var scratch: [UInt8] = []

  init(_ table: XMLNameTable) {
    self.table = table
    slots = Array(repeating: Slot(uri: 0, local: 0, code: 0), count: 256)
  }

  mutating func code(uri: UnsafePointer<UInt8>?, local: UnsafePointer<UInt8>) -> UInt8 {
    let uriAddress = UInt(bitPattern: uri)
    let localAddress = UInt(bitPattern: local)
    var position = Self.position(uriAddress, localAddress) & (slots.count - 1)
    while slots[position].local != 0 {
      if slots[position].local == localAddress, slots[position].uri == uriAddress { return slots[position].code }
      position = (position + 1) & (slots.count - 1)
    }
    let code = lookUp(uri: uri, local: local)
    insert(Slot(uri: uriAddress, local: localAddress, code: code))
    return code
  }

  private static func position(_ uri: UInt, _ local: UInt) -> Int {
    Int(truncatingIfNeeded: (local &* 0x9E37_79B9_7F4A_7C15 ^ uri &* 0xC2B2_AE3D_27D4_EB4F) >> 40)
  }

  private mutating func insert(_ slot: Slot) {
    count += 1
    if count * 2 > slots.count { grow() }
    var position = Self.position(slot.uri, slot.local) & (slots.count - 1)
    while slots[position].local != 0 { position = (position + 1) & (slots.count - 1) }
    slots[position] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(uri: 0, local: 0, code: 0), count: old.count * 2)
    for slot in old where slot.local != 0 {
      var position = Self.position(slot.uri, slot.local) & (slots.count - 1)
      while slots[position].local != 0 { position = (position + 1) & (slots.count - 1) }
      slots[position] = slot
    }
  }

  private mutating func lookUp(uri: UnsafePointer<UInt8>?, local: UnsafePointer<UInt8>) -> UInt8 {
    scratch.removeAll(keepingCapacity: true)
    if let uri {
      guard let prefix = XMLNamespaces.prefix(of: UnsafeBufferPointer(start: uri, count: length(of: uri))) else {
        return 0
      }
      scratch.append(contentsOf: prefix.utf8)
      scratch.append(UInt8(ascii: ":"))
    }
    scratch.append(contentsOf: UnsafeBufferPointer(start: local, count: length(of: local)))
    return scratch.withUnsafeBufferPointer { table.code(of: $0) }
  }
}

private func length(of name: UnsafePointer<UInt8>) -> Int {
  var count = 0
  while name[count] != 0 { count += 1 }
  return count
}
