import Testing

@testable import Analysis

@Suite("Turns in words of the author's own")
struct OwnTurnTests {
  private static let faults = [
    "头一样，学习走了样。十二次集中学习有五次是念文件，我坐在台上翻手机，笔记是年底两个晚上补齐的。",
    "第二样，下村少了。全年该去二十四趟，实际只去了九趟，有两个村一次没有去过，群众的名字都叫不全。",
    "第三样，账目不清。食堂采购有七张单子没有人签字，我看见了没有问，职工背后议论了半年。",
    "第四样，怕得罪人。年底考核我给每个人都打了优秀，连旷工十一天的也没有扣分，队伍越带越松。",
  ]
  private static let cures = [
    "每周三晚上集中学习，手机放进纸箱，由我领读，年底前每人交一篇体会，办公室逐篇登记。",
    "每月至少下村两趟，走访记录当天交办公室，三月底前把二十四个村走完，由副镇长督办。",
    "从下月起采购单双人签字，每月五日在公开栏公布，七张单子三月底前由财务逐张核清。",
    "明年起按出勤和实绩打分，考核表由支委三人共同签字，每季度公布一次，年底向大会报告。",
  ]

  private func letter(turn: String) -> Draft {
    let body = zip(Self.faults, Self.cures).map { "\($0)\(turn)\($1)\n" }.joined()
    return Reading.draft("2024年度组织生活会个人对照检查材料\n柳树坪镇　常满仓\n按照支部安排，我把自己查了一遍，现在报告如下。\n" + body)
  }

  @Test("the same words in one paragraph after another divide them", arguments: ["改这一样，", "我这么改：", "往回补的法子，"])
  func divides(turn: String) {
    let draft = letter(turn: turn)
    #expect(draft.problems.count == 4)
    #expect(draft.measures.count == 4)
    #expect(draft.coverage.map(\.measures) == [[0], [1], [2], [3]])
  }

  @Test("words behind which the text goes on about the same divide nothing")
  func goesOn() {
    let body = Self.faults.map { "\($0)说句实话，群众的意见我早就听到了，装作没有听见，一次也没有上门解释。\n" }.joined()
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的主要问题\n" + body + "二、整改措施\n" + Self.cures.joined(separator: "\n")
        + "\n")
    #expect(draft.ownTurns.isEmpty)
    #expect(draft.problems.count == 4)
  }

  @Test("where no words recur, the text itself tells where each paragraph turns")
  func silent() {
    let draft = letter(turn: "")
    #expect(draft.problems.count == 4)
    #expect(draft.measures.count == 4)
    #expect(draft.coverage.map(\.measures) == [[0], [1], [2], [3]])
  }

  @Test("a problem that ends with what is planned is one problem where measures have a chapter of their own")
  func headedMeasures() {
    let body = zip(Self.faults, Self.cures).map { "\($0)\($1)\n" }.joined()
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的主要问题\n" + body + "二、整改措施\n" + Self.cures.joined(separator: "\n")
        + "\n")
    #expect(draft.ownTurns.isEmpty)
  }

  @Test("two paragraphs are no habit")
  func twice() {
    let body = zip(Self.faults, Self.cures).prefix(2).map { "\($0)改这一样，\($1)\n" }.joined()
    #expect(Reading.draft(PartTests.title + PartTests.opening + "一、存在的主要问题\n" + body).ownTurns.isEmpty)
  }
}
