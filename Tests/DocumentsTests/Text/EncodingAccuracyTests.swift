import Documents
import Foundation
import TestSupport
import Testing

/// How often short samples without byte order mark are read rightly, over the drafts of the corpus.
@Suite("Accuracy of the guessed encoding")
struct EncodingAccuracyTests {
  /// What became of the samples of one length in one encoding.
  struct Tally: CustomStringConvertible {
    var right = 0
    var refused = 0
    /// Read as other characters, with a note that names the right encoding.
    var warned = 0
    var wrong = 0

    var description: String { "\(right) right, \(refused) refused, \(warned) warned, \(wrong) wrong" }
  }

  static let samplesPerLength = 100

  static let simplified: [[Character]] = {
    let folder = URL(fileURLWithPath: Repository.root + "/Corpus").resolvingSymlinksInPath().path
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".txt") && $0.contains("round-") }.sorted().compactMap { path in
      guard let data = FileManager.default.contents(atPath: folder + "/" + path),
        let document = try? DocumentReading.read(Array(data), path: path)
      else { return nil }
      return Array(document.text.string)
    }
  }()

  static let traditional: [[Character]] = [
    Array(
      """
      一、存在的主要問題。在理論學習方面，學習不夠深入系統，對新思想的精神實質領會不透，往往滿足於讀過、聽過，理論聯繫實際不夠緊密。
      在聯繫群眾方面，深入基層調查研究的次數偏少，全年下鄉僅十二次，與群眾面對面交流不多，對群眾反映的供水、修路等困難解決得不夠及時。
      在擔當作為方面，遇到矛盾有時存在畏難情緒，對歷史遺留問題總想等一等、看一看，主動攻堅的勁頭不足。
      二、產生問題的原因分析。主觀上放鬆了對自己的要求，認為業務工作幹好了就行，忽視了黨性鍛煉；客觀上事務繁雜，靜下心來讀書思考的時間被擠佔。
      三、今後的努力方向和整改措施。堅持每週集中學習一次，每月撰寫一篇心得體會，由辦公室負責登記檢查；每季度到聯繫點調研不少於兩次，建立問題臺賬，限期辦結。
      """)
  ]

  static func tally(_ encoding: TextEncoding, length: Int) -> Tally {
    let texts = encoding == .big5 ? traditional : simplified
    var random = SeededRandom(seed: UInt64(length))
    var tally = Tally()
    var taken = 0
    while taken < samplesPerLength {
      let text = texts[Int.random(in: 0..<texts.count, using: &random)]
      let start = Int.random(in: 0...max(0, text.count - length), using: &random)
      let sample = String(text[start..<min(text.count, start + length)])
      guard sample.unicodeScalars.contains(where: { $0.value >= 0x4E00 }),
        let bytes = Encoded.bytes(sample, encoding)
      else { continue }
      taken += 1
      add(bytes, sample, encoding, to: &tally)
    }
    return tally
  }

  private static func add(_ bytes: [UInt8], _ sample: String, _ encoding: TextEncoding, to tally: inout Tally) {
    guard let document = try? DocumentReading.read(bytes, path: "稿.txt") else {
      tally.refused += 1
      return
    }
    let lines = sample.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    if document.text.string == lines + "\n" || document.text.string == lines {
      tally.right += 1
    } else if isNamed(encoding, in: document.notes) {
      tally.warned += 1
    } else {
      tally.wrong += 1
    }
  }

  private static func isNamed(_ encoding: TextEncoding, in notes: [ReadingNote]) -> Bool {
    notes.contains { note in
      guard case .encodingUncertain(_, let others) = note else { return false }
      return others.contains(encoding.rawValue)
    }
  }

  static let lengths = [4, 8, 16, 32, 64, 200]

  /// Least number of right samples of 100, and most that may be read as other characters without a word.
  private static func expected(_ encoding: TextEncoding, length: Int) -> (right: Int, wrong: Int) {
    switch (encoding, length) {
    case (.utf8, _): (100, 0)
    case (.utf16LittleEndian, 4), (.utf16BigEndian, 4): (94, 4)
    case (.big5, 4): (88, 4)
    case (_, 4): (99, 0)
    case (_, 8): (99, 0)
    default: (100, 0)
    }
  }

  @Test(
    "samples are read rightly, or refused, or the right encoding is named",
    arguments: TextEncoding.allCases.filter { $0 != .gbk }, lengths)
  func accuracy(encoding: TextEncoding, length: Int) {
    let tally = Self.tally(encoding, length: length)
    let expected = Self.expected(encoding, length: length)
    #expect(tally.right >= expected.right, "\(tally)")
    #expect(tally.wrong <= expected.wrong, "\(tally)")
  }
}
