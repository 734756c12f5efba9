extension XMLTree {
  /// The whole element, start tag to end tag.
  public func range(of element: Int) -> Range<Int> { start(of: element)..<Int(nodes[element].end) }

  /// The start tag, `<` to `>`.
  public func startTag(of element: Int) -> Range<Int> {
    let close = Int(nodes[element].tagClose)
    return start(of: element)..<(bytes[close] == UInt8(ascii: "/") ? close + 2 : close + 1)
  }

  /// What stands between the tags; for an empty-element tag, an empty range at its `/`.
  public func content(of element: Int) -> Range<Int> {
    let close = Int(nodes[element].tagClose)
    guard bytes[close] != UInt8(ascii: "/") else { return close..<close }
    // Nothing in an end tag can be `<` but its first character.
    var position = Int(nodes[element].end) - 1
    while bytes[position] != UInt8(ascii: "<") { position -= 1 }
    return (close + 1)..<position
  }

  /// `<` cannot stand in an attribute value, so the nearest one before the tag's end starts the tag.
  private func start(of element: Int) -> Int {
    var position = Int(nodes[element].tagClose) - 1
    while bytes[position] != UInt8(ascii: "<") { position -= 1 }
    return position
  }
}
