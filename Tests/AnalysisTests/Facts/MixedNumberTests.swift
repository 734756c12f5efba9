import Testing

@testable import Analysis

@Suite("Lists in several forms of number, and in an author's own words")
struct MixedNumberTests {
  private func draft(problems: String, measures: String = "一是每月学习2次。\n二是每季度下乡5天。\n") -> Draft {
    Reading.draft(PartTests.title + PartTests.opening + "一、存在的主要问题\n" + problems + "二、整改措施\n" + measures)
  }

  @Test("a list in running text goes on in another form of number")
  func inText() {
    let draft = draft(
      problems: "一是学习不深入，全年只读完1本书；二、下乡少，去年只去了4次；第三，会议多，一月开了9次；四是请假不报告，外出3次没有登记；还有，和老板走得近，吃过2次饭。\n")
    #expect(draft.problems.count == 5)
  }

  @Test("numbers at the head of lines go on in another form")
  func headingLines() {
    let draft = draft(
      problems: "一是学习不深入。\n二是下乡少。\n",
      measures: "1、每月集中学习2次，由我点名。\n（二）每季度下乡5天，走完12个村。\n三是请假一律写条子，由办公室登记。\n")
    #expect(draft.measures.count == 3)
  }

  @Test("counting with words and measure words makes a list")
  func ownWords() {
    let draft = draft(
      problems:
        "头一桩，坡改梯的项目我办砸了，停工两个多月。\n第二桩，在外的党员没有管，通过话的不到一半。\n还有一桩，低保评议我讲了人情，拖了两年没提。\n再一个，我不爱看文件，念了两段就睡着了。\n最后这个，接班人没带出来，人家出去揽活去了。\n"
    )
    #expect(draft.problems.count == 5)
    #expect(draft.problems.allSatisfy { $0.number != nil })
  }

  @Test(
    "words that only look like going on with a list are none",
    arguments: ["最后是厂家的人来了才返的工", "还有一个村没去成", "一是一，二是二"])
  func lookAlikes(words: String) {
    let draft = draft(problems: "1.学习不深入。去年只读完1本书，\(words)。\n2.作风不扎实。去年只下乡4次。\n")
    #expect(draft.problems.count == 2)
  }

  @Test("the heavenly stems number lines; two of a pair do not")
  func stems() {
    let draft = draft(problems: "甲、学习不深入。去年只读完1本书。\n乙、作风不扎实。去年只下乡4次。\n丙、账目不清。条子有14张对不上。\n")
    #expect(draft.problems.map { $0.number?.value } == [1, 2, 3])
    #expect(Reading.draft("甲、乙双方各退一步。\n").headings.isEmpty)
  }

  @Test("a paragraph of its own that leads on to a list holds as many causes as the list has members")
  func leadToList() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening
        + "一、存在的问题和原因\n1.学习不深入。去年只读完1本书。\n2.下乡少。去年只去了4次。\n关于原因，其一，理想信念有所松动，把学习当任务；其二，宗旨意识淡了，怕麻烦；其三，斗争精神不足，怕得罪人。\n二、整改措施\n一是每月学习2次。\n二是每季度下乡5天。\n"
    )
    #expect(draft.problems.count == 2)
    #expect(draft.causes.count == 3)
  }

  @Test("one measure with steps among measures without any is one measure")
  func stepsOfOne() {
    let draft = draft(
      problems: "1.学习不深入。\n2.下乡少。\n",
      measures: "1.每月集中学习2次，由我点名。\n2.打开进人的口子。①8月底前报送计划；②3月底前招录6名。\n3.每季度下乡5天，走完12个村。\n4.请假一律写条子，由办公室登记。\n")
    #expect(draft.measures.count == 4)
  }

  @Test("who does it and by when, on a line of its own, goes with the measure above it")
  func attributes() {
    let draft = draft(
      problems: "一是学习不深入。\n二是下乡少。\n",
      measures: "每月集中学习2次，学完当场提问。\n责任人：李明。完成时限：3月底。\n每季度下乡5天，走完12个村。\n责任人：王芳。完成时限：6月底。\n")
    #expect(draft.measures.count == 2)
  }
}
