import Testing

@testable import Analysis

@Suite("Headings in brackets")
struct BracketLineTests {
  private static let items =
    "（一）学习走过场。全年集中学习14次，有5次是念文件，讨论稿由办公室代写。\n（二）窗口没有人。午间半年无人值守，群众查档要跑两趟的有31起。\n"
  private static let causes = "（一）理想信念松动。把学习当作软任务，党性修养放松了。\n（二）宗旨意识淡薄。坐等群众上门，没有换位想过。\n"
  private static let measures = "（一）每月学习一次，由馆长领学，6月底前人人讲一遍。\n（二）4月起午间轮流值守，由利用科科长负责。\n"

  private static func draft(_ heads: [String], _ items: [String]) -> Draft {
    Reading.draft(PartTests.title + PartTests.opening + zip(heads, items).map { $0 + "\n" + $1 }.joined())
  }

  @Test("lines of nothing but words in brackets head the parts, known words or not")
  func parts() {
    let draft = Self.draft(
      ["【工作目标】", "【存在的主要问题】", "【根子出在哪里？】", "【整改措施】"],
      ["年底前群众查档只跑一趟，馆务公开到每一个村。\n", Self.items, Self.causes, Self.measures])
    #expect(
      draft.headings.filter { $0.level == 1 }.map { draft.clean.string(in: $0.range) } == [
        "工作目标", "存在的主要问题", "根子出在哪里", "整改措施",
      ])
    #expect(draft.problems.count == 2)
    #expect(draft.causes.count == 2)
    #expect(draft.measures.count == 2)
  }

  @Test("they stand above 一、 where that comes below them")
  func aboveChapters() {
    let chapters = { (text: String) in text.replacing("（一）", with: "一、").replacing("（二）", with: "二、") }
    let draft = Self.draft(
      ["【存在的问题】", "【原因剖析】", "【整改措施】"], [chapters(Self.items), chapters(Self.causes), chapters(Self.measures)])
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
    #expect(Reading.labels(draft.problems, in: draft) == ["学习走过场", "窗口没有人"])
  }

  @Test("labels that come again name rounds, not parts")
  func rounds() {
    let round = "【问题】全年集中学习14次，有5次是念文件。\n【根源】把学习当作软任务，党性修养放松了。\n【对策】每月学习一次，6月底前人人讲一遍。\n"
    let draft = Reading.draft(PartTests.title + PartTests.opening + "一、学习方面\n" + round + "二、作风方面\n" + round)
    #expect(draft.headings.filter { $0.level == 1 }.map { draft.clean.string(in: $0.title) } == ["学习方面", "作风方面"])
    #expect(draft.headings.contains { draft.clean.string(in: $0.range) == "问题" })
  }
}
