import Testing

@testable import Analysis

@Suite("Problems, causes and measures of each aspect in turn")
struct InterleavedTests {
  private static let aspects = ["理论学习方面", "工作作风方面", "廉洁自律方面"]
  private static let problem = "一是学习不深入，例如去年只学了3次。二是联系实际不够，写材料照抄照搬。"
  private static let cause = "主要是理想信念有所松动，放松了主观世界改造，遇事先想自己。"
  private static let measure = "一是每月学习不少于2次，6月底前完成。二是每季度驻村5天，由支部记录。"
  private static let turn = ["problems", "causes", "measures"]

  private func draft(_ heading: String = "", _ aspect: (Int) -> String) -> Draft {
    Reading.draft(PartTests.title + PartTests.opening + heading + (0..<3).map(aspect).joined())
  }

  @Test(
    "labels at the start of a paragraph",
    arguments: [
      ("存在问题：", "原因剖析：", "整改措施："), ("主要表现：", "产生原因：", "努力方向："), ("【问题表现】：", "【根源剖析】：", "【改进措施】："),
      ("查摆出的问题。", "思想根源。", "下一步打算。"), ("存在的不足：", "问题产生的原因：", "整改措施及时限："), ("毛病：", "病根：", "药方："),
      ("【问题】", "【原因】", "【措施】"),
    ])
  func labels(problem: String, cause: String, measure: String) {
    let draft = draft { index in
      "\(["一", "二", "三"][index])、\(Self.aspects[index])\n\(problem)\(Self.problem)\n\(cause)\(Self.cause)\n\(measure)\(Self.measure)\n"
    }
    #expect(Reading.roles(draft) == ["title", "opening"] + Self.turn + Self.turn + Self.turn)
    #expect(draft.problems.count == 6)
    #expect(draft.causes.count == 3)
    #expect(draft.measures.count == 6)
  }

  @Test(
    "a list that begins right behind a label and goes on through the aspects",
    arguments: [
      ("存在问题：", "原因剖析：", "整改措施："), ("差距在哪里：", "根子是什么：", "往后怎么干："),
      ("不严不实的表现：", "思想上的成因：", "严起来实起来的举措："),
    ])
  func numbersBehindLabels(problem: String, cause: String, measure: String) {
    let draft = draft { index in
      let (first, second) = (index * 2 + 1, index * 2 + 2)
      return "\(["一", "二", "三"][index])、\(Self.aspects[index])\n"
        + "\(problem)\(first).学习不深入。去年只学了3次，笔记是年底补的。\n\(second).联系实际不够。写材料照抄照搬，一年没有下过村。\n"
        + "\(cause)\(Self.cause)\n"
        + "\(measure)\(first).每月学习不少于2次，6月底前补齐笔记。\n\(second).每季度驻村5天，由支部登记，年底公布。\n"
    }
    #expect(Reading.roles(draft) == ["title", "opening"] + Self.turn + Self.turn + Self.turn)
    #expect(draft.problems.compactMap(\.number?.value) == Array(1...6))
    #expect(draft.measures.compactMap(\.number?.value) == Array(1...6))
  }

  @Test(
    "lines that say until when head nothing and belong to the measure above them",
    arguments: ["长期坚持", "2024年10月底前", "持续推进"])
  func openEnds(deadline: String) {
    let tasks = ["放学拥堵", "作业过多", "家校沟通生硬"].enumerated().map { index, task in
      "\(index + 1).\(task)\n问题：校门前每天堵车四十分钟，家长反映三次没有人管。\n措施：分年级错峰放学，每天由一名行政干部带班，填写值日表。\n责任人：副校长李明\n时限：\(deadline)\n"
    }
    let draft = Reading.draft("某县实验小学整改方案\n根据测评结果，制定本方案。\n一、整改事项\n" + tasks.joined())
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
    #expect(draft.measures.allSatisfy { $0.features.contains(.owner) })
  }

  @Test("problems, causes and measures each counted through the aspects, one of them alone behind its label")
  func countedThrough() {
    let draft = draft { index in
      "\(["一", "二", "三"][index])、\(Self.aspects[index])\n"
        + "问题表现：\(index * 2 + 1).学习不深入。去年只学了3次，笔记是年底补的。\n\(index * 2 + 2).联系实际不够。写材料照抄照搬，一年没有下过村。\n"
        + "思想根源：\(index + 1).理想信念有所松动，放松了主观世界改造，遇事先想自己。\n"
        + "改进打算：\(index + 1).每月学习不少于2次，6月底前补齐笔记，由支部检查。\n"
    }
    #expect(draft.problems.compactMap(\.number?.value) == Array(1...6))
    #expect(draft.causes.compactMap(\.number?.value) == Array(1...3))
    #expect(draft.measures.compactMap(\.number?.value) == Array(1...3))
  }

  @Test("a list may begin behind the sentence that leads on to it, and its numbers may stand before figures")
  func ledList() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n\(Self.problem)\n二、整改措施\n往后怎么改，一件一件说定。"
        + "1.3月底前把笔记补齐，由支部检查。\n2.6月底前走完12个村，逐户登记。\n3.每季度驻村5天，月底公布。\n")
    #expect(draft.measures.compactMap(\.number?.value) == [1, 2, 3])
    #expect(draft.measures.first.map { draft.clean.string(in: $0.label) }?.hasPrefix("3月底前") == true)
  }

  @Test("figures behind a label or at the head of a paragraph are no numbers")
  func figures() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening
        + "一、存在的问题\n1.5亿元的管网改造拖了两年，群众意见很大。\n差额：2.5万元没有入账。\n差额：3.5万元没有收回，我没有追问。\n二、整改措施\n\(Self.measure)\n")
    #expect(!draft.headings.contains { $0.number?.form == .decimal })
    #expect(!draft.paragraphs.contains { draft.clean.string(in: $0.range).hasPrefix("2.5万元") })
  }

  @Test("a measure part that only names again the problems of a chapter before it holds measures alone")
  func namedAgain() {
    let tasks = ["客服电话打不通，用户打了十一次没有人接。", "收费退费拖延，217户超过半年未退。", "公车接送子女3次，油费走了公务。"].enumerated()
    let cures = tasks.map { "\($0 + 1).\($1)整改措施：由分管经理负责，9月底前逐项核对办结，每周通报一次。\n" }.joined()
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n" + tasks.map { "\($0 + 1).\($1)\n" }.joined()
        + "二、整改措施\n" + cures)
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
  }

  @Test("a line that counts and names a problem stands with the labels below it")
  func namedProblems() {
    let names = ["学习靠喇叭", "组织生活走了样", "书屋锁着", "报修没人管", "接待日落空", "账目贴得晚"]
    let aspects = ["理论学习有收获方面", "思想政治受洗礼方面", "为民服务解难题方面"]
    let draft = draft { index in
      "\(["一", "二", "三"][index])、\(aspects[index])\n"
        + [index * 2, index * 2 + 1].map {
          "问题\($0 + 1)：\(names[$0])。\n表现：\(Self.problem)\n原因：\(Self.cause)\n措施：\(Self.measure)\n"
        }.joined()
    }
    #expect(Reading.roles(draft) == ["title", "opening"] + (0..<6).flatMap { _ in Self.turn })
    #expect(!Reading.labels(draft.measures, in: draft).contains { $0.contains("喇叭") || $0.contains("走了样") })
  }

  @Test("a measure part whose paragraphs tell a problem in front of a label holds both")
  func problemsUnderMeasures() {
    let tasks = [
      "客服电话打不通，用户一个上午打了十一次没有人接。整改措施：增开人工座席12个，来电三十秒内接听，由客服部每周通报。",
      "收费退费拖延，217户停热退费超过半年未退。整改措施：财务部逐户核对，9月底前一次付清，今后七个工作日办结。",
      "管理人员用车不规范，公车接送子女3次。整改措施：三次费用按标准追缴，加装定位，每季度由纪检委员抽查。",
    ]
    let draft = Reading.draft(
      "某市城西供热有限公司关于巡察反馈问题的整改方案\n根据巡察意见，制定本方案。\n一、整改任务和措施\n"
        + tasks.enumerated().map { "\($0 + 1).\($1)\n" }.joined())
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
  }

  @Test("steps of one measure are no measures of their own")
  func steps() {
    let measure = "分两步走，第一步，6月底前清理历史预警；第二步，12月底前优化规则，处置率低于九成的当月不得评优。"
    let draft = draft { "\(["一", "二", "三"][$0])、\(Self.aspects[$0])\n存在问题：\(Self.problem)\n整改措施：\(measure)\n" }
    #expect(draft.measures.count == 3)
  }

  @Test("under one heading that names all three", arguments: ["一、查摆问题、剖析原因和整改打算\n", "一、对照检查情况\n"])
  func underOneHeading(heading: String) {
    let draft = draft(heading) { index in
      "（\(["一", "二", "三"][index])）\(Self.aspects[index])\n存在的问题：\n1.学习不深入，去年只学了3次。\n2.联系实际不够，照抄照搬。\n原因剖析：\(Self.cause)\n整改措施：\(Self.measure)\n"
    }
    #expect(Reading.roles(draft) == ["title", "opening"] + Self.turn + Self.turn + Self.turn)
    #expect(draft.problems.count == 6)
    #expect(draft.measures.count == 6)
  }

  @Test("as numbered sub-headings")
  func numbered() {
    let draft = draft { index in
      "\(["一", "二", "三"][index])、\(Self.aspects[index])\n（一）存在的主要问题\n\(Self.problem)\n（二）原因分析\n\(Self.cause)\n（三）整改措施\n\(Self.measure)\n"
    }
    #expect(Reading.roles(draft) == ["title", "opening"] + Self.turn + Self.turn + Self.turn)
    #expect(draft.causes.count == 3)
  }

  @Test("a problem in front of labels for its cause and its measures needs none")
  func labelsUnderProblems() {
    let draft = draft("一、存在的问题、原因和整改措施\n") { index in
      "（\(["一", "二", "三"][index])）\(["学习不深入", "下乡走过场", "管理失之于宽"][index])\n去年只做了3次，群众意见很大，我却没有当回事。\n原因分析：\(Self.cause)\n整改措施：\(Self.measure)\n"
    }
    #expect(draft.problems.count == 3)
    #expect(draft.causes.count == 3)
    #expect(draft.measures.count == 6)
  }

  @Test("a numbered problem whose first line heads the labels below it is a problem")
  func runInProblems() {
    let draft = draft("一、存在的问题、产生的原因及整改措施\n") { index in
      "（\(["一", "二", "三"][index])）\(["学习不深入", "下乡走过场", "管理失之于宽"][index])。去年只做了3次，群众意见很大。\n原因：\(Self.cause)\n措施：\(Self.measure)\n"
    }
    #expect(draft.problems.count == 3)
    #expect(draft.causes.count == 3)
    #expect(draft.measures.count == 6)
  }

  @Test("one label at the end of the problems opens the causes", arguments: ["\n主要原因：", "主要原因：", "\n产生这些问题的原因：\n"])
  func lateLabel(label: String) {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening
        + "一、存在的主要问题\n一是学习不深入，去年只学了3次。二是下乡走过场，全年只去了4次。三是管理失之于宽，请假不报告。\(label)一是理想信念松动，图省事。二是宗旨意识淡了，怕吃苦。\n"
        + "二、整改措施\n" + PartTests.measures)
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
    #expect(draft.problems.count == 3)
    #expect(draft.causes.count == 2)
  }

  @Test("inside one paragraph the words that turn to the cause part it from the problem")
  func insideParagraph() throws {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening
        + "一、存在的问题及原因\n1.学习不深入。去年只学了3次，笔记还是补的。究其原因，是理想信念松动，图省事。\n2.下乡走过场。全年只去了4次，都在路边看。主要原因是宗旨意识淡了，怕吃苦。\n"
        + "二、整改措施\n" + PartTests.measures)
    #expect(draft.problems.count == 2)
    #expect(draft.causes.count == 2)
    let cause = try #require(draft.causes.first)
    #expect(draft.clean.string(in: cause.range) == "究其原因，是理想信念松动，图省事。")
    let problem = try #require(draft.problems.first)
    #expect(draft.clean.string(in: problem.range) == "1.学习不深入。去年只学了3次，笔记还是补的。")
  }

  @Test(
    "all labels in one paragraph", arguments: [["存在问题：", "原因剖析：", "整改措施："], ["（1）主要表现：", "（2）产生原因：", "（3）努力方向："]])
  func labelsInOneParagraph(labels: [String]) {
    let draft = draft { index in
      "\(["一", "二", "三"][index])、\(Self.aspects[index])\n\(labels[0])\(Self.problem)\(labels[1])\(Self.cause)\(labels[2])\(Self.measure)\n"
    }
    #expect(Reading.roles(draft) == ["title", "opening"] + Self.turn + Self.turn + Self.turn)
    #expect(draft.problems.count == 6)
    #expect(draft.causes.count == 3)
    #expect(draft.measures.count == 6)
  }

  @Test(
    "a list that begins behind its label goes on in the next paragraphs",
    arguments: [["（一）", "（二）"], ["①", "②"], ["1.", "2."]])
  func listBehindLabel(numbers: [String]) {
    let draft = draft { index in
      let number = ["一", "二", "三"][index]
      return
        "\(number)、\(Self.aspects[index])\n问题：\(numbers[0])学得零碎。去年只学了3次，笔记还是补的。\n\(numbers[1])学用脱节。写材料照抄照搬，讲话稿动辄上万字。\n根子：\(Self.cause)\n改法：\(Self.measure)\n"
    }
    #expect(draft.problems.count == 6)
    #expect(draft.causes.count == 3)
  }

  @Test("lines in brackets that say who and until when belong to the measure above them")
  func bracketedAttributes() {
    let tasks = Self.faults.enumerated().map { index, fault in
      "问题\(["一", "二", "三"][index])\n【问题】\(fault)\n【措施】建立任务单，由党政办每月督办。\n【责任】党委副书记李明；党政办\n【时限】2024年6月底\n【目标】存量清零\n"
    }
    let draft = Reading.draft(Self.plan + tasks.joined() + "三、怎么保证改\n书记负总责，每月开一次会，公示7天。\n")
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
  }

  private static let plan =
    "关于民主生活会查摆问题的整改方案\n2月5日，党委召开民主生活会，班子查摆问题3个，现制定如下整改方案。\n一、整改目标\n6月底前全部改完。\n二、整改任务\n"
  private static let faults = [
    "“第一议题”学了47项，研究落实的不到十项，上午学完下午就没有人提。", "两个村夏天轮流吃水，班子议了两年没有议出结果。", "干部上班脱岗，抽查60人次，不在岗的14人次，查完没有通报。",
  ]

  @Test(
    "the tasks of a plan are problems where each is followed by what is done about it",
    arguments: [(true, "办法："), (false, "整改措施：")])
  func tasks(underAspects: Bool, measure: String) {
    let tasks = Self.faults.enumerated().map { index, fault in
      let number = ["一", "二", "三"][index]
      let head =
        underAspects
        ? "（\(number)）\(["学习", "用水", "作风"][index])方面\n问题\(index + 1)：" : "问题\(number)："
      return "\(head)\(fault)\n\(measure)建立任务单，由党政办每月督办。责任领导：李明。时限：6月底前。\n"
    }
    let draft = Reading.draft(Self.plan + tasks.joined() + "三、怎么保证改\n书记负总责，每月开一次会，公示7天。\n")
    #expect(draft.kind.id == "rectification-plan")
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
    #expect(Reading.roles(draft).contains("safeguards"))
  }

  @Test("a second label of a measure (整改目标：) begins nothing new", arguments: ["", "\n"])
  func secondLabel(between: String) {
    let tasks = Self.faults.enumerated().map { index, fault in
      "问题\(index + 1)：\(fault)\n整改措施：建立任务单，由党政办每月督办。责任领导：李明。\(between)整改目标：10月底前清零。\n"
    }
    let draft = Reading.draft(Self.plan + tasks.joined() + "三、怎么保证改\n书记负总责，每月开一次会，公示7天。\n")
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
    #expect(draft.measures.allSatisfy { draft.clean.string(in: $0.range).contains("清零") })
  }

  @Test("what the measures are for, labelled in front of them, is no measure")
  func goalFirst() {
    let tasks = Self.faults.enumerated().map { index, fault in
      "\(index + 1).\(fault)\n整改目标：10月底前清零。\n整改措施：①建立任务单，由党政办每月督办。\n②由纪委每季度抽查一次，结果公示。\n"
    }
    let draft = Reading.draft(Self.plan + tasks.joined() + "三、怎么保证改\n书记负总责，每月开一次会，公示7天。\n")
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 6)
  }

  @Test("tasks that say at once what shall be done stay tasks")
  func realTasks() {
    let tasks = ["（一）强化理论武装。\n", "（二）办好用水实事。\n", "（三）严肃上班纪律。\n"].map {
      $0 + "具体措施：建立任务单，由党政办每月督办。责任领导：李明。时限：6月底前。\n"
    }
    let draft = Reading.draft(Self.plan + tasks.joined())
    #expect(draft.problems.isEmpty)
  }
}
