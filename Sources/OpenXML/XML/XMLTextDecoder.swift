/// Character data of an element in the order it stands, each piece with its place in the bytes.
///
/// The bytes are known to be well-formed, because libxml2 has accepted them; child elements are passed over.
public struct XMLTextDecoder {
  /// A character or a part of one, and where its markup starts.
  public struct Unit {
    /// UTF-8 of a reference (up to four bytes) or one byte as it stands.
    public var utf8: UTF8Bytes
    public var source: Range<Int>
  }

  /// At most four bytes, without an allocation.
  public struct UTF8Bytes: RandomAccessCollection {
    private var packed: UInt32
    public let count: Int
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    init(_ byte: UInt8) {
      packed = UInt32(byte)
      count = 1
    }

    init(_ scalar: Unicode.Scalar) {
      packed = 0
      var count = 0
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        packed |= UInt32(byte) << (8 * UInt32(count))
        count += 1
      }
      self.count = count
    }

    public subscript(position: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * UInt32(position))) }
  }

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var characterDataEnd: Int?

  /// True after a character of a CDATA section, inside which no markup can be put.
  public var isInCharacterData: Bool { characterDataEnd != nil }

  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// True when some byte is not simply the text it stands for.
  public static func needsDecoding(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\r") }
  }

  public mutating func next() -> Unit? {
    while position < end {
      if let dataEnd = characterDataEnd, position == dataEnd {
        characterDataEnd = nil
        position += 3
        continue
      }
      switch bytes[position] {
      case UInt8(ascii: "<") where characterDataEnd == nil: skipMarkup()
      case UInt8(ascii: "&") where characterDataEnd == nil: return reference()
      case UInt8(ascii: "\r"): return lineEnd()
      default:
        position += 1
        return Unit(utf8: UTF8Bytes(bytes[position - 1]), source: (position - 1)..<position)
      }
    }
    return nil
  }

  /// XML 1.0, 2.11: CRLF and CR are read as LF.
  private mutating func lineEnd() -> Unit {
    let start = position
    position += 1
    if position < end, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    return Unit(utf8: UTF8Bytes(UInt8(ascii: "\n")), source: start..<position)
  }

  private mutating func reference() -> Unit {
    let start = position
    while position < end, bytes[position] != UInt8(ascii: ";") { position += 1 }
    let name = bytes[(start + 1)..<position]
    position = min(end, position + 1)
    return Unit(utf8: UTF8Bytes(Self.scalar(name)), source: start..<position)
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let number: Unicode.Scalar(codePoint(number) ?? 0xFFFD) ?? "\u{FFFD}"
    }
  }

  private static func codePoint(_ reference: String) -> UInt32? {
    guard reference.hasPrefix("#") else { return nil }
    let digits = reference.dropFirst()
    return digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  }

  /// At a comment, processing instruction, CDATA section or child element.
  private mutating func skipMarkup() {
    let rest = bytes[position..<end]
    if rest.starts(with: "<![CDATA[".utf8) {
      position += 9
      characterDataEnd = find("]]>") ?? end
    } else if rest.starts(with: "<!--".utf8) {
      position = (find("-->") ?? end - 3) + 3
    } else if rest.starts(with: "<?".utf8) {
      position = (find("?>") ?? end - 2) + 2
    } else {
      position = (find(">") ?? end - 1) + 1
    }
  }

  private func find(_ mark: StaticString) -> Int? {
    mark.withUTF8Buffer { mark in
      var start = position
      while start + mark.count <= end {
        if bytes[start] == mark[0], bytes[start..<(start + mark.count)].elementsEqual(mark) { return start }
        start += 1
      }
      return nil
    }
  }
}
