/// How an entry's bytes are packed (APPNOTE 4.4.5); Office packages use the first two alone (ECMA-376 part 2, B.4).
enum CompressionMethod {
  static let stored: UInt16 = 0
  static let deflated: UInt16 = 8

  static func isKnown(_ method: UInt16) -> Bool { method == stored || method == deflated }

  private static let names: [UInt16: String] = [
    1: "shrink", 6: "implode", 9: "deflate64", 10: "PKWARE implode", 12: "bzip2", 14: "LZMA", 16: "CMPSC", 18: "TERSE",
    19: "LZ77", 20: "Zstandard", 93: "Zstandard", 94: "MP3", 95: "XZ", 96: "JPEG", 97: "WavPack", 98: "PPMd",
    99: "AES",
  ]

  /// For messages.
  static func name(_ method: UInt16) -> String { names[method] ?? "\(method)" }
}
