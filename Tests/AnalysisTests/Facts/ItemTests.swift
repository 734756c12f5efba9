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

  @Test("numbers that run on below headings count, however few stand below each", arguments: ["（一）强化政治忠诚", "（一）学习不深入"])
  func runningNumbers(first: String) {
    let draft = draft(
      problems: "\(first)\n1.学得不系统，全年只读完1本书。\n2.学用脱节，写材料照抄照搬。\n（二）敬畏人民\n3.下乡少，去年只去了4次。\n（三）担当作为\n4.文风虚，讲话稿动辄上万字。\n")
    #expect(draft.problems.map { $0.number?.value } == [1, 2, 3, 4])
  }

  @Test("sentences of one paragraph count when the first says how many follow", arguments: [("三", 3), ("五", 2)])
  func announcedSentences(claimed: String, expected: Int) {
    let draft = draft(
      problems: "一年的工作也有\(claimed)点不足。学习抓得不紧，全年只读完1本书。下乡走马观花，去年只去了4次，有两次没有下车。对新规定钻研不深，有四件许可引用了废止的条款。\n")
    #expect(draft.problems.count == expected)
  }

  @Test("sentences that turn to other sides of the work are problems of their own")
  func sides() {
    let draft = Reading.draft(
      "2022年个人述职报告\n城北分公司经理　李明\n我负责制水和营业，现述职如下。\n一、一年来的主要工作\n带队巡查管网60公里，更换水表5200只，办结率达到99%。\n二、存在的不足\n"
        + "也还有一些不足：理论学习不够系统，管理手段还不够多。服务上，换表后水费翻了一倍，拖了二十天才上门校表，多收的132元到年底才退。"
        + "管理上，我对外包队约束不力，两次回填不实造成路面塌陷，没有深究。\n三、2023年工作打算\n一是抓服务。3月底前抽查10%。\n二是抓学习。每月一次。\n")
    #expect(draft.problems.count == 3)
  }

  @Test("a list may begin behind a few words of its first paragraph")
  func ledList() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n" + PartTests.problems + "二、原因\n"
        + "要说根子，头一件是信念冷了。从前一句话夜里能来三十个人，如今连自己都不信了。\n第二件是把群众放远了。不晓得夜班的饭是什么味儿。\n"
        + "第三件是党性打了折。你给我面子、我给你面子。\n三、整改措施\n" + PartTests.measures)
    #expect(Reading.labels(draft.causes, in: draft) == ["信念冷了。", "把群众放远了。", "党性打了折。"])
  }

  @Test("one more thing that must be said goes on with the list")
  func oneMore() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n头一件，学习走过场。全年只读了1本书，笔记是抄的。\n第二件，下村少。全年只去了9次，没有进过农户的门。\n"
        + "还有一件也要说，耗材账糊涂。领用1860个、收费1734个，差额说不清。\n二、整改措施\n" + PartTests.measures)
    #expect(draft.problems.count == 3)
  }

  @Test("an item that ends where the author looks back keeps a leaf, though its list comes behind")
  func summaryBeforeList() {
    let draft = draft(
      problems: "1.学习不够深入。全年只读完1本书。\n2.作风不够扎实。总的来看，一是下乡少，去年只去了4次。二是文风虚，讲话动辄上万字。\n")
    #expect(!draft.problems.isEmpty)
    #expect(draft.problems.allSatisfy { !$0.leaves.isEmpty })
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

  @Test("a heading that only says where to goes groups the measures under it; one that states a measure is one")
  func directions() {
    let directed = draft(
      problems: "一是学习不够。\n二是作风不实。\n",
      measures:
        "（一）把学习抓起来。\n一是每月集中学习2次。\n二是6月底前写1篇调研报告。\n（二）把脚步迈出去。\n一是每季度驻村5天。\n二是接访日不请假。\n")
    #expect(directed.measures.count == 4)
    let stated = draft(
      problems: "一是学习不够。\n二是作风不实。\n",
      measures: "（一）每月集中学习2次，由支部书记点名提问。\n（二）每季度驻村5天，6月底前走完12个村。\n")
    #expect(stated.measures.count == 2)
  }

  @Test("under an aspect a heading without a cue is an item all the same")
  func storyUnderAspect() {
    let draft = draft(
      problems:
        "（一）担当作为方面\n1.挑好走的路走。一是城里的点去了9次，山里的点一次没有去。二是矛盾多的会请人代开。\n2.遇事绕着走。去年积案9件，办结1件。\n（二）工作作风方面\n1.下乡少。去年只去了4次。\n")
    #expect(draft.problems.map(\.leaves.count) == [2, 1, 1])
  }

  @Test(
    "what looks back on a list belongs to none of its items",
    arguments: ["以上问题，我照单全收。", "这三个问题我想了很久，都能改。", "总的来看，这些都出在我身上。"])
  func summary(words: String) throws {
    let draft = draft(
      problems: "（一）学习不深入。全年只学了3次。\n（二）作风不扎实。去年只下乡4次。\n（三）担当不够。积案9件没有碰过。\n\(words)\n")
    #expect(draft.problems.count == 3)
    let last = try #require(draft.problems.last)
    #expect(draft.clean.string(in: last.range) == "（三）担当不够。积案9件没有碰过。")
  }

  @Test("paragraphs with a series each: the stated problem is the item, an aspect is none")
  func seriesInParagraphs() {
    let stated = draft(
      problems: "理论学习不深入，满足于念文件。一是读书少，全年只读完1本。二是联系实际不够。\n作风不扎实，下乡走过场。一是去得少，全年4次。二是看得浅，隔着玻璃看。\n")
    #expect(stated.problems.map(\.leaves.count) == [2, 2])
    let grouped = draft(
      problems: "在理论学习方面，主要有：一是读书少，全年只读完1本。二是联系实际不够。\n在工作作风方面，主要有：一是去得少，全年4次。二是看得浅，隔着玻璃看。\n")
    #expect(grouped.problems.count == 4)
  }

  @Test("an example in a paragraph of its own belongs to the problem before it")
  func example() {
    let draft = draft(
      problems: "理论学习不深入，满足于念文件，联系实际不够。\n例如，去年全年只集中学习3次，笔记还是年底补的，没有一条是自己的话。\n调查研究走过场，下乡坐着车子转。\n")
    #expect(draft.problems.count == 2)
  }

  @Test(
    "what reports that nothing was found is no problem; what admits something after all is one",
    arguments: [
      ("（一）公务接待方面。未发现超标准接待的问题。", 2), ("（一）公务用车方面。经逐张核对油卡，不存在公车私用的问题。", 2),
      ("（一）办公用房方面。未发现面积超标的问题，但两间会议室长期空着没有登记。", 3), ("（一）津贴补贴方面。没有及时解决职工反映的加班补贴问题。", 3),
    ])
  func denials(words: String, count: Int) {
    let draft = draft(problems: "\(words)\n（二）学习不深入。全年只学了3次。\n（三）作风不扎实。去年只下乡4次。\n")
    #expect(draft.problems.count == count)
  }

  @Test("a heading line that admits a problem is the item, one that names a field is none")
  func headingLines() {
    let admitted = draft(
      problems: "（一）学习不深入\n1.读原著少。全年只读了1本。\n2.联系实际不够。写材料照抄照搬。\n（二）作风不扎实\n1.下乡少。去年只去了4次。\n2.文风虚。讲话稿动辄上万字。\n")
    #expect(admitted.problems.map(\.leaves.count) == [2, 2])
    let named = draft(
      problems: "（一）学习不深入的问题\n1.读原著少。全年只读了1本。\n2.联系实际不够。写材料照抄照搬。\n（二）作风建设\n1.下乡少。去年只去了4次。\n2.文风虚。讲话稿动辄上万字。\n")
    #expect(named.problems.count == 4)
  }

  @Test("numbers inside a paragraph count, dates and decimals do not")
  func decimalsInside() {
    let draft = draft(
      problems: "工作作风方面还有差距：1.下乡少，去年只去了4次；2.文风虚，讲话稿动辄上万字；3.接访推诿，9件积案只办结1件。\n担当作为不够，8.5万元的欠账拖到12.3日才报，没有人过问。\n")
    #expect(draft.problems.count == 4)
  }
}
