extension XMLTree {
  /// How the text of an element relates to its bytes.
  public enum TextForm: Sendable {
    /// Byte for byte the same: an offset in one is an offset in the other.
    case verbatim
    /// With references, CDATA, comments or line ends that were folded: `XMLTextDecoder` maps offsets.
    case encoded
  }

  /// Appends the character data that stands directly in an element, as XML 1.0 defines it.
  @discardableResult
  public func appendText(of element: Int, to text: inout [UInt8]) -> TextForm {
    let range = content(of: element)
    guard XMLTextDecoder.needsDecoding(bytes[range]) else {
      text.append(contentsOf: bytes[range])
      return .verbatim
    }
    var decoder = XMLTextDecoder(bytes, range)
    while let unit = decoder.next() { text.append(contentsOf: unit.utf8) }
    return .encoded
  }
}
