import Testing

@testable import Matching

@Suite("Words and patterns in one pass")
struct MatcherTests {
  private func found(_ entries: [(id: Int, form: Matcher.Form)], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Matcher(entries).matches(in: bytes, segments: [0..<bytes.count]).map { match in
      "\(match.id):\(match.start):" + String(decoding: bytes[match.start..<match.end], as: UTF8.self)
    }
  }

  @Test("words are found wherever they stand, longer ones first")
  func nestedWords() {
    let words = ["党", "党性", "党性修养", "修养"].enumerated().map { (id: $0.offset, form: Matcher.Form.word($0.element)) }
    #expect(found(words, in: "讲党性修养") == ["2:3:党性修养", "1:3:党性", "0:3:党", "3:9:修养"])
  }

  @Test("characters of one to four bytes are told apart")
  func widths() {
    let words = ["a", "é一", "😀", "😀好", "𠀀"].enumerated().map { (id: $0.offset, form: Matcher.Form.word($0.element)) }
    #expect(found(words, in: "aé一😀好𠀀") == ["0:0:a", "1:1:é一", "3:6:😀好", "2:6:😀", "4:13:𠀀"])
  }

  @Test("an empty word and an empty text match nothing")
  func nothing() {
    #expect(found([(id: 1, form: .word(""))], in: "党性") == [])
    #expect(found([(id: 1, form: .word("党"))], in: "") == [])
  }

  @Test("two entries with the same word are both reported")
  func sameWord() {
    #expect(found([(id: 1, form: .word("党")), (id: 2, form: .word("党"))], in: "党") == ["1:0:党", "2:0:党"])
  }

  @Test("a pattern that reaches a limit is named once, given up in the text, and keeps nothing else from being found")
  func exhaustion() throws {
    let greedy = try Pattern("(a+)+b(?=c)|(?:a|aa)+$")
    let entries: [(id: Int, form: Matcher.Form)] = [(id: 5, form: .pattern(greedy)), (id: 6, form: .word("党性"))]
    let line = String(repeating: "a", count: 5_000) + "!党性\n"
    let bytes = Array(String(repeating: line, count: 200).utf8)
    let segments = (0..<200).map { ($0 * line.utf8.count)..<(($0 + 1) * line.utf8.count - 1) }
    var exhausted: [Matcher.Exhaustion] = []
    var found: [Matcher.Match] = []
    let duration = ContinuousClock().measure {
      found = Matcher(entries).matches(in: bytes, segments: segments, &exhausted)
    }
    #expect(found.count { $0.id == 6 } == 200)
    #expect(exhausted == [Matcher.Exhaustion(id: 5, source: greedy.source)])
    #expect(duration < .seconds(5))
  }

  @Test("a pattern finds the same the first time and the hundredth, when it has become machine code")
  func manyUses() throws {
    let matcher = Matcher([(id: 1, form: .pattern(try Pattern("(?<=党)性(?:修养|质)?")))])
    let bytes = Array("讲党性修养，论党性质，性质不同".utf8)
    let first = matcher.matches(in: bytes, segments: [0..<bytes.count])
    #expect(first.count == 2)
    for _ in 0..<100 { #expect(matcher.matches(in: bytes, segments: [0..<bytes.count]) == first) }
  }

  @Test("a pattern is found among words in order of position")
  func patternsAmongWords() throws {
    let pattern = try Pattern("不(?:够|足)")
    #expect(
      found([(id: 7, form: .pattern(pattern)), (id: 8, form: .word("深入"))], in: "深入不够，学习不足")
        == ["8:0:深入", "7:6:不够", "7:21:不足"])
  }

  @Test("nothing is matched across the end of a segment")
  func segments() throws {
    let bytes = Array("理想信念".utf8)
    let matcher = Matcher([(id: 1, form: .word("想信")), (id: 2, form: .pattern(try Pattern("理.*念")))])
    #expect(matcher.matches(in: bytes, segments: [0..<6, 6..<12]) == [])
    #expect(matcher.matches(in: bytes, segments: [0..<12]).map(\.id) == [2, 1])
  }

  @Test("offsets are those of the whole text, not of the segment")
  func offsets() {
    let bytes = Array("甲\n乙甲".utf8)
    let matches = Matcher([(id: 1, form: .word("甲"))]).matches(in: bytes, segments: [0..<3, 4..<10])
    #expect(matches.map(\.start) == [0, 7])
  }

  @Test("a pattern without required literals runs on every segment")
  func unfiltered() throws {
    let pattern = try Pattern("\\d+")
    #expect(pattern.requiredLiterals == nil)
    #expect(found([(id: 1, form: .pattern(pattern))], in: "第3条12款") == ["1:3:3", "1:7:12"])
  }

  @Test("many random words are found as a naive search finds them", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func agreesWithNaiveSearch(seed: UInt64) {
    var random = SplitMix(state: seed)
    let letters = Array("甲乙丙丁a，😀".unicodeScalars)
    func text(_ length: Int) -> String {
      String(String.UnicodeScalarView((0..<length).map { _ in letters[Int(random.next() % UInt64(letters.count))] }))
    }
    let words = Set((0..<60).map { _ in text(Int(random.next() % 4) + 1) }).sorted()
    let bytes = Array(text(2_000).utf8)
    let matches = Matcher(words.enumerated().map { (id: $0.offset, form: .word($0.element)) })
      .matches(in: bytes, segments: [0..<bytes.count])
    let naive = words.enumerated().flatMap { id, word in
      let pattern = Array(word.utf8)
      return bytes.indices.filter { bytes[$0...].starts(with: pattern) }
        .map { Matcher.Match(id: id, start: $0, end: $0 + pattern.count) }
    }
    #expect(Set(matches) == Set(naive))
    #expect(matches.count == naive.count)
    #expect(zip(matches, matches.dropFirst()).allSatisfy { ($0.start, $1.end) <= ($1.start, $0.end) })
  }
}

/// Reproducible random numbers.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
