/// Tags in the bytes of a part that is known to be well-formed.
enum StartTag {
  /// The offset after the tag that starts at `start`; a `>` may stand in an attribute value.
  static func end(of start: Int, in bytes: [UInt8]) -> Int {
    var quote: UInt8?
    var position = start
    while true {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position
      }
    }
  }

  /// The name in the tag that `position` is within.
  static func name(before position: Int, in bytes: [UInt8]) -> String {
    var start = position
    // `<` cannot stand in an attribute value.
    while bytes[start] != UInt8(ascii: "<") { start -= 1 }
    let name = bytes[(start + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    return String(decoding: name, as: UTF8.self)
  }
}
