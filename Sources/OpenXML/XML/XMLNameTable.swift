/// Finds a listed name by its bytes, without making strings.
struct XMLNameTable: Sendable {
  private struct Slot {
    var key: [UInt8]
    var code: UInt8
  }

  private var slots: [Slot?]
  private let mask: Int

  static let elements = XMLNameTable(XMLName.allCases.map(\.rawValue))
  static let attributes = XMLNameTable(XMLAttributeName.allCases.map(\.rawValue))

  /// The code of a name is its position in the list; 0 is kept for "not listed".
  private init(_ names: [String]) {
    precondition(names.count <= 256, "codes are one byte")
    var capacity = 64
    while capacity < names.count * 3 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: nil, count: capacity)
    for (code, name) in names.enumerated().dropFirst() {
      let key = Array(name.utf8)
      var position = key.withUnsafeBufferPointer { Self.hash($0) } & mask
      while slots[position] != nil { position = (position + 1) & mask }
      slots[position] = Slot(key: key, code: UInt8(code))
    }
  }

  /// - Parameter name: The name with its canonical prefix, such as `w:p`.
  func code(of name: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var position = Self.hash(name) & mask
    while let slot = slots[position] {
      if slot.key.count == name.count, slot.key.elementsEqual(name) { return slot.code }
      position = (position + 1) & mask
    }
    return 0
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}
