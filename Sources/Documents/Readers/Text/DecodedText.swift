import Glibc

/// Plain text as UTF-8, and what it was before.
///
/// Detection in this order: byte order mark; valid UTF-8 without NUL; UTF-16 when its units look like Chinese text and
/// the bytes do not look like GB18030; GB18030. Nothing is guessed beyond that: wrong characters are worse than none.
struct DecodedText {
  let encoding: TextEncoding
  /// Valid UTF-8 without byte order mark.
  let utf8: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) throws(ReadingError) {
    (encoding, utf8) = try Self.decoded(bytes)
    guard !utf8.isEmpty else { throw .empty }
    guard !Self.isBinary(utf8) else { throw .binary }
  }

  private static func decoded(_ bytes: [UInt8]) throws(ReadingError) -> (TextEncoding, ArraySlice<UInt8>) {
    if let (encoding, markLength) = TextEncoding.marked(bytes) {
      return (encoding, try decode(bytes[markLength...], as: encoding))
    }
    let hasNUL = bytes.contains(0)
    let firstInvalid = firstInvalidUTF8(bytes[...])
    if firstInvalid == nil, !hasNUL { return (.utf8, bytes[...]) }
    let profile = ByteProfile(bytes)
    if let encoding = profile.likelyUTF16, let text = transcodedUTF16(bytes[...], encoding) { return (encoding, text) }
    guard !hasNUL else { throw .binary }
    if profile.isPlausibleGB18030, let text = converted(bytes[...], from: "GB18030") { return (.gb18030, text[...]) }
    throw .undecodable(offset: firstInvalid ?? 0)
  }

  private static func decode(
    _ bytes: ArraySlice<UInt8>, as encoding: TextEncoding
  ) throws(ReadingError) -> ArraySlice<UInt8> {
    switch encoding {
    case .utf8, .utf8WithMark:
      if let offset = firstInvalidUTF8(bytes) { throw .undecodable(offset: offset) }
      return bytes
    case .utf16LittleEndian, .utf16BigEndian:
      guard let text = transcodedUTF16(bytes, encoding) else { throw .undecodable(offset: 0) }
      return text
    case .gb18030:
      guard let text = converted(bytes, from: "GB18030") else { throw .undecodable(offset: 0) }
      return text[...]
    }
  }

  private static func transcodedUTF16(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> ArraySlice<UInt8>? {
    converted(bytes, from: encoding == .utf16LittleEndian ? "UTF-16LE" : "UTF-16BE")?[...]
  }

  /// Offset of the first byte that is not valid UTF-8, from the start of the file.
  private static func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return bytes.startIndex + error.byteOffsets.lowerBound
    }
  }

  /// A stray control character is an artefact to repair; more than one in ten bytes are no text.
  private static func isBinary(_ utf8: ArraySlice<UInt8>) -> Bool {
    var controls = 0
    for byte in utf8 where byte < 0x20 {
      if byte == 0 { return true }
      if !(0x09...0x0D).contains(byte) { controls += 1 }
    }
    return controls * 10 > utf8.count
  }

  /// glibc's strict conversion; nil at the first sequence that is no character.
  private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    // A GB18030 or UTF-16 unit of two bytes becomes at most three bytes of UTF-8; single bytes stay single.
    let capacity = bytes.count * 2 + 16
    var isComplete = false
    let result = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      var source = Array(bytes)
      source.withUnsafeMutableBytes { input in
        var inputStart = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var inputLeft = input.count
        var outputStart = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var outputLeft = output.count
        let status = iconv(converter, &inputStart, &inputLeft, &outputStart, &outputLeft)
        isComplete = status != -1 && inputLeft == 0
        count = output.count - outputLeft
      }
    }
    return isComplete ? result : nil
  }
}
