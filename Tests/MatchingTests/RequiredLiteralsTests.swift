import Testing

@testable import Matching

@Suite("Literals that a pattern requires")
struct RequiredLiteralsTests {
  @Test(
    "the longest useful ones are chosen",
    arguments: [
      ("问题", ["问题"]),
      ("取得(?:了)?[^，。]{0,14}(?:成绩|成效)", ["取得"]),
      ("(?:成绩|成效)显著", ["成绩显著", "成效显著"]),
      ("\\d+(?:个百分点|％)", nil),
      ("\\d+(?:个百分点|百分之)", ["个百分点", "百分之"]),
      ("不(?:够|足)?", ["不"]),
      ("[一二三]是", ["一是", "二是", "三是"]),
      ("(?<![还复])原那么", ["原那么"]),
      ("开展(?=[。，])", ["开展"]),
      ("(?:甲)*", nil),
      ("(?:甲乙)+", ["甲乙"]),
      ("甲{2}", ["甲"]),
      ("甲{0,2}乙丙", ["乙丙"]),
      ("甲|[^，]", nil),
      ("甲|", nil),
      ("(?i)abc", nil),
      ("(?s:甲.乙)", ["甲"]),
      ("(?<name>甲乙)\\k<name>", nil),
      ("(?<name>甲乙)\\1", ["甲乙"]),
      ("\\Q甲.乙\\E", ["甲.乙"]),
      ("\\p{Han}{2}方面$", ["方面"]),
      ("\\d{4}年", ["年"]),
      ("，。", nil),
      ("ab", ["ab"]),
      ("a", nil),
      ("(*UTF)甲", nil),
      ("甲(?#注释)乙", ["甲乙"]),
      ("(?|甲乙|丙丁)", ["甲乙", "丙丁"]),
      ("甲[:：]乙", ["甲:乙", "甲：乙"]),
      ("[[:alpha:]]甲", ["甲"]),
      ("[a-c甲]乙", ["a乙", "b乙", "c乙", "甲乙"]),
      ("[\\x{4E00}-\\x{9FFF}]乙", ["乙"]),
      ("\\x{7532}乙", ["甲乙"]),
      ("[]甲]乙", ["]乙", "甲乙"]),
      ("甲\\.乙", ["甲.乙"]),
    ] as [(String, [String]?)])
  func literals(source: String, expected: [String]?) throws {
    #expect(try Pattern(source).requiredLiterals == expected)
  }

  @Test(
    "a pattern is tried only where a match can begin",
    arguments: [
      ("(?:开展|组织)(?!了)[^，]{1,9}(?:培训|学习)", ["开展", "组织"], ["培训", "学习"]),
      ("(?<!第)\\d{1,2}月", (0...9).map(String.init), ["月"]),
      ("(?:主要)?(?:有|是)三", ["主要有三", "主要是三", "是三", "有三"], nil),
      ("(?:\\d+年)?五月", (0...9).map(String.init) + ["五月"], nil),
      ("(?:甲|乙丙)+丁", ["乙丙", "甲"], ["丁"]),
      ("甲|甲乙", ["甲"], nil),
      ("[^，]甲", nil, nil),
      ("甲?", nil, nil),
      ("甲\\K乙", nil, nil),
      ("\\1甲(乙)", nil, nil),
      ("(?=丙)甲乙", ["甲乙"], nil),
    ] as [(String, [String]?, [String]?)])
  func openings(source: String, openings: [String]?, late: [String]?) throws {
    let filter = try Pattern(source).filter
    #expect(filter.openings.map(Set.init) == openings.map(Set.init))
    #expect(filter.late.map(Set.init) == late.map(Set.init))
  }

  @Test("a matcher finds what its pattern alone finds", arguments: 1...20 as ClosedRange<UInt64>)
  func sameMatches(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<80 {
      let pattern = try Pattern(Self.pattern(&random, depth: 3))
      let matcher = Matcher([(id: 1, form: .pattern(pattern))])
      let bytes = Array((0..<40).map { _ in String("甲乙丙，".randomCharacter(&random)) }.joined().utf8)
      let whole = 0..<bytes.count
      let found = matcher.matches(in: bytes, segments: [whole]).map { $0.start..<$0.end }
      #expect(found == pattern.matches(in: bytes, range: whole), "\(pattern.source)")
    }
  }

  @Test(
    "every text in which a random pattern matches holds one of its literals", arguments: 1...20 as ClosedRange<UInt64>)
  func soundness(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<60 {
      let source = Self.pattern(&random, depth: 3)
      let pattern = try Pattern(source)
      guard let literals = pattern.requiredLiterals else { continue }
      for _ in 0..<60 {
        let text = String((0..<12).map { _ in "甲乙丙，".randomCharacter(&random) })
        guard pattern.isMatch(text) else { continue }
        #expect(literals.contains { text.contains($0) }, "\(source) matches \(text) without any of \(literals)")
      }
    }
  }

  private static func pattern(_ random: inout SplitMix, depth: Int) -> String {
    guard depth > 0 else { return String("甲乙丙，".randomCharacter(&random)) }
    let first = pattern(&random, depth: depth - 1)
    let second = pattern(&random, depth: depth - 1)
    switch random.next() % 10 {
    case 0, 1, 2: return first + second
    case 3: return "(?:\(first)|\(second))"
    case 4: return "(?:\(first))?\(second)"
    case 5: return "(?:\(first))*\(second)"
    case 6: return "(?:\(first))+"
    case 7: return "[甲乙]\(second)"
    case 8: return "\(first)(?=\(second))"
    default: return "(\(first)){1,2}\(second)"
    }
  }
}

extension String {
  fileprivate func randomCharacter(_ random: inout SplitMix) -> Character {
    let all = Array(self)
    return all[Int(random.next() % UInt64(all.count))]
  }
}
