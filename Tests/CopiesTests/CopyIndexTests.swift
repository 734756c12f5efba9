import TestSupport
import Testing

@testable import Copies

/// Texts made of characters by chance, so that what two of them share was put there.
@Suite("Copies among texts")
struct CopyIndexTests {
  private static func characters(_ count: Int, seed: UInt64) -> [UInt32] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in 0x4E00 + UInt32.random(in: 0..<3_000, using: &random) }
  }

  private static func text(_ characters: [UInt32?], area: String = "problems") -> CopyText {
    var text = CopyText()
    text.add(area, characters.enumerated().map { index, scalar in scalar.map { (scalar: $0, offset: index * 3) } })
    return text
  }

  private static func pairs(_ texts: [CopyText]) -> [CopyPair] {
    let index = CopyIndex(texts)
    return (0..<index.count).flatMap(index.pairs)
  }

  @Test("what was taken over is measured in both texts, and shown where it stands")
  func taken() throws {
    let source = Self.characters(1_000, seed: 1)
    let copy = Array(Self.characters(300, seed: 2) + source[100..<500] + Self.characters(300, seed: 3))
    let pair = try #require(Self.pairs([Self.text(source), Self.text(copy)]).first)
    // Fingerprints are a sample; for texts of this length its standard deviation is 0.01.
    #expect(abs(pair.whole.first - 0.4) < 0.04)
    #expect(abs(pair.whole.second - 0.4) < 0.04)
    let passage = try #require(pair.passages.first)
    #expect(passage.first == 100..<500)
    #expect(passage.second == 300..<700)
    #expect(pair.longestRun == 400)
  }

  @Test("a word changed every twelve characters and turned order hide nothing")
  func disguised() throws {
    let source = Self.characters(1_200, seed: 4)
    var blocks = stride(from: 0, to: 600, by: 100).map { Array(source[$0..<($0 + 100)]) }
    for block in blocks.indices {
      for place in stride(from: 5, to: 100, by: 12) {
        blocks[block].replaceSubrange(place..<(place + 2), with: [0x9000, 0x9001, 0x9002])
      }
    }
    let copy = Array(blocks.reversed().joined()) + Self.characters(600, seed: 5)
    let pair = try #require(Self.pairs([Self.text(source), Self.text(copy)]).first)
    #expect(pair.whole.larger > 0.42)
    #expect(pair.longestRun < 40)
  }

  @Test("texts that share nothing, a short phrase or what is left out make no pair", arguments: [0, 8, 12])
  func strangers(shared: Int) {
    let phrase = Self.characters(shared, seed: 6)
    let texts = (10..<14).map {
      Self.text(Self.characters(400, seed: $0) + phrase + Self.characters(400, seed: $0 + 50))
    }
    #expect(Self.pairs(texts).isEmpty)
    let quoted = Self.text(Self.characters(300, seed: 7) + [nil] + Self.characters(300, seed: 8))
    #expect(Self.pairs([quoted, Self.text(Self.characters(300, seed: 9) + [nil])]).isEmpty)
  }

  @Test("what nearly all have weighs little, what few have weighs much")
  func common() {
    let formula = Self.characters(200, seed: 20)
    let texts = (0..<1_200).map { Self.text(formula + Self.characters(300, seed: 100 + UInt64($0))) }
    #expect(Self.pairs(texts).isEmpty)
  }

  @Test("a copy that goes round among many is found for every two of them")
  func ring() {
    let template = Self.characters(600, seed: 30)
    let ring = (0..<12).map { Self.text(template + Self.characters(200, seed: 200 + UInt64($0))) }
    let others = (0..<40).map { Self.text(Self.characters(800, seed: 300 + UInt64($0))) }
    #expect(Self.pairs(ring + others).count == 12 * 11 / 2)
  }

  /// A ring of copies among strangers.
  private static let mixed: [CopyText] = {
    let template = characters(600, seed: 30)
    let ring = (0..<6).map { text(Array(template.prefix(200 + 60 * $0)) + characters(300, seed: 200 + UInt64($0))) }
    let strangers = (0..<20).map { text(characters(800, seed: 300 + UInt64($0))) }
    return zip(ring, strangers).flatMap { [$0, $1] } + strangers.dropFirst(ring.count)
  }()

  @Test("a set looked through in portions gives the pairs of the whole", arguments: [1, 3, 16])
  func portions(count: Int) {
    let texts = Self.mixed
    var counts: [UInt32: Int] = [:]
    for hash in texts.flatMap(\.distinctFingerprints) { counts[hash, default: 0] += 1 }
    let comparison = CopyComparison(CopyCommonness(texts: texts.count, counts: counts))
    let finder = CandidateFinder(texts: texts.count)
    var hits: [CandidateHit] = []
    for portion in 0..<count {
      var prints = texts.enumerated().flatMap { text in
        text.element.distinctFingerprints.map { OwnedPrint($0, of: text.offset) }
      }.filter { $0.bucket(of: count) == portion }
      finder.forEachHit(in: &prints) { hits.append($0) }
    }
    let found = finder.strongest(of: &hits).flatMap { text, earlier in
      comparison.pairs(of: texts[text], text, with: earlier) { texts[$0] }
    }
    let whole = Self.pairs(texts)
    #expect(found == whole)
    #expect(whole.count == 15)
    #expect(CopyPair.passages(texts[whole[0].first], texts[whole[0].second]) == whole[0].passages)
  }

  @Test("the fingerprints of a text fall into all buckets alike")
  func buckets() {
    let prints = Self.text(Self.characters(20_000, seed: 80)).distinctFingerprints
    var sizes = [Int](repeating: 0, count: 8)
    for print in prints { sizes[OwnedPrint(print, of: 7).bucket(of: 8)] += 1 }
    #expect(sizes.allSatisfy { abs($0 - prints.count / 8) < prints.count / 40 })
  }

  @Test("of texts made from one template each is held against a few before it, and only against those wanted")
  func templates() {
    let prints = Self.text(Self.characters(100, seed: 70)).distinctFingerprints
    var owned = (0..<160).flatMap { text in prints.map { OwnedPrint($0, of: text) } }
    let finder = CandidateFinder(texts: 160) { first, second in first % 2 == second % 2 }
    var hits: [CandidateHit] = []
    finder.forEachHit(in: &owned) { hits.append($0) }
    #expect(hits.count == 158 * prints.count)
    let candidates = finder.strongest(of: &hits)
    #expect(candidates.map(\.text) == Array(2..<160))
    #expect(candidates.allSatisfy { $0.earlier == [$0.text - 2] })
  }

  @Test("of the texts before one those with most in common are kept")
  func strongest() {
    var limits = CopyLimits()
    limits.candidates = 2
    var hits = [(5, 1), (5, 2), (5, 3), (5, 4)].flatMap { text, earlier in
      Array(repeating: CandidateHit(text, earlier, weight: 0.5), count: [1: 5, 2: 9, 3: 4, 4: 9][earlier, default: 0])
    }
    let kept = CandidateFinder(texts: 6, limits: limits).strongest(of: &hits)
    #expect(kept.map(\.text) == [5])
    #expect(kept.first?.earlier == [2, 4])
  }

  @Test("fingerprints that are counted together by chance are told from those that many texts have")
  func table() {
    var table = FingerprintTable()
    let formula = Array(UInt32(0)..<100).map { $0 &* 2_654_435_761 }
    var random = SeededRandom(seed: 50)
    // As full as after 8,000 drafts.
    for _ in 0..<1_600 {
      table.add(formula + (0..<10_000).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) })
    }
    table.finish()
    let commonness = CopyCommonness(table)
    #expect(commonness.texts == 1_600)
    let own = (0..<1_000).map { _ in commonness.count(of: UInt32.random(in: 0...UInt32.max, using: &random)) }
    #expect(own.filter { $0 <= 3 }.count > 950)
    #expect(formula.allSatisfy { (1_550...1_610).contains(commonness.count(of: $0)) })
  }

  @Test("areas are judged apart: a copied small part shows beside a long text of one's own")
  func areas() throws {
    let source = Self.characters(500, seed: 40)
    var copy = CopyText()
    let numbered: ([UInt32]) -> [(scalar: UInt32, offset: Int)?] = { $0.enumerated().map { (scalar: $1, offset: $0) } }
    copy.add("problems", numbered(Array(source[..<250])))
    copy.add("measures", numbered(Self.characters(3_000, seed: 41)))
    let pair = try #require(Self.pairs([Self.text(source), copy]).first)
    #expect(pair.share(of: "problems") > 0.95)
    #expect(pair.share(of: "measures") == 0)
    #expect(pair.whole.second < 0.1)
  }

  @Test("of many passages the longest are kept, and all count")
  func manyPassages() throws {
    let shared = (0..<30).map { Self.characters(14 + $0, seed: 500 + UInt64($0)) }
    func text(_ seed: UInt64) -> CopyText {
      Self.text(shared.enumerated().flatMap { $1 + Self.characters(20, seed: seed + UInt64($0)) })
    }
    let pair = try #require(Self.pairs([text(600), text(700)]).first)
    #expect(pair.passageCount == 30)
    #expect(pair.passages.map(\.same) == (0..<20).map { 43 - $0 })
    let all = shared.reduce(0) { $0 + $1.count }
    #expect(abs(pair.whole.first - Double(all) / Double(all + 600)) < 0.03)
  }

  @Test("nothing, and next to nothing, make no pair and no crash", arguments: [0, 1, 4, 5, 8])
  func tiny(count: Int) {
    let text = Self.text(Self.characters(count, seed: 50))
    #expect(Self.pairs([text, text, CopyText()]).isEmpty)
  }

  @Test("a text kept in a file is the same text, and damage to the file is noticed or harmless")
  func kept() throws {
    var text = CopyText()
    text.add("problems", [(scalar: 0x4E00, offset: 0), nil, (scalar: 0x2_0000, offset: 9)])
    text.add("措施", [])
    let copy = try #require(CopyText(bytes: text.bytes))
    #expect(copy.bytes == text.bytes)
    #expect(copy.areas == text.areas)
    var random = SeededRandom(seed: 60)
    for _ in 0..<2_000 {
      var bytes = text.bytes
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      bytes.removeLast(Int.random(in: 0...2, using: &random))
      _ = CopyText(bytes: bytes).map { CopyIndex([$0, text]).pairs(of: 1) }
    }
  }
}
