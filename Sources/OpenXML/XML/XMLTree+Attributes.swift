extension XMLTree {
  /// An attribute's value as text, nil when it is absent.
  public func string(_ name: XMLAttributeName, of element: Int) -> String? {
    guard let attribute = attribute(name, of: element) else { return nil }
    let range = Int(attribute.start)..<Int(attribute.start + attribute.count)
    guard attribute.isChanged else { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: changedValues[range], as: UTF8.self)
  }

  /// An attribute's value as a decimal number; nil when absent or no number of at most 18 digits.
  public func integer(_ name: XMLAttributeName, of element: Int) -> Int? {
    withBytes(name, of: element) { value in
      var digits = value[...]
      let isNegative = digits.first == UInt8(ascii: "-")
      if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
      guard !digits.isEmpty, digits.count <= 18 else { return nil }
      var result = 0
      for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        result = result * 10 + Int(digit - 0x30)
      }
      return isNegative ? -result : result
    } ?? nil
  }

  /// Compares an attribute's value without making a string; false when it is absent.
  public func has(_ name: XMLAttributeName, _ value: StaticString, of element: Int) -> Bool {
    withBytes(name, of: element) { bytes in
      guard bytes.count == value.utf8CodeUnitCount else { return false }
      return value.withUTF8Buffer { $0.elementsEqual(bytes) }
    } ?? false
  }

  /// A switch such as `<w:b/>` or `<w:b w:val="0"/>` (ECMA-376 part 1, 17.17.4): on unless its value says off.
  public func isOn(_ element: Int) -> Bool {
    guard attribute(.value, of: element) != nil else { return true }
    return !(has(.value, "0", of: element) || has(.value, "false", of: element) || has(.value, "off", of: element))
  }

  /// Runs `body` on the value's UTF-8 bytes; nil when the attribute is absent.
  public func withBytes<Result>(
    _ name: XMLAttributeName, of element: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard let attribute = attribute(name, of: element) else { return nil }
    let range = Int(attribute.start)..<Int(attribute.start + attribute.count)
    let source = attribute.isChanged ? changedValues : bytes
    return source.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func attribute(_ name: XMLAttributeName, of element: Int) -> Attribute? {
    let node = nodes[element]
    var index = Int(node.firstAttribute)
    let end = index + Int(node.attributeCount)
    while index < end {
      if attributes[index].name == name { return attributes[index] }
      index += 1
    }
    return nil
  }
}
