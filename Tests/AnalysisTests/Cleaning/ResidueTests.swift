import Documents
import Testing

@testable import Analysis

@Suite("What web pages, templates and writing assistants leave behind")
struct ResidueTests {
  @Test(
    "marks of Markdown and emoji bullets go",
    arguments: [
      ("## 一、存在的问题\n我学习不够。\n", "一、存在的问题"),
      ("**（一）学习不深入。** 我只读了一本书。\n", "（一）学习不深入。我只读了一本书。"),
      ("> 我下村**三次**，没有**走进农户**家门。\n# 检查\n", "我下村三次，没有走进农户家门。"),
      ("- **立行立改**：三天内上门道歉。\n", "立行立改：三天内上门道歉。"),
      ("✅ 补记学习笔记。\n🔥 上门道歉。\n", "补记学习笔记。"),
      ("1️⃣ 补记学习笔记。\n2️⃣ 上门道歉。\n## 完\n", "1.补记学习笔记。"),
    ])
  func markdown(source: String, expected: String) {
    let result = Cleaning.clean(source)
    let first = Cleaning.lines(result).first ?? ""
    #expect(first == expected)
    #expect(Cleaning.ids(result) == ["chatbot-residue"])
  }

  @Test(
    "marks that a forum hid in the text go, the quotes beside them stay",
    arguments: [
      ("我下村三次。5 A9 X9 d, n/ K#\n没有进过门。\n", "我下村三次。"),
      ("群众说“清汤看得见底”，1 Z+ f& e+ h~ a? J{\n我没有当回事。\n", "群众说“清汤看得见底”，"),
      ("他说：“消息一天多二十。”7 t# g$ x6 J4 K3 N%\n我没有当回事。\n", "他说：“消息一天多二十。”"),
      ("会议多、文件多) [( r$ D: i\" T! a~\n我没有当回事。\n", "会议多、文件多）"),
    ])
  func forumNoise(source: String, expected: String) {
    let result = Cleaning.clean(source)
    #expect(Cleaning.lines(result).first == expected)
    #expect(Cleaning.ids(result) == ["anti-copy-noise"])
  }

  @Test("what Markdown made a heading or bold is so for the outline")
  func format() {
    let result = Cleaning.clean("# 检查\n### 存在的问题\n**学习不深入。** 我只读了一本书。\n")
    #expect(result.paragraphs.map(\.format.outlineLevel) == [1, 3, nil])
    #expect(result.paragraphs[2].format.boldPrefix == "学习不深入。".utf8.count)
  }

  @Test("cells of a Markdown table become cells")
  func table() {
    let result = Cleaning.clean("| 问题 | 措施 |\n|---|---|\n| 学习少 | 每月一本 |\n")
    #expect(Cleaning.lines(result) == ["问题", "措施", "学习少", "每月一本"])
    #expect(result.paragraphs.last?.container == .tableCell(table: 0, row: 1, column: 1))
  }

  @Test(
    "blanks, stars and dashes of ordinary drafts are no Markdown",
    arguments: ["**市**局的同志提了意见。\n", "★一、学习方面\n", "- 3 个百分点。\n", "😀我很高兴。\n"])
  func noMarkdown(text: String) {
    #expect(!Cleaning.ids(Cleaning.clean(text)).contains("chatbot-residue"))
  }

  @Test(
    "talk of an assistant is taken out",
    arguments: [
      "好的，以下是根据您的要求起草的个人检查：", "希望这份材料能对您有所帮助！", "如需调整篇幅或语气，请随时告诉我。",
      "以上内容供您参考，可按实际情况修改。", "当然可以！这是一份对照检查材料的初稿：",
    ])
  func assistant(line: String) {
    let result = Cleaning.clean("个人对照检查材料\n我学习不够深入。\n\(line)\n")
    #expect(Cleaning.lines(result) == ["个人对照检查材料", "我学习不够深入。"])
  }

  @Test(
    "blanks of templates are found",
    arguments: [
      "[姓名]", "[具体单位]", "{日期}", "【单位名称】", "____", "2026年[X]月[X]日", "<职务>", "（姓名）",
    ])
  func placeholder(blank: String) {
    let text = "我在\(blank)工作，问题不少。\n"
    #expect(Cleaning.places("placeholder", Cleaning.clean(text), in: text).joined() == blank)
  }

  @Test("a unit whose name was left out is a blank, however it is called", arguments: ["收费站", "街道办事处", "农场", "集团公司"])
  func namelessUnit(unit: String) {
    let text = "我在某某\(unit)工作，问题不少。\n"
    #expect(Cleaning.places("placeholder", Cleaning.clean(text), in: text) == ["某某"])
  }

  @Test(
    "headings and references in brackets are no blanks",
    arguments: ["【存在的问题】\n", "按照中发〔2014〕4号文件和[1]的要求。\n", "【具体表现】我只读了一本书。\n"])
  func noPlaceholder(text: String) {
    #expect(Cleaning.ids(Cleaning.clean(text)).isEmpty)
  }

  @Test(
    "counts under an article are residue, a line that begins with such a word is none",
    arguments: [("点赞 3  在看 12", true), ("留言：15条", true), ("转发不实消息", false), ("收藏：无", false), ("评论别人多、检查自己少", false)])
  func counts(line: String, isResidue: Bool) {
    let ids = Cleaning.ids(Cleaning.clean("检查\n学习不够，全年只读了一本书。\n\(line)\n"))
    #expect(ids.contains("web-residue") == isResidue)
  }

  @Test("the frame of a page goes, the links below it too")
  func frame() {
    let text = """
      关怀版 无障碍
      网站首页 党建工作 民主生活会
      个人检查_第1页
      个人检查_第2页
      | 浏览次数：
      文档简介
      当前位置：首页 >> 党建
      个人对照检查材料
      字号：[大] [中] [小]
      我学习不够深入。
      张新
      上一篇：某局召开会议
      党课讲稿怎么写
      关于召开会议的通知
      版权声明：本站内容由网友上传，如有侵权请联系我们删除。
      """
    #expect(Cleaning.lines(Cleaning.clean(text)) == ["个人对照检查材料", "我学习不够深入。", "张新"])
  }
}
