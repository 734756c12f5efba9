import Testing

@testable import Analysis

@Suite("Counting problems, causes and measures")
struct ItemTests {
  private func draft(problems: String, measures: String = "一是每月学习2次。\n二是每季度下乡5天。\n") -> Draft {
    Reading.draft(PartTests.title + PartTests.opening + "一、存在的主要问题\n" + problems + "二、整改措施\n" + measures)
  }

  @Test("an aspect groups problems and is none itself")
  func aspects() {
    let draft = draft(
      problems: "（一）理论学习方面\n一是学得不系统，全年只读完1本书。\n二是学用脱节，写材料照抄照搬。\n（二）工作作风方面\n一是下乡少，去年只去了4次。\n二是文风虚，讲话稿动辄上万字。\n")
    #expect(draft.problems.count == 4)
    #expect(draft.problems.allSatisfy { $0.aspect != nil })
  }

  @Test("a problem with manifestations is one item with as many leaves")
  func leaves() {
    let draft = draft(
      problems: "（一）学习不深入。一是读原著少，全年只读完1本。二是联系实际不够，学归学、做归做。\n（二）作风不扎实。一是下乡少，去年只去了4次。二是文风虚，讲话动辄上万字。三是接访推诿。\n")
    #expect(draft.problems.map(\.leaves.count) == [2, 3])
    #expect(draft.problemLeaves == 5)
  }

  @Test("a series that starts again is another series")
  func restart() {
    let draft = draft(
      problems: "（一）学习方面。一是读书少，满足于看标题。二是不求甚解。\n（二）纪律方面。一是会议迟到3次。二是请假不报告。\n")
    #expect(draft.problems.count == 4)
  }

  @Test("paragraphs without numbers are problems when they speak of one; an announcement is none")
  func unnumbered() {
    let draft = draft(
      problems: "主要表现在以下几个方面：\n理论学习不深入，满足于念文件，联系实际不够。\n调查研究走过场，下乡坐着车子转、隔着玻璃看。\n担当精神不足，遇到信访积案绕着走。\n")
    #expect(draft.problems.count == 3)
  }

  @Test("words that look like numbers are none", arguments: ["第一责任人", "一是一、二是二", "首先把材料交上去"])
  func lookAlikes(words: String) {
    let draft = draft(problems: "（一）学习不深入。我作为\(words)，没有抓好学习。\n（二）作风不扎实。去年只下乡4次。\n")
    #expect(draft.problems.map(\.leaves.count) == [1, 1])
  }

  @Test("a claim of how many follow is compared with the list behind it")
  func claims() throws {
    let draft = draft(problems: "主要存在以下四个方面的问题：一是学习不深入。二是作风不扎实。三是担当不够。\n")
    let claim = try #require(draft.claims.first)
    #expect(claim.claimed == 4)
    #expect(claim.listed == 3)
  }

  @Test("a list that goes on over paragraphs is one list")
  func listOverParagraphs() throws {
    let draft = draft(
      problems: "还存在以下五个方面的问题：\n一是学习不深入，满足于念文件。\n二是作风不扎实，去年只下乡4次。\n三是担当不够，遇事绕着走。\n四是管理不严，请假不报告。\n")
    let claim = try #require(draft.claims.first)
    #expect(claim.claimed == 5)
    #expect(claim.listed == 4)
    #expect(draft.problems.count == 4)
  }

  @Test("a number before a text that begins with a digit is still a number")
  func numberBeforeDigit() {
    let draft = draft(
      problems: "一是学习不够。\n二是作风不实。\n",
      measures: "1.每月集中学习2次。\n2.3月底前走完12个村。\n3.12个村每季度走一遍。\n3.2个百分点的缺口由我补上。\n")
    #expect(draft.measures.count == 3)
  }
}
