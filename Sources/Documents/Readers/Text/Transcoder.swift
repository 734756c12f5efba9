import Glibc

/// glibc's strict conversion to UTF-8.
struct Transcoder: ~Copyable {
  private let handle: iconv_t
  private let encoding: TextEncoding

  /// Nil where the system lacks the encoding.
  init?(_ encoding: TextEncoding) {
    guard let handle = iconv_open("UTF-8", encoding.converterName), handle != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.handle = handle
    self.encoding = encoding
  }

  deinit { iconv_close(handle) }

  /// Appends the text; what is no character is replaced and its offset noted.
  func read(_ bytes: ArraySlice<UInt8>, into decoding: inout Decoding) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let (read, error) = convert(bytes[position...], into: &decoding.utf8)
      position += read
      guard position < bytes.endIndex else { return }
      if error == EINVAL {
        decoding.cut = position
        return
      }
      let length = min(encoding.unitLength, bytes.endIndex - position)
      decoding.replace(length, at: position)
      position += length
    }
  }

  /// The one character that all of the bytes are, in UTF-8; nil when they are none or several.
  func character(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var utf8: [UInt8] = []
    guard convert(bytes, into: &utf8) == (bytes.count, 0) else { return nil }
    return utf8.count(where: { $0 & 0xC0 != 0x80 }) == 1 ? utf8 : nil
  }

  /// Converts up to the first bad sequence.
  ///
  /// - Returns: bytes read, and `EILSEQ`, `EINVAL` (cut off), or 0 when all were read.
  private func convert(_ bytes: ArraySlice<UInt8>, into utf8: inout [UInt8]) -> (read: Int, error: Int32) {
    iconv(handle, nil, nil, nil, nil)
    var source = Array(bytes)
    return source.withUnsafeMutableBytes { input in
      var start = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      var error: Int32 = 0
      repeat {
        error = Self.step(handle, &start, &left, &utf8)
      } while error == E2BIG
      return (input.count - left, error)
    }
  }

  private static func step(
    _ handle: iconv_t, _ start: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ utf8: inout [UInt8]
  ) -> Int32 {
    // Room for what any encoding makes of the rest, in steps so that large files need no large block twice.
    let capacity = min(left * 3, 1 << 16) + 16
    var error: Int32 = 0
    utf8 += [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      var target = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var room = output.count
      let status = iconv(handle, &start, &left, &target, &room)
      error = status == -1 ? errno : 0
      count = output.count - room
    }
    return error
  }
}
