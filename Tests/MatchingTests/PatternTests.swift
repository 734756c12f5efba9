import Testing

@testable import Matching

@Suite("Patterns")
struct PatternTests {
  private func texts(_ source: String, in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try Pattern(source).matches(in: bytes, range: 0..<bytes.count).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(
    "matches are apart and never empty",
    arguments: [
      ("不(?:够|足)", "学习不够、调研不足", ["不够", "不足"]),
      ("\\d*", "第15条", ["15"]),
      ("(?<=第)\\d+(?=条)", "第15条，共3件", ["15"]),
      ("\\p{Han}{2}", "甲乙丙丁戊", ["甲乙", "丙丁"]),
      ("(?<!还)原那么", "还原那么、原那么", ["原那么"]),
      ("\\p{Han}+", "学习、调研。《党章》〔2024〕", ["学习", "调研", "党章"]),
      ("\\P{Han}", "学、习", ["、"]),
      ("x", "", []),
    ] as [(String, String, [String])])
  func matches(source: String, text: String, expected: [String]) throws {
    #expect(try texts(source, in: text) == expected)
  }

  @Test("a mistake is told where it stands, also behind the name of a script")
  func mistake() {
    let error = #expect(throws: PatternError.self) { try Pattern("\\p{Han}学(") }
    #expect(error?.offset == 9)
  }

  @Test("nothing outside the range is looked at, neither behind nor ahead")
  func range() throws {
    let bytes = Array("甲乙丙".utf8)
    #expect(try Pattern("(?<=甲)乙").firstMatch(in: bytes, range: 3..<9) == nil)
    #expect(try Pattern("乙(?=丙)").firstMatch(in: bytes, range: 0..<6) == nil)
    #expect(try Pattern("^乙$").firstMatch(in: bytes, range: 3..<6) == 3..<6)
  }

  @Test("groups are given with their offsets, nil for one that took no part")
  func captures() throws {
    let bytes = Array("共12条".utf8)
    #expect(try Pattern("(\\d+)(条)|(件)").captures(in: bytes, range: 0..<bytes.count) == [3..<8, 3..<5, 5..<8, nil])
    #expect(try Pattern("件").captures(in: bytes, range: 0..<bytes.count) == nil)
  }

  @Test(
    "a wrong pattern is refused with the place in code points",
    arguments: [("不(够", 3), ("[甲", 2), ("甲{2,1}", 5), ("*甲", 0)])
  func errors(source: String, offset: Int) {
    #expect { try Pattern(source) } throws: { error in
      (error as? PatternError)?.offset == offset && (error as? PatternError)?.message.isEmpty == false
    }
  }

  @Test("a catastrophic pattern gives up instead of running on")
  func limit() throws {
    let bytes = Array((String(repeating: "a", count: 40) + "!").utf8)
    let pattern = try Pattern("(a+)+$")
    let duration = ContinuousClock().measure {
      #expect(pattern.firstMatch(in: bytes, range: 0..<bytes.count) == nil)
    }
    #expect(duration < .seconds(2))
  }

  @Test("a match that needs a deep stack still succeeds or gives up, and never crashes")
  func deepStack() throws {
    let bytes = Array(String(repeating: "甲乙", count: 30_000).utf8)
    _ = try Pattern("(?:甲(?:乙|丙))*$").firstMatch(in: bytes, range: 0..<bytes.count)
  }

  @Test("isMatch looks anywhere in the string")
  func anywhere() throws {
    #expect(try Pattern("问题").isMatch("存在的问题"))
    #expect(try !Pattern("^问题").isMatch("存在的问题"))
  }
}
