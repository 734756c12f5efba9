/// What a file is by its first bytes, for files no reader takes.
///
/// The names are those of `ReadingError.otherFormat`; `Reporting` has a sentence for each.
enum FileSignature {
  /// Why the file cannot be read, or nil when nothing but text remains.
  static func otherFormat(of bytes: [UInt8]) -> ReadingError? {
    if let compound = CompoundFile(bytes) { return compound.error }
    let name = MagicNumbers.name(of: bytes) ?? OddFiles.name(of: bytes) ?? MarkupSignature.name(of: bytes)
    return (name ?? MailSignature.name(of: bytes)).map(ReadingError.otherFormat)
  }

  /// True when a zip directory ends near the end of the file, as when bytes were put before an archive.
  static func endsAsZip(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    var position = bytes.count - 22
    let earliest = max(0, bytes.count - 22 - 0x1_0000)
    while position >= earliest {
      if bytes[position] == mark[0], bytes[position..<(position + 4)].elementsEqual(mark) { return true }
      position -= 1
    }
    return false
  }

  static func error(for bytes: [UInt8]) -> ReadingError { otherFormat(of: bytes) ?? .binary }
}
