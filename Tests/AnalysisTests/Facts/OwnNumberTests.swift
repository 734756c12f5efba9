import Testing

@testable import Analysis

@Suite("Lists that authors number in their own way")
struct OwnNumberTests {
  private static let stories = [
    "全年应读的五本书只读了一本，研讨发言是请别人代写的。", "下村七次有五次没有进门，群众反映的饮水问题拖了九个月。", "有两名同志长期不参加组织生活，我只在会上点了一句。",
  ]

  private func draft(_ number: (Int) -> String) -> Draft {
    let list = Self.stories.enumerated().map { number($0.offset) + $0.element + "\n" }.joined()
    return Reading.draft(PartTests.title + PartTests.opening + "一、存在的问题\n会前梳理，主要有三条。\n" + list)
  }

  @Test(
    "each number opens a problem",
    arguments: [
      ["问题一：", "问题二：", "问题三："], ["第一条根，", "第二条根，", "第三条根，"], ["第一笔账，", "第二笔账，", "第三笔账，"],
      ["其一，", "其二，", "其三，"], ["首先，", "其次，", "再次，"], ["首先是", "其次是", "更要紧的是"], ["A.", "B.", "C."],
      ["a）", "b）", "c）"], ["毛病1、", "毛病2、", "毛病3、"], ["一则，", "二则，", "三则，"],
      ["一误，", "二误，", "三误，"], ["头一桩，", "二一桩，", "三一桩，"], ["头一个就是", "二一个就是", "末一个就是"],
      ["1）2014年，", "2）2015年，", "3）2016年，"],
    ])
  func forms(numbers: [String]) {
    let draft = draft { numbers[$0] }
    #expect(draft.problems.count == 3, "\(Reading.labels(draft.problems, in: draft))")
  }

  @Test("events and ranks are no list", arguments: [["第一次", "第二次", "第三次"], ["第一季度，", "第二季度，", "第三季度，"]])
  func events(words: [String]) {
    let text = "工作不扎实。" + zip(words, Self.stories).map { $0 + $1 }.joined()
    let draft = Reading.draft(PartTests.title + PartTests.opening + "一、存在的问题\n1.\(text)\n2.学习不深入，全年只读了一本书。\n")
    #expect(draft.problems.count == 2)
    #expect(draft.problemLeaves == 2)
  }

  @Test("the same verb behind each number counts, in one paragraph or many", arguments: ["改", "治", "补", "愧"])
  func verbs(verb: String) {
    let members = zip(["一", "二", "三"], Self.stories).map { "\($0)\(verb)\($1)" }
    let paragraphs = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n学习不够。\n二、整改措施\n" + members.joined(separator: "\n"))
    #expect(paragraphs.measures.count == 3)
    let inside = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n学习不够。\n二、整改措施\n落在一个字上：" + members.joined())
    #expect(inside.measures.count == 3)
  }

  @Test(
    "a verb behind one number alone, or another verb each time, is no list",
    arguments: ["一改往日的拖拉，材料当天送审。", "一抓到底，不留尾巴。二看实效。"])
  func singleVerb(words: String) {
    let draft = Reading.draft(PartTests.title + PartTests.opening + "一、存在的问题\n1.学习不够。\(words)\n2.作风不实。\n")
    #expect(draft.problems.count == 2)
    #expect(draft.problemLeaves == 2)
  }

  @Test("a series inside a paragraph stands below the number that heads it")
  func leaves() {
    let draft = draft { ["问题一：", "问题二：", "问题三："][$0] + "毛病有两样。一是学得浅，划完就合上；二是用不上，讲稿请人代写。" }
    #expect(draft.problems.count == 3)
    #expect(draft.problemLeaves == 6)
  }
}
