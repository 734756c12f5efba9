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
      ("[a-z甲]乙", ["乙"]),
      ("[]甲]乙", ["]乙", "甲乙"]),
      ("甲\\.乙", ["甲.乙"]),
    ] as [(String, [String]?)])
  func literals(source: String, expected: [String]?) throws {
    #expect(try Pattern(source).requiredLiterals == expected)
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
