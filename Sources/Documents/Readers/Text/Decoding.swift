/// Bytes read in one encoding, the bad ones among them noted.
struct Decoding {
  /// Valid UTF-8, with U+FFFD in each place that is bad.
  var utf8: [UInt8] = []
  var bad: UndecodableBytes
  /// Bytes in all bad places together.
  private(set) var badBytes = 0
  /// Where the last bad place ends.
  private var badEnd = -1
  /// Offset of a character that the end of the file cuts off; its bytes are left out.
  var cut: Int?

  init(_ encoding: TextEncoding) {
    bad = UndecodableBytes(encoding: encoding.rawValue)
  }

  /// Reads in any encoding; offsets count from the start of the array the slice is of.
  init(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) {
    self.init(encoding)
    utf8.reserveCapacity(bytes.count + bytes.count / 2 + 4)
    if encoding == .utf8 {
      readUTF8(bytes)
    } else if let transcoder = Transcoder(encoding) {
      transcoder.read(bytes, into: &self)
    }
  }

  /// The bad places, or the cut-off character where there is nothing else.
  var badOrCut: UndecodableBytes {
    guard bad.count == 0, let cut else { return bad }
    return UndecodableBytes(encoding: bad.encoding, offsets: [cut])
  }

  /// Notes bytes that are no character; what directly follows other such bytes belongs to the same place.
  mutating func replace(_ length: Int, at offset: Int) {
    badBytes += length
    if offset != badEnd {
      bad.add(offset)
      utf8 += [0xEF, 0xBF, 0xBD]
    }
    badEnd = offset + length
  }

  private mutating func readUTF8(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while true {
      do {
        _ = try UTF8Span(validating: rest.span)
        utf8 += rest
        return
      } catch {
        let start = rest.startIndex + error.byteOffsets.lowerBound
        let end = rest.startIndex + error.byteOffsets.upperBound
        utf8 += rest[..<start]
        if end == bytes.endIndex, Self.isStart(bytes[start...]) {
          cut = start
          return
        }
        replace(end - start, at: start)
        rest = rest[end...]
      }
    }
  }

  /// True for the first bytes of a longer UTF-8 sequence.
  private static func isStart(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.first, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    return bytes.count < length && lead <= 0xF4
  }
}
