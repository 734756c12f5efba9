extension XMLScanner {
  /// An attribute as it stands in its tag.
  struct TagAttribute: BitwiseCopyable {
    var name: ScannedName
    var valueStart: UInt32
    var valueEnd: UInt32
    /// The value has references or blanks to normalise.
    var isChanged: Bool
  }

  mutating func scanEndTag() -> Bool {
    guard let element = openElements.removeLast() else { return false }
    let start = position + 2
    let length = Int(element.nameEnd - element.nameStart)
    for index in 0..<length where byte(start + index) != byte(Int(element.nameStart) + index) { return false }
    position = start + length
    if byte(position) != UInt8(ascii: ">") { skipBlank() }
    guard byte(position) == UInt8(ascii: ">") else { return false }
    position += 1
    close(element)
    return true
  }

  private mutating func close(_ element: OpenElement) {
    let (end, next) = (UInt32(position), UInt32(nodes.count))
    nodes.update(Int(element.node)) {
      $0.end = end
      $0.next = next
    }
    names.leaveScope(to: Int(element.namespaces))
  }

  mutating func scanStartTag() -> Bool {
    guard openElements.count < limits.xmlDepth, nodes.count < limits.xmlElements else { return false }
    position += 1
    guard scanName() else { return false }
    let name = name
    let namespaces = UInt32(names.scopeCount)
    guard scanAttributes(), !declaresNamespaces || declareNamespaces() else { return false }
    guard let code = names.element(name, slice(name.range)) else { return false }
    let firstAttribute = attributes.count
    guard appendAttributes() else { return false }
    let tagClose = position
    let isEmpty = byte(position) == UInt8(ascii: "/")
    guard byte(isEmpty ? position + 1 : position) == UInt8(ascii: ">") else { return false }
    position += isEmpty ? 2 : 1
    let element = OpenElement(
      node: UInt32(nodes.count), nameStart: name.start, nameEnd: name.start + UInt32(name.length),
      namespaces: namespaces)
    nodes.append(
      XMLTree.Node(
        name: code, attributeCount: UInt8(attributes.count - firstAttribute), firstAttribute: UInt32(firstAttribute),
        tagClose: UInt32(tagClose), end: 0, next: 0))
    if isEmpty { close(element) } else { openElements.append(element) }
    return true
  }

  /// Reads letters, digits and a few signs, with at most one colon inside, into `name`.
  private mutating func scanName() -> Bool {
    let start = position
    guard ByteClass.isNameStart(byte(position)) else { return false }
    var colon = 0
    position += 1
    while true {
      let byte = byte(position)
      guard ByteClass.isName(byte) else { break }
      if byte == UInt8(ascii: ":") {
        guard colon == 0, ByteClass.isNameStart(self.byte(position + 1)) else { return false }
        colon = position - start
      }
      position += 1
    }
    let length = position - start
    guard length < 1_000 else { return false }
    name.start = UInt32(start)
    name.length = UInt16(length)
    name.colon = UInt16(colon)
    name.first = word(at: start, length: length)
    name.second = word(at: start + 8, length: length - 8)
    return true
  }

  /// Reads all attributes of a tag into `tagAttributes`, up to its `>` or `/`.
  private mutating func scanAttributes() -> Bool {
    tagAttributes.removeAll()
    declaresNamespaces = false
    while true {
      let isSeparated = ByteClass.isBlank(byte(position))
      if isSeparated { skipBlank() }
      let next = byte(position)
      if next == UInt8(ascii: ">") || next == UInt8(ascii: "/") { return true }
      guard isSeparated, scanName(), !isRepeated(), byte(position) == UInt8(ascii: "=") else { return false }
      position += 1
      declaresNamespaces = declaresNamespaces || name.isDeclaration
      guard scanValue() else { return false }
    }
  }

  private mutating func isRepeated() -> Bool {
    for index in 0..<tagAttributes.count {
      let other = tagAttributes[index].name
      guard other.first == name.first, other.second == name.second, other.length == name.length else { continue }
      // Names beyond 16 bytes are rare: rather leave them to libxml2 than compare the rest.
      return true
    }
    return false
  }

  /// Reads a quoted value and adds the attribute.
  private mutating func scanValue() -> Bool {
    let quote = byte(position)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    position += 1
    let start = position
    var isChanged = false
    while byte(position) != quote {
      switch ByteClass.ofValue(byte(position)) {
      case ByteClass.plain: position += 1
      case ByteClass.multiByte: guard skipMultiByte() else { return false }
      case ByteClass.special where byte(position) == UInt8(ascii: "&"):
        isChanged = true
        guard reference() != nil else { return false }
      case ByteClass.special:
        isChanged = isChanged || ByteClass.isBlank(byte(position))
        position += 1
      default: return false
      }
    }
    position += 1
    tagAttributes.append(
      TagAttribute(name: name, valueStart: UInt32(start), valueEnd: UInt32(position - 1), isChanged: isChanged))
    return true
  }

  /// False when a declaration is one to leave to libxml2.
  private mutating func declareNamespaces() -> Bool {
    for index in 0..<tagAttributes.count {
      let attribute = tagAttributes[index]
      guard attribute.name.isDeclaration else { continue }
      let uri = slice(Int(attribute.valueStart)..<Int(attribute.valueEnd))
      let name = slice(attribute.name.range)
      let prefix = attribute.name.colon == 0 ? slice(0..<0) : UnsafeBufferPointer(rebasing: name[6...])
      guard !attribute.isChanged, names.declare(prefix, uri, element: nodes.count) else { return false }
    }
    return true
  }

  /// False when an attribute's prefix is not declared.
  private mutating func appendAttributes() -> Bool {
    for index in 0..<tagAttributes.count {
      let attribute = tagAttributes[index]
      guard !attribute.name.isDeclaration else { continue }
      guard let code = names.attribute(attribute.name, slice(attribute.name.range)) else { return false }
      guard code != .unknown else { continue }
      append(code, attribute)
    }
    return true
  }

  private mutating func append(_ name: XMLAttributeName, _ attribute: TagAttribute) {
    guard attribute.isChanged else {
      return attributes.append(
        XMLTree.Attribute(
          name: name, isChanged: false, start: attribute.valueStart,
          count: attribute.valueEnd - attribute.valueStart))
    }
    let start = changedValues.count
    appendNormalised(attribute)
    attributes.append(
      XMLTree.Attribute(
        name: name, isChanged: true, start: UInt32(start), count: UInt32(changedValues.count - start)))
  }

  /// XML 1.0, 3.3.3: references are replaced, each blank and each line end becomes a space.
  private mutating func appendNormalised(_ attribute: TagAttribute) {
    let tagEnd = position
    position = Int(attribute.valueStart)
    while position < Int(attribute.valueEnd) {
      let byte = byte(position)
      if byte == UInt8(ascii: "&"), let character = reference() {
        changedValues.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
        continue
      }
      let isLineEnd = byte == 0x0D && self.byte(position + 1) == 0x0A
      changedValues.append(ByteClass.isBlank(byte) ? 0x20 : byte)
      position += isLineEnd ? 2 : 1
    }
    position = tagEnd
  }
}
