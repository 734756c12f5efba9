import Testing

@testable import Analysis

@Suite("Lists of paragraphs under no heading")
struct ListRunTests {
  private static let problems = [
    "学习不深入。全年应读的五本书只读了一本，研讨发言是请别人代写的。", "调研不扎实。下村七次有五次没有进门，饮水问题拖了九个月。",
    "管理失之于宽。有两名同志长期不参加组织生活，我只在会上点了一句。", "担当不够。采石场的事压了半年，怕得罪人，一直没有拍板。",
  ]
  private static let causes = [
    "理想信念这根弦松了，把读书当成了任务，总觉得业务才是真本事。", "宗旨意识淡薄，坐在办公室里想群众，忘了自己从哪里来。", "党性锻炼抓得不紧，当老好人，怕伤和气。",
  ]
  private static let measures = [
    "把书读完。每月读完一本书，月底前在支部讲一次。", "把门敲开。每季度驻村五天，六月底前接通饮水管线。", "把人管住。每月同两名同志谈话，由支部书记检查。",
    "把事定下来。采石场整治方案九月底前提交班子会，限期关停。",
  ]
  private static let sectionNumbers = ["（一）", "（二）", "（三）", "（四）"]
  private static let inlineNumbers = ["一是", "二是", "三是", "四是"]
  private static let decimals = ["1.", "2.", "3.", "4."]

  private static func list(_ items: [String], _ numbers: [String]) -> String {
    zip(numbers, items).map { $0 + $1 + "\n" }.joined()
  }

  @Test(
    "a list that counts from one again is another part",
    arguments: [
      [sectionNumbers, inlineNumbers, sectionNumbers], [sectionNumbers, sectionNumbers, sectionNumbers],
      [decimals, decimals, decimals], [decimals, sectionNumbers, decimals],
    ])
  func threeLists(numbers: [[String]]) {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + Self.list(Self.problems, numbers[0]) + Self.list(Self.causes, numbers[1])
        + Self.list(Self.measures, numbers[2]))
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
    #expect(draft.problems.count == 4)
    #expect(draft.measures.count == 4)
  }

  @Test("a number that goes on belongs to the part of its list, whatever its words")
  func oneOddMember() {
    var items = Self.problems
    items[2] = "工作经验。今后要改，每月要查，可是我只在会上点了一句，两名同志长期不参加组织生活。"
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + Self.list(items, Self.decimals)
        + Self.list(Self.measures, Self.decimals))
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures"])
  }

  @Test("a last paragraph behind the list of measures closes the draft")
  func lastWord() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n" + Self.list(Self.problems, Self.sectionNumbers)
        + "二、往后怎么办\n" + Self.list(Self.measures, Self.sectionNumbers) + "我说的这些，大家可以到村里去看，做不到的，明年再来问我。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures", "closing"])
    #expect(draft.measures.count == 4)
  }

  @Test("a last paragraph with a date to be kept is still a measure")
  func lastMeasure() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n" + Self.list(Self.problems, Self.sectionNumbers)
        + "二、往后怎么办\n" + Self.list(Self.measures, Self.sectionNumbers) + "同时，每月25日前由支部书记对照台账检查一次，结果张榜公布。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures"])
  }

  @Test("measures that go through the aspects of the problems again are measures")
  func aspectsAgain() {
    let aspects = ["（一）形式主义方面\n", "（二）官僚主义方面\n", "（三）享乐主义方面\n", "（四）奢靡之风方面\n"]
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + zip(aspects, Self.problems).map { $0 + $1 + "\n" }.joined()
        + zip(aspects, Self.measures).map { $0 + $1 + "\n" }.joined())
    #expect(draft.parts.last?.roles == [.measures])
    #expect(draft.measures.count == 4)
  }
}
