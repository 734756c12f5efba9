/// Where elements, attribute values and texts stand in XML that may be damaged; NUL bytes part documents.
struct XMLOutline {
  struct Element {
    /// From `<` to after the end tag.
    var range: Range<Int>
    /// Between start and end tag; empty at the end for an empty-element tag.
    var content: Range<Int>
  }

  private(set) var elements: [Element] = []
  /// Between the quotes.
  private(set) var values: [Range<Int>] = []
  private(set) var texts: [Range<Int>] = []
  /// Where content can be put without breaking a tag.
  private(set) var gaps: [Int] = []

  private let bytes: [UInt8]
  private var open: [(name: ArraySlice<UInt8>, tag: Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var position = 0
    while position < bytes.count {
      gaps.append(position)
      let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      if start > position { texts.append(position..<start) }
      guard start < bytes.count, let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      if start > position { gaps.append(start) }
      addTag(start..<(end + 1))
      position = end + 1
    }
    gaps.append(bytes.count)
  }

  private mutating func addTag(_ tag: Range<Int>) {
    let inside = bytes[(tag.lowerBound + 1)..<(tag.upperBound - 1)]
    let name = inside.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    if inside.first == UInt8(ascii: "/") {
      close(name, tag)
    } else if inside.last == UInt8(ascii: "/") {
      elements.append(Element(range: tag, content: tag.upperBound..<tag.upperBound))
      addValues(in: inside)
    } else {
      open.append((name, tag))
      addValues(in: inside)
    }
  }

  /// An end tag closes the innermost element of its name; what was left open inside is no element.
  private mutating func close(_ name: ArraySlice<UInt8>, _ tag: Range<Int>) {
    guard let start = open.lastIndex(where: { $0.name.elementsEqual(name) }) else { return }
    let startTag = open[start].tag
    elements.append(
      Element(range: startTag.lowerBound..<tag.upperBound, content: startTag.upperBound..<tag.lowerBound))
    open.removeSubrange(start...)
  }

  private mutating func addValues(in tag: ArraySlice<UInt8>) {
    var position = tag.startIndex
    while let start = tag[position...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
      let end = tag[(start + 1)...].firstIndex(of: tag[start])
    {
      values.append((start + 1)..<end)
      position = end + 1
    }
  }
}
