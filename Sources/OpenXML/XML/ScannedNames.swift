/// A qualified name as it stands in a part; the first 16 bytes as numbers, so that most names compare in two steps.
struct ScannedName: BitwiseCopyable {
  var first: UInt64 = 0
  var second: UInt64 = 0
  var start: UInt32 = 0
  var length: UInt16 = 0
  /// Offset of the colon within the name, 0 when there is none.
  var colon: UInt16 = 0

  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

  /// `xmlns` or `xmlns:…`.
  var isDeclaration: Bool {
    let isXMLNS = first & 0xFF_FFFF_FFFF == 0x73_6E6C_6D78
    return isXMLNS && (length == 5 || colon == 5)
  }
}

/// Listed names by how a part writes them, with the namespaces in force.
struct ScannedNames {
  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var element = XMLName.unknown
    var attribute = XMLAttributeName.unknown
    var hasElement = false
    var hasAttribute = false
  }

  private struct Binding {
    var prefix: [UInt8]
    /// The prefix our lists use for the namespace; nil when we do not know it.
    var canonical: String?
    var uri: [UInt8]
  }

  /// All declarations of the part, for the tree.
  private(set) var declarations: [XMLTree.NamespaceDeclaration] = []
  private var bindings: [Binding] = []
  private var slots = Array(repeating: Slot(), count: Self.slotCount)
  private var used = 0

  private static let slotCount = 256
  private static let elementNames = XMLName.allCases
  private static let attributeNames = XMLAttributeName.allCases

  var scopeCount: Int { bindings.count }

  /// Forgets the declarations of elements that have ended.
  mutating func leaveScope(to count: Int) {
    guard bindings.count > count else { return }
    bindings.removeLast(bindings.count - count)
    forget()
  }

  private mutating func forget() {
    guard used > 0 else { return }
    used = 0
    slots = Array(repeating: Slot(), count: Self.slotCount)
  }

  /// Binds a prefix, empty for the default namespace; false for what libxml2 must judge.
  mutating func declare(
    _ prefix: UnsafeBufferPointer<UInt8>, _ uri: UnsafeBufferPointer<UInt8>, element: Int
  ) -> Bool {
    let isReserved = prefix.starts(with: "xml".utf8) || !Self.isUsual(uri)
    // Two prefixes for one namespace could hide that an attribute is given twice.
    let isRepeated =
      !prefix.isEmpty
      && bindings.contains {
        !$0.prefix.isEmpty && !$0.prefix.elementsEqual(prefix) && $0.uri.elementsEqual(uri)
      }
    guard !isReserved, !isRepeated else { return false }
    let prefixText = String(decoding: prefix, as: UTF8.self)
    let uriText = String(decoding: uri, as: UTF8.self)
    declarations.append(XMLTree.NamespaceDeclaration(element: element, prefix: prefixText, uri: uriText))
    bindings.append(Binding(prefix: Array(prefix), canonical: XMLNamespaces.prefix(of: uri), uri: Array(uri)))
    forget()
    return true
  }

  /// True for namespaces as Office programs write them; libxml2 knows what else is a valid URI.
  private static func isUsual(_ uri: UnsafeBufferPointer<UInt8>) -> Bool {
    if uri.starts(with: "urn:".utf8) { return uri.count > 4 && uri.allSatisfy(ByteClass.isName) }
    let isOffice = uri.starts(with: "http://schemas.".utf8) || uri.starts(with: "http://purl.".utf8)
    // A second colon would begin a port.
    return isOffice
      && uri.dropFirst(5).allSatisfy { ByteClass.isName($0) && $0 != UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
  }

  /// The element a name stands for; nil when its prefix is not declared.
  mutating func element(_ name: ScannedName, _ bytes: UnsafeBufferPointer<UInt8>) -> XMLName? {
    guard name.length <= 16 else {
      return code(name, bytes, isAttribute: false).map { Self.elementNames[Int($0)] }
    }
    let slot = slot(of: name)
    if slots[slot].hasElement { return slots[slot].element }
    guard let code = code(name, bytes, isAttribute: false) else { return nil }
    slots[slot].element = Self.elementNames[Int(code)]
    slots[slot].hasElement = true
    return slots[slot].element
  }

  /// The attribute a name stands for; nil when its prefix is not declared.
  mutating func attribute(_ name: ScannedName, _ bytes: UnsafeBufferPointer<UInt8>) -> XMLAttributeName? {
    guard name.length <= 16 else {
      return code(name, bytes, isAttribute: true).map { Self.attributeNames[Int($0)] }
    }
    let slot = slot(of: name)
    if slots[slot].hasAttribute { return slots[slot].attribute }
    guard let code = code(name, bytes, isAttribute: true) else { return nil }
    slots[slot].attribute = Self.attributeNames[Int(code)]
    slots[slot].hasAttribute = true
    return slots[slot].attribute
  }

  /// The slot that holds a name of at most 16 bytes, or is free for it.
  private mutating func slot(of name: ScannedName) -> Int {
    // Parts with more names than that come from no Office program; they only lose speed.
    if used * 2 > Self.slotCount { forget() }
    let hash = (name.first ^ name.second &* 0x9E37_79B9_7F4A_7C15) &* 0xC2B2_AE3D_27D4_EB4F
    var slot = Int(truncatingIfNeeded: hash >> 56) & (Self.slotCount - 1)
    while slots[slot].first != 0 {
      if slots[slot].first == name.first, slots[slot].second == name.second { return slot }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    slots[slot].first = name.first
    slots[slot].second = name.second
    used += 1
    return slot
  }

  /// Position in the list of names, 0 for one that is not listed, nil for an undeclared prefix.
  private func code(_ name: ScannedName, _ bytes: UnsafeBufferPointer<UInt8>, isAttribute: Bool) -> UInt8? {
    let table = isAttribute ? XMLNameTable.attributes : XMLNameTable.elements
    if name.colon == 0, isAttribute { return table.code(of: bytes) }
    let prefix = bytes[..<Int(name.colon)]
    if prefix.elementsEqual("xml".utf8) { return table.code(of: bytes) }
    guard let binding = bindings.last(where: { $0.prefix.elementsEqual(prefix) }) else {
      // Without a default namespace a name is simply none of ours.
      return name.colon == 0 ? 0 : nil
    }
    guard let canonical = binding.canonical else { return 0 }
    let local = bytes[(name.colon == 0 ? 0 : Int(name.colon) + 1)...]
    let key = Array(canonical.utf8) + [UInt8(ascii: ":")] + local
    return key.withUnsafeBufferPointer { table.code(of: $0) }
  }
}
