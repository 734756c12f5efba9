import Analysis
import Documents
import RuleFiles
import TestSupport
import Testing

@testable import Checking

@Suite("Rules that compare with another document")
struct CompanionTests {
  private func context(_ sketch: Sketch, _ companions: Companions) -> CheckContext {
    var context = CheckContext(
      draft: sketch.draft, pack: nil, names: .init(separator: "、"), ownLexicon: "rule:own")
    context.companions = companions
    return context
  }

  private func rule<Kind: RuleKind>(_ kind: Kind.Type, _ parameters: String) throws -> Kind {
    let log = MistakeLog()
    let mapping = try #require(Node.parse(.init(path: "r.yml", text: parameters), into: log)?.mapping(log))
    let rule = kind.init(mapping, log)
    try #require(log.mistakes.isEmpty)
    return rule
  }

  @Test(
    "an entry is taken up by a passage that has enough of its characters",
    arguments: [("甲乙丙丁戊己", 0), ("甲乙丙丁", 0), ("甲乙", 1), ("子丑寅卯", 1)])
  func coverage(text: String, open: Int) throws {
    let opinions = Sketch(.init(.problems, text: "甲乙丙丁戊己。")).draft
    let rule = try rule(CompanionCoverageRule.self, "{with: opinions, atLeast: 1/4}")
    let match = try #require(
      rule.matches(context(Sketch(.init(.problems, text: text + "。")), Companions([.opinions: opinions]))).first)
    #expect(match.measure("open") == Fraction(open, 1))
  }

  @Test(
    "a problem of the team is taken up where one problem of one member has enough of it; the fewest members decide",
    arguments: [("甲乙丙丁戊己", 3, 0), ("子丑寅卯", 3, 1), ("子丑寅卯", 4, nil)] as [(String, Int, Int?)])
  func claims(text: String, least: Int, open: Int?) throws {
    var team = Sketch(.init(.problems, text: "甲乙丙丁戊己。"))
    let item = try team.item("甲乙丙丁戊己")
    team.edit { $0.problems = [item] }
    var companions = Companions()
    for own in ["天地玄黄。", "宇宙洪荒。", text + "。"] {
      companions.add(Sketch(.init(.problems, text: own)).draft, as: .members)
    }
    let rule = try rule(ClaimedItemsRule.self, "{of: problems, with: members, least: \(least), atLeast: 20%}")
    #expect(rule.matches(context(team, companions)).first?.measure("open") == open.map { Fraction($0, 1) })
  }

  @Test("of a kind that takes one companion the last counts, of others all, and a copy of the draft itself does not")
  func several() {
    let draft = Sketch(.init(.problems, text: "甲。")).draft
    var companions = Companions()
    for kind in [Companions.Kind.team, .team, .members, .members] { companions.add(draft, as: kind) }
    #expect(companions.all(.team).count == 1)
    #expect(companions.all(.members).count == 2)
    companions.remove(withContent: draft.document.source.sha256)
    #expect(companions[.team] == nil)
    #expect(companions.all(.members).isEmpty)
  }

  @Test("without the companion nothing is said")
  func silent() throws {
    let rule = try rule(CompanionCoverageRule.self, "{with: opinions}")
    #expect(rule.matches(context(Sketch(.init(.problems, text: "甲乙丙丁。")), Companions())).isEmpty)
  }

  @Test("copied text is measured in runs of five characters", arguments: [("甲乙丙丁戊己", 2), ("甲乙丙丁戊子", 1), ("子丑寅卯辰巳", 0)])
  func copy(text: String, shared: Int) throws {
    let team = Sketch(.init(.problems, text: "甲乙丙丁戊己。")).draft
    let rule = try rule(CompanionCopyRule.self, "{with: team, in: problems}")
    let match = try #require(
      rule.matches(context(Sketch(.init(.problems, text: text + "。")), Companions([.team: team]))).first)
    #expect(match.measure("share") == Fraction(shared, 2))
  }

  @Test(
    "what both may quote is not copied",
    arguments: [
      ("“子丑寅卯辰巳午未申”", 0, 2), ("《子丑寅卯辰巳》", 0, 2), ("“子丑寅卯”辰巳午未申", 5, 11),
      ("子丑寅卯辰巳午未申", 5, 11),
    ])
  func quotation(common: String, shared: Int, of runs: Int) throws {
    let team = Sketch(.init(.problems, text: common + "，丁丙乙甲。")).draft
    let own = Sketch(.init(.problems, text: common + "，甲乙丙丁戊己。"))
    let rule = try rule(CompanionCopyRule.self, "{with: team, in: problems}")
    let share = try #require(rule.matches(context(own, Companions([.team: team]))).first?.measure("share"))
    #expect(share == Fraction(shared, runs))
  }

  // MARK: What is read as a list

  private func entries(_ text: String) throws -> [String] {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let document = try DocumentReading.read(Array(text.utf8), path: "意见.txt")
    let draft = try #require(
      Companions.understood(
        document, as: .opinions, of: rulebook.companionDocuments, by: Analyser(vocabulary: rulebook.vocabulary)))
    return CompanionEntries(of: draft).entries.map(\.label)
  }

  @Test(
    "an entry a line, numbered or not, without title, introduction, group heads and signature",
    arguments: [
      "征求意见汇总\n会前征求到意见三条，汇总如下：\n1.到村调研太少。\n2.食堂账目不公开。\n3.会议开得太多。\n",
      "征求意见汇总\n到村调研太少。\n食堂账目不公开。\n会议开得太多。\n",
      "到村调研太少\n食堂账目不公开\n会议开得太多\n",
      "征求意见汇总\n一、对领导班子的意见\n（一）到村调研太少。\n（二）食堂账目不公开。\n二、对个人的意见\n（一）会议开得太多。\n",
      "征求意见汇总\n（一）到村调研太少；\n（二）食堂账目不公开；\n（三）会议开得太多。\n云陂镇党委\n2024年3月8日\n",
    ])
  func lists(text: String) throws {
    #expect(try entries(text) == ["到村调研太少", "食堂账目不公开", "会议开得太多"])
  }

  @Test("of a table the column that says most, without its head")
  func table() throws {
    let rows = [
      ["序号", "意见建议", "提出单位"], ["1", "到村调研太少", "东坑村"], ["2", "食堂账目不公开", "工会"], ["3", "会议开得太多", "西岭村"],
    ]
    let xml = rows.map { row in
      "<w:tr>" + row.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
    }.joined()
    let file = WordFile("<w:p><w:r><w:t>征求意见汇总表</w:t></w:r></w:p><w:tbl>\(xml)</w:tbl>")
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let document = try DocumentReading.read(file.bytes(), path: "意见.docx")
    let draft = try #require(
      Companions.understood(
        document, as: .opinions, of: rulebook.companionDocuments, by: Analyser(vocabulary: rulebook.vocabulary)))
    #expect(CompanionEntries(of: draft).entries.map(\.label) == ["到村调研太少", "食堂账目不公开", "会议开得太多"])
  }

  @Test(
    "YAML lists of texts or of mappings",
    arguments: [
      "- 到村调研太少\n- 食堂账目不公开\n", "意见:\n  - 到村调研太少\n  - 食堂账目不公开\n",
      "班子:\n  - {意见: 到村调研太少, 来源: 东坑村}\n个人:\n  - {序号: 2, 意见: 食堂账目不公开}\n",
    ])
  func yaml(text: String) {
    #expect(CompanionList.text(of: .init(path: "意见.yml", text: text)) == "1.到村调研太少\n2.食堂账目不公开\n")
  }

  @Test("what is no list is none", arguments: ["", "意见: 少", "[", "- ", "a: {b: c}"])
  func noList(text: String) {
    #expect(CompanionList.text(of: .init(path: "意见.yml", text: text)) == "")
  }
}
