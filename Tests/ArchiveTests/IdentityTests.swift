import Archive
import Testing

@Suite("Whose draft a file is")
struct IdentityTests {
  private let workflow: Workflow

  init() throws {
    workflow = try #require(Sample.workflow)
  }

  private func clues(_ path: String, _ lines: [String] = []) -> IdentityClues {
    IdentityClues(path: path, lines: lines, words: workflow.names)
  }

  @Test(
    "names and units in paths",
    arguments: [
      ("张致远-对照检查材料（第二稿）.docx", "张致远", nil), ("01县水利局张致远对照检查材料.docx", "张致远", "县水利局"),
      ("县水利局/张致远/一稿.txt", "张致远", "县水利局"), ("水利局 李明 述职报告 v2.docx", "李明", "水利局"),
      ("欧阳修远.docx", "欧阳修远", nil), ("买买提·艾力 对照检查.docx", "买买提·艾力", nil),
      ("王芳同志对照检查材料.docx", "王芳", nil), ("县委办公室主任李四述职报告.docx", "李四", "县委办公室"),
      ("材料/对照检查材料.docx", nil, nil), ("安全生产自查报告.docx", nil, nil), ("高质量发展.docx", nil, nil),
      ("县水利局党组班子对照检查材料.docx", nil, "县水利局"), ("新建文档.docx", nil, nil), ("2025年度.docx", nil, nil),
      ("金融办/a.docx", nil, "金融办"), ("高新区/b.docx", nil, "高新区"), ("round-1.docx", nil, nil),
      ("张三第二稿.docx", "张三", nil), ("张三二稿修改.docx", "张三", nil), ("周一稿.docx", nil, nil),
      ("临溪区砚池中学/温秉章.docx", "温秉章", "临溪区砚池中学"),
    ] as [(String, String?, String?)])
  func paths(path: String, person: String?, unit: String?) {
    let clues = clues(path)
    #expect(clues.persons == [person].compactMap { $0 })
    #expect(clues.unit == unit)
  }

  @Test(
    "names and units in the lines of title and signature",
    arguments: [
      ("县水利局党组书记　张致远", "张致远", "县水利局"), ("述职人：张致远", "张致远", nil), ("张　三", "张三", nil),
      ("（2023年12月28日）", nil, nil), ("2022年度民主生活会个人对照检查材料", nil, nil), ("各位领导、同志们：", nil, nil),
      ("中共云岫区城市管理局党组", nil, "云岫区城市管理局"), ("云岫区城市管理局党组班子", nil, "云岫区城市管理局"),
      ("枕河街道党工委书记", nil, "枕河街道"), ("滩头镇党委书记　田步云", "田步云", "滩头镇"),
      ("“三严三实”专题民主生活会对照检查材料", nil, nil), ("贺长庚", "贺长庚", nil),
      ("临溪区公共交通有限公司党委委员、副总经理", nil, "临溪区公共交通有限公司"), ("青岚县水利局党组成员、副局长", nil, "青岚县水利局"),
      ("县委组织部部长　张致远", "张致远", "县委组织部"), ("枫港区教育局局长", nil, "枫港区教育局"),
      ("栖云县水利局机关第一党支部书记", nil, "栖云县水利局机关第一党支部"), ("槐安县委书记", nil, "槐安县委"),
      ("石鼓乡党委书记抓基层党建工作述职报告", nil, "石鼓乡"),
    ] as [(String, String?, String?)])
  func lines(line: String, person: String?, unit: String?) {
    let clues = clues("a.docx", [line])
    #expect(clues.persons == [person].compactMap { $0 })
    #expect(clues.unit == unit)
  }

  @Test(
    "the number of the round is that of the file, else that of its folder",
    arguments: [
      ("张三第二稿.docx", [2]), ("第三稿/张三.docx", [3]), ("第三稿/张三二稿.docx", [2]), ("一稿/张三/材料.docx", []),
      ("张三一稿改二稿.docx", [1, 2]),
    ] as [(String, [Int])])
  func rounds(path: String, expected: [Int]) {
    #expect(clues(path).rounds == expected)
  }

  private func identity(
    _ clues: IdentityClues, _ kind: String, _ statement: DraftIdentity.Statement = .init(), isTeam: Bool = false
  ) throws -> DraftIdentity {
    try DraftIdentity(statement, clues, kind: kind, isTeamVoice: isTeam, workflow)
  }

  @Test("what is uncertain is asked, never guessed")
  func doubts() throws {
    #expect(throws: DraftIdentity.Doubt.noPerson) { try identity(clues("一稿.docx"), "self-exam-personal") }
    #expect(throws: DraftIdentity.Doubt.severalPersons(["张三", "李四"])) {
      try identity(clues("张三.docx", ["李四"]), "self-exam-personal")
    }
    #expect(throws: DraftIdentity.Doubt.severalRounds([1, 2])) {
      try identity(clues("张三一稿改二稿.docx"), "self-exam-personal")
    }
    let both = try identity(clues("张三.docx", ["党组书记　张三", "李四"]), "self-exam-personal")
    #expect(both.key.person == "张三")
  }

  @Test("what the user says overrules what is found")
  func statement() throws {
    let identity = try identity(
      clues("张三一稿改二稿.docx", ["李四"]), "self-exam-personal", .init(unit: "甲局", person: "王五", number: 3))
    #expect(identity.key == DraftKey(unit: "甲局", person: "王五", kind: "self-exam-personal"))
    #expect(identity.number == 3)
  }

  @Test("what no single person writes belongs to the unit, whoever is named")
  func team() throws {
    let identity = try identity(clues("县水利局/张三起草一稿.docx"), "self-exam-team")
    #expect(identity.key == DraftKey(unit: "县水利局", person: "", kind: "self-exam-team"))
    #expect(identity.number == 1)
    #expect(try self.identity(clues("自查报告.docx"), "self-check", isTeam: true).key.person == "")
    #expect(throws: DraftIdentity.Doubt.noPerson) { try self.identity(clues("自查报告.docx"), "self-check") }
  }

  @Test("random names never crash", arguments: 0..<20)
  func random(seed: Int) {
    let pool = Array("张三李局第一二稿v2书记·/ 　（）年度述职同志中共\u{0}\u{301}😀".unicodeScalars)
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    for _ in 0..<200 {
      var name = String.UnicodeScalarView()
      for _ in 0..<Int(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        name.append(pool[Int(state >> 33) % pool.count])
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = clues(String(name), [String(name)])
    }
  }
}
