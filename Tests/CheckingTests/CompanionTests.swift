import Analysis
import RuleFiles
import Testing

@testable import Checking

@Suite("Rules that compare with another document")
struct CompanionTests {
  private func context(_ sketch: Sketch, _ companions: Companions) -> CheckContext {
    var context = CheckContext(
      draft: sketch.draft, pack: nil, names: .init(separator: "、"), ownLexicon: "rule:own")
    context.companions = companions
    return context
  }

  private func rule<Kind: RuleKind>(_ kind: Kind.Type, _ parameters: String) throws -> Kind {
    let log = MistakeLog()
    let mapping = try #require(Node.parse(.init(path: "r.yml", text: parameters), into: log)?.mapping(log))
    let rule = kind.init(mapping, log)
    try #require(log.mistakes.isEmpty)
    return rule
  }

  @Test(
    "an entry is answered by a paragraph that shares enough of its pairs of characters",
    arguments: [("甲方乙方丙方", 0), ("甲方乙方", 0), ("甲方乙", 1), ("子丑寅卯", 1)])
  func coverage(text: String, open: Int) throws {
    // 甲方乙方丙方 has five distinct pairs with 方乙, 方丙 …; three of five are asked for.
    let opinions = Sketch(.init(.problems, text: "甲方乙方丙方。")).draft
    let rule = try rule(CompanionCoverageRule.self, "{with: opinions, atLeast: 3/5}")
    let match = try #require(
      rule.matches(context(Sketch(.init(.problems, text: text + "。")), Companions([.opinions: opinions]))).first)
    #expect(match.measure("open") == Fraction(open, 1))
  }

  @Test("copied text is measured in runs of five characters", arguments: [("甲乙丙丁戊己", 2), ("甲乙丙丁戊子", 1), ("子丑寅卯辰巳", 0)])
  func copy(text: String, shared: Int) throws {
    let team = Sketch(.init(.problems, text: "甲乙丙丁戊己。")).draft
    let rule = try rule(CompanionCopyRule.self, "{with: team, in: problems}")
    let match = try #require(
      rule.matches(context(Sketch(.init(.problems, text: text + "。")), Companions([.team: team]))).first)
    #expect(match.measure("share") == Fraction(shared, 2))
  }
}
