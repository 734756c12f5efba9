import Documents
import Testing

@testable import Analysis

@Suite("Parts and their roles")
struct PartTests {
  static let title = "2025年度民主生活会个人对照检查材料\n县财政局 某甲\n"
  static let opening = "根据县委安排，会前我认真学习，广泛征求意见，深入谈心谈话，现对照检查如下。\n"
  static let problems = "一是学习不深入。例如去年全年只集中学习3次。\n二是调研走过场。例如5月到东河村只待了半天。\n三是批评怕得罪人，会上三次都没有开口。\n"
  static let causes = "一是理想信念有所松动，放松了主观世界改造。\n二是宗旨意识淡化，同群众的感情远了。\n"
  static let measures = "一是每月集中学习不少于2次，6月底前写出1篇调研报告。\n二是每季度驻村不少于5天，由我带队。\n三是每次会上提1条批评意见，年底前由支部考核。\n"

  @Test("a line with a dash below the title belongs to it, whatever it names")
  func subtitle() {
    let draft = Reading.draft(
      "照着录像找失误\n——在支部组织生活会上的对照检查\n训练中心主任　冼国楷\n按照通知要求，我作了认真准备，现检查如下。\n一、失误在哪里\n1.学习停留在表面，去年24次学习缺了9次。\n2.下队少，全年不到三十次。\n"
        + "二、为什么老在这里丢分\n理想信念这口气没有提住，总觉得金牌说明一切。\n三、怎么改\n每周二、四上午固定在训练场，月底由组织委员查日志。\n")
    #expect(draft.kind.id == "self-exam-personal")
    #expect(draft.title.map { draft.clean.string(in: $0) } == "照着录像找失误\n——在支部组织生活会上的对照检查")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
  }

  @Test("plain headings give plain roles")
  func plain() {
    let draft = Reading.draft(
      Self.title + Self.opening + "一、存在的主要问题\n" + Self.problems + "二、产生问题的原因分析\n" + Self.causes + "三、努力方向和改进措施\n"
        + Self.measures + "以上是我的对照检查，请同志们批评指正。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures", "closing"])
    #expect(draft.kind.id == "self-exam-personal")
    #expect(draft.kind.doubt == nil)
    #expect(draft.problems.count == 3)
    #expect(draft.causes.count == 2)
    #expect(draft.measures.count == 3)
  }

  @Test("stems divide a draft that begins with them, and what they head has numbers of its own")
  func stems() {
    let draft = Reading.draft(
      Self.title + Self.opening
        + "甲、查出的毛病\n（一）政治纪律方面\n请示有拖。同乡会托人带话，先私下回了三个电话，才去报主任。\n（二）作风方面\n"
        + "下乡像赶场。全年去侨乡十七次，最久一次待了一个半小时。\n乙、毛病的根\n一，理想信念没有跟着年岁长，讲着讲着只剩下讲。\n"
        + "二，宗旨意识里掺了客气，自以为是客人。\n丙、改的办法\n（一）来函当天报主任。\n（二）每季度在村里住两夜，6月底前见效。\n")
    #expect(Reading.roles(draft).filter { $0 != "title" && $0 != "opening" } == ["problems", "causes", "measures"])
    #expect(draft.problems.count == 2 && draft.causes.count == 2 && draft.measures.count == 2)
  }

  @Test("a merged heading carries both roles, until its sub-headings part them")
  func merged() {
    let whole = Reading.draft(
      Self.title + Self.opening + "一、存在的问题及原因分析\n" + Self.problems + Self.causes + "二、整改措施\n" + Self.measures)
    #expect(Reading.roles(whole) == ["title", "opening", "problems+causes", "measures"])
    let parted = Reading.draft(
      Self.title + Self.opening + "一、存在的问题及原因分析\n（一）存在的主要问题\n" + Self.problems + "（二）原因分析\n" + Self.causes + "二、整改措施\n"
        + Self.measures)
    #expect(Reading.roles(parted) == ["title", "opening", "problems", "causes", "measures"])
  }

  @Test("aspects with problem, cause and measure each are read label by label")
  func interleaved() {
    let aspect = "存在问题：一是学习不深入，例如去年只学了3次。二是联系实际不够。\n原因剖析：主要是理想信念有所松动，放松了要求。\n整改措施：每月学习不少于2次，6月底前完成。\n"
    let draft = Reading.draft(Self.title + Self.opening + "一、理论学习方面\n" + aspect + "二、工作作风方面\n" + aspect)
    #expect(
      Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures", "problems", "causes", "measures"])
    #expect(draft.problems.count == 4)
  }

  @Test("without headings the sentences tell the parts, with low confidence")
  func headless() throws {
    let draft = Reading.draft(
      Self.title + Self.opening + "我学习不深入，满足于念文件，例如去年全年只集中学习3次，联系实际更少。\n我调研走过场，例如5月到东河村只待了半天，没有进一户人家。\n"
        + "究其原因，主要是理想信念有所松动，党性修养放松，放松了主观世界改造。\n下一步，我将每月集中学习不少于2次，6月底前写出1篇调研报告，每季度驻村不少于5天。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
    let causes = try #require(draft.parts.first { $0.has(.causes) })
    #expect(causes.confidence <= 0.55)
    #expect(causes.evidence == .content)
  }

  @Test("what the user says about a heading outweighs everything")
  func override() {
    let text = Self.title + Self.opening + "一、存在的主要问题\n" + Self.problems + "二、原因分析\n" + Self.causes
    let draft = Reading.draft(text, AnalysisOptions(roles: [(heading: "二", roles: [.measures])]))
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures"])
    #expect(draft.parts.last?.evidence == .override)
    #expect(draft.causes.isEmpty)
  }

  @Test("a line of the tail that is laid out as a heading ends no part of the body")
  func headingInTail() throws {
    var document = Reading.document(
      Self.title + Self.opening + "一、存在的主要问题\n" + Self.problems + "二、整改措施\n" + Self.measures + "某甲\n2025年1月2日\n")
    for line in document.paragraphs.indices.suffix(2) { document.paragraphs[line].format.outlineLevel = 1 }
    let draft = Analyser(vocabulary: Reading.vocabulary).draft(from: document)
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures", "signature"])
    for (part, next) in zip(draft.parts, draft.parts.dropFirst()) { #expect(part.range.end <= next.range.start) }
  }

  @Test("parts are in order, apart, and hold every Han character of the body once")
  func cover() {
    let draft = Reading.draft(Self.title + Self.opening + "一、存在的主要问题\n" + Self.problems + "二、整改措施\n" + Self.measures)
    for (part, next) in zip(draft.parts, draft.parts.dropFirst()) { #expect(part.range.end <= next.range.start) }
    #expect(draft.parts.reduce(0) { $0 + $1.han } == draft.lengths.han)
  }
}
