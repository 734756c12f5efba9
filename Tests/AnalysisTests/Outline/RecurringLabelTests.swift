import Testing

@testable import Analysis

@Suite("Labels of the author's own")
struct RecurringLabelTests {
  private static let rounds: [(good: String, fault: String, cause: String, remedy: String)] = [
    (
      "全年组织集中学习12次，完成了规定书目，班子讲党课4次。", "读书不求甚解，研讨发言照抄材料，有两次请别人代写，学用脱节。",
      "根源是理想信念松了，把学习当成任务，觉得业务才是真本事。", "每月读完一本书，月底前在支部讲一次，由支部书记检查。"
    ),
    (
      "走访困难群众86户，解决了饮水困难，办结来信31件。", "下村七次有五次没有进门，饮水问题拖了九个月，群众意见很大。",
      "归根到底是宗旨意识淡薄，坐在办公室里想群众。", "每季度驻村五天，6月底前接通饮水管线，每户回访一次。"
    ),
    (
      "干部考勤制度建立起来，全年通报6次，群众满意度提高了5个百分点。", "管理失之于宽，有两名同志长期不参加组织生活，我只在会上点了一句。",
      "说到底是好人主义作怪，怕得罪人，党性锻炼没有抓紧。", "每月同两名同志谈话，3月底前建立请假台账，连续两次缺席的通报。"
    ),
  ]

  private static func text(_ labels: [String], _ open: String = "", _ close: String = "：") -> String {
    zip(["学习这面镜子", "群众这面镜子", "管人这面镜子"], rounds).map { title, round in
      let texts =
        labels.count == 4 ? [round.good, round.fault, round.cause, round.remedy] : [round.fault, round.remedy]
      return title + "\n" + zip(labels, texts).map { open + $0 + close + $1 + "\n" }.joined()
    }.joined()
  }

  @Test(
    "labels that recur mean what the text behind all of them says",
    arguments: [("照见", "怎么擦"), ("灰尘", "鸡毛掸子"), ("看病", "抓药")])
  func pairs(labels: (String, String)) {
    let draft = Reading.draft(PartTests.title + PartTests.opening + Self.text([labels.0, labels.1]))
    #expect(Reading.roles(draft).filter { $0 == "problems" }.count == 3)
    #expect(Reading.roles(draft).filter { $0 == "measures" }.count == 3)
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
  }

  @Test("four labels in brackets, and what is in order by the role of its kind")
  func brackets() {
    let draft = Reading.draft(
      "洛溪粮库综合管理自查报告\n按照通知要求，我库组织了自查，现将自查情况报告如下。\n"
        + Self.text(["现状", "缺口", "症候", "法子"], "[", "]"))
    #expect(
      Reading.roles(draft).suffix(12)
        == (1...3).flatMap { _ in ["basics", "problems", "causes", "measures"] }[...])
  }

  @Test("a line that recurs above the paragraphs of every round is such a label")
  func lines() {
    let chapters = Self.rounds.enumerated().map { index, round in
      "\(["一", "二", "三"][index])、\(["读书", "下村", "管人"][index])这一组\n一件一件说\n\(round.fault)\n我问自己\n\(round.cause)\n立下的规矩\n\(round.remedy)\n"
    }
    let draft = Reading.draft(PartTests.title + PartTests.opening + chapters.joined())
    let roles = Reading.roles(draft).filter { ["problems", "causes", "measures"].contains($0) }
    #expect(roles == (1...3).flatMap { _ in ["problems", "causes", "measures"] })
  }

  @Test("labels of who and when, and of questions, tell no parts", arguments: [("责任人", "完成时限"), ("问", "答")])
  func noLabels(labels: (String, String)) {
    let measures = Self.rounds.enumerated().map { index, round in
      "\(index + 1).\(round.remedy)\n\(labels.0)：支部书记\n\(labels.1)：每月底，办公室负责汇总，缺席两次的通报。\n"
    }
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n" + Self.rounds.map { $0.fault + "\n" }.joined()
        + "二、努力方向\n" + measures.joined())
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures"])
  }
}
