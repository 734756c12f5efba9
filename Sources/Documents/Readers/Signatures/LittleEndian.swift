/// Numbers in binary files, least byte first; nil where the bytes end before.
enum LittleEndian {
  static func integer(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard let low = half(bytes, at: offset), let high = half(bytes, at: offset + 2) else { return nil }
    return low | high << 16
  }

  static func half(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset >= 0, offset + 1 < bytes.count else { return nil }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }
}
