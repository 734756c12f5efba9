import Testing

@testable import Analysis

@Suite("Sections that turn to another role without a heading")
struct TurnTests {
  private static let problems = [
    "一是学习不深入，全年应读的五本书只读了一本，研讨发言是请别人代写的；", "二是调研不扎实，下村七次有五次没有进门，群众反映的饮水问题拖了九个月；",
    "三是管理失之于宽，有两名同志长期不参加组织生活，我只在会上点了一句。",
  ]
  private static let causes = "首先是我把读书当成了任务，理想信念这根弦松了；其次是怕得罪人，党性锻炼没有抓紧。"
  private static let measures = "三、努力方向\n1.每月读完一本书，月底前在支部讲一次。\n2.每季度驻村五天，六月底前接通饮水管线。\n3.每月同两名同志谈话，由支部书记检查。\n"

  @Test(
    "causes told behind the problems are a part",
    arguments: ["究其原因，", "说到底，", "往根子上说，", "追根溯源，", "出现这些问题，原因在于：", "主要原因是："])
  func causesBehindProblems(lead: String) {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "二、欠着的账\n" + Self.problems.joined() + lead + Self.causes + "\n"
        + Self.measures)
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
    #expect(draft.problems.count == 3)
    #expect(draft.causes.count == 2)
    #expect(draft.measures.count == 3)
  }

  @Test("measures that nothing announces end the causes that a few words announced")
  func silentMeasures() {
    let aspects = ["理论学习方面", "工作作风方面", "管理方面"]
    let faults = zip(aspects, Self.problems).map { "\($0)\n\($1.dropFirst(2))\n" }.joined()
    let roots = "病根在自己身上。\n我把读书当成了任务，理想信念这根弦松了，总觉得业务才是真本事。\n归到一处是怕得罪人，党性锻炼没有抓紧，老好人当惯了。\n"
    let cures =
      "改，从明年一月一日算起。\n由支部书记带头，每月读完一本书，月底前在支部讲一次，由办公室登记。\n由副站长负责，每季度驻村五天，六月底前接通饮水管线，每户回访一次。\n由组织委员牵头，每月同两名同志谈话，连续两次缺席的在支部大会通报。\n"
    let draft = Reading.draft(PartTests.title + PartTests.opening + faults + roots + cures)
    #expect(Reading.roles(draft).filter { $0 != "closing" } == ["title", "opening", "problems", "causes", "measures"])
  }

  @Test("one label that ends section after section opens the measures of each, and what leads to the cause its causes")
  func labelOfEverySection() {
    let sections = zip(["读书这一头", "下村这一头", "管人这一头"], Self.problems).map { title, problem in
      "\(title)\n\(problem.dropFirst(2))\n为什么会这样？把本职当成了负担，理想信念这根弦松了，心里没有群众。\n怎么改？每季度驻村五天，六月底前接通饮水管线，由支部书记检查。\n"
    }
    let draft = Reading.draft(PartTests.title + PartTests.opening + sections.joined())
    let roles = Reading.roles(draft).filter { ["problems", "causes", "measures"].contains($0) }
    #expect(roles == (1...3).flatMap { _ in ["problems", "causes", "measures"] })
  }

  @Test("a cause told inside one problem of many opens no part")
  func aside() {
    let items = ["学习不深入。全年只读了一本书。", "调研不扎实。下村七次没有进门。原因是我怕麻烦，图省事。", "管理失之于宽。两名同志长期缺席。"]
    let list = items.enumerated().map { "\($0.offset + 1).\($0.element)\n" }.joined()
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "二、存在的问题\n" + list + Self.measures)
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures"])
    #expect(draft.problems.count == 3)
  }

  @Test("causes told behind each member of a list inside paragraphs open no part")
  func asidesInParagraphs() {
    let member = "例如去年五月，下村七次有五次没有进门，饮水问题拖了九个月。究其实质，是我怕麻烦、图省事。"
    let paragraph = "一是调研不扎实。\(member)二是落实不到位。\(member)三是学习不深入。\(member)\n"
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "二、存在的问题\n（一）工作作风方面\n" + paragraph + paragraph
        + "（二）担当作为方面\n" + paragraph + "三、原因分析\n" + Self.causes + "\n" + Self.measures)
    let roles = Reading.roles(draft).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(roles == ["title", "opening", "problems", "causes", "measures"])
    #expect(draft.problems.count == 9)
  }

  @Test("a closing sentence at the end of the last paragraph is the close")
  func closing() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "二、存在的问题\n" + Self.problems.joined() + "\n三、努力方向\n"
        + "每月读完一本书，月底前在支部讲一次。每季度驻村五天，六月底前接通管线。以上检查，请同志们批评指正。\n")
    #expect(Reading.roles(draft).last == "closing")
  }

  @Test(
    "a note below a ledger closes it, one in each record does not",
    arguments: [
      ("", "备注：每月月底由监督委员会验收，没有改好的重新挂上去。\n", "closing", 2),
      ("", "截至4月5日，两个问题中1个已销号、1个正在整改。\n", "closing", 2),
      ("备注：照片存办公室。\n", "备注：合同存档案室。\n", "measures", 2),
    ])
  func note(inEach: String, last: String, role: String, count: Int) {
    func record(_ number: Int, _ problem: String, _ measure: String) -> String {
      "问题\(number)：\(problem)\n整改措施：\(measure)\n责任人：支部书记\n整改时限：2026年6月30日前\n" + inEach
    }
    let draft = Reading.draft(
      "某博物馆党支部问题整改台账\n本台账收录生活会上查摆的两个问题，每月5日由办公室更新，销号须经支委会研究。\n"
        + record(1, "讲解电话常年占线，学校团队三天约不上。", "增开一条线路，值班人员每半小时回拨一次漏接号码。")
        + record(2, "库房温湿度记录晚上补写，三本笔迹一样。", "更换自动记录仪12台，夜间数据直接上传，纸本停用。") + last)
    #expect(Reading.roles(draft).last == role)
    #expect(draft.measures.count == count)
  }
}
