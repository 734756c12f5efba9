import Glibc

/// Which encoding text without a byte order mark is in, and how sure that is.
///
/// The same bytes are read in every encoding; the reading with the least surprising characters is taken, which is
/// Bayes' rule with the costs of `CharacterModel`.
struct EncodingGuess {
  let encoding: TextEncoding
  /// 0 to 1; 1 where no other encoding comes into question.
  let confidence: Double
  /// Other encodings that were not far behind, the likelier first.
  let others: [TextEncoding]

  /// Bytes looked at, from the first that is not ASCII.
  private static let sampleSize = 1 << 12
  /// Characters of a text depend on each other, so the whole difference in bits would be too sure of itself.
  private static let temper = 0.5
  /// Bits for a place that is no character, for each byte of it, and for a character cut off at the end; chance alone
  /// gives a byte 8.
  private static let badCost = 20.0
  private static let badByteCost = 12.0
  private static let cutCost = 8.0
  private static let cutByteCost = 8.0
  /// Least confidence at which another encoding is worth naming.
  private static let worthNaming = 0.02

  /// Encodings with how rare they are among text files, in bits. GBK is read as GB 18030, which holds it.
  private static let candidates: [(encoding: TextEncoding, rarity: Double)] = [
    (.utf8, 0), (.gb18030, 1), (.utf16LittleEndian, 5), (.utf16BigEndian, 8), (.big5, 8), (.utf32LittleEndian, 12),
    (.utf32BigEndian, 12),
  ]

  init(_ bytes: [UInt8]) {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 || $0 == 0 }) else {
      (encoding, confidence, others) = (.utf8, 1, [])
      return
    }
    // Units of two and four bytes start at multiples of their length.
    let sample = bytes[(first & ~3)...].prefix(Self.sampleSize)
    guard !Self.isPlainlyUTF8(sample) else {
      (encoding, confidence, others) = (.utf8, 1, [])
      return
    }
    let isWhole = sample.endIndex == bytes.endIndex
    let costs = Self.candidates.map { Self.cost(of: sample, as: $0.encoding, isWhole: isWhole) + $0.rarity }
    let least = costs.min() ?? 0
    let weights = costs.map { exp2(Self.temper * (least - $0)) }
    let sum = weights.reduce(0, +)
    let ranked = zip(Self.candidates, weights).map { ($0.encoding, $1 / sum) }.sorted { $0.1 > $1.1 }
    encoding = ranked[0].0
    confidence = min(ranked[0].1, 0.99)
    others = ranked.dropFirst().filter { $0.1 >= Self.worthNaming }.map(\.0)
  }

  /// Bits it takes to believe that the bytes are text in the encoding.
  private static func cost(of sample: ArraySlice<UInt8>, as encoding: TextEncoding, isWhole: Bool) -> Double {
    let decoding = Decoding(sample, as: encoding)
    let cut = decoding.cut.map { isWhole ? cutCost + Double(sample.endIndex - $0) * cutByteCost : 0 } ?? 0
    return CharacterModel.shared.cost(of: decoding.utf8).bits + Double(decoding.bad.count) * badCost + Double(
      decoding.badBytes) * badByteCost + cut
  }

  /// True for valid UTF-8 with sequences that other encodings do not have by chance: many of three bytes, as Han has,
  /// since GBK words such as D2 BB are sequences of two bytes.
  private static func isPlainlyUTF8(_ sample: ArraySlice<UInt8>) -> Bool {
    var long = 0
    var short = 0
    for byte in sample {
      if byte == 0 { return false }
      if byte >= 0xE0 { long += 1 } else if byte >= 0xC0 { short += 1 }
    }
    guard long >= 8, long > short else { return false }
    return Decoding(sample, as: .utf8).bad.count == 0
  }
}
