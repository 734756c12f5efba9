/// Control characters in decoded text, which tell binary files.
struct ControlCharacters {
  private let nulls: Int
  private let others: Int
  private let length: Int
  /// How many different ones there are.
  private let kinds: Int

  private static let mostKinds = 8

  init(_ utf8: [UInt8]) {
    var (nulls, others, seen) = (0, 0, UInt32(0))
    for byte in utf8 where byte < 0x20 {
      if byte == 0 { nulls += 1 } else if !(0x09...0x0D).contains(byte) { others += 1 } else { continue }
      seen |= 1 << UInt32(byte)
    }
    (self.nulls, self.others, length, kinds) = (nulls, others, utf8.count, seen.nonzeroBitCount)
  }

  /// True when nearly all control characters are there, each of which text has by mistake at most.
  var areOfAllKinds: Bool { kinds > Self.mostKinds }

  /// Lets a stray control character pass, which is an artefact to repair; one in ten bytes means that it is no text.
  ///
  /// A NUL is never text. A few of them in what otherwise is text are named by their place, so that they can be removed.
  func check(_ bytes: [UInt8], _ encoding: TextEncoding) throws(ReadingError) {
    guard (nulls + others) * 10 <= length else { throw .binary }
    guard nulls > 0 else { return }
    guard nulls * 50 <= length, let offset = Self.firstNull(in: bytes, encoding.unitLength) else { throw .binary }
    throw .nulByte(offset: offset)
  }

  private static func firstNull(in bytes: [UInt8], _ unitLength: Int) -> Int? {
    stride(from: 0, to: bytes.count - unitLength + 1, by: unitLength).first { start in
      bytes[start..<(start + unitLength)].allSatisfy { $0 == 0 }
    }
  }
}
