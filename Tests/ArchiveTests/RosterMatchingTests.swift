import Archive
import RuleFiles
import Testing

@Suite("Whose draft of a roster a file is")
struct RosterMatchingTests {
  private let workflow: Workflow
  private let matching: RosterMatching

  private static let personal = Roster.Due(name: "对照检查材料", kinds: ["self-exam-personal"])
  private static let team = Roster.Due(name: "班子对照检查材料", kinds: ["self-exam-team"])
  private static let roster = Roster(entries: [
    .init(line: 2, unit: "水利局", person: "", due: [team]),
    .init(line: 3, unit: "水利局", person: "李明", due: [personal]),
    .init(line: 4, unit: "水利局", person: "李明亮", due: [personal]),
    .init(line: 5, unit: "林业局", person: "王芳", due: [personal]),
    .init(line: 6, unit: "水利局", person: "王芳", due: [personal]),
    .init(line: 7, unit: "一处", person: "", due: [team]),
    .init(line: 8, unit: "二十一处", person: "", due: [team]),
    .init(line: 9, unit: "林业局", person: "买买提·艾力", due: [personal]),
  ])

  init() throws {
    workflow = try #require(Sample.workflow)
    matching = RosterMatching(Self.roster, workflow)
  }

  private func answer(_ path: String, _ lines: [String], _ kind: String) -> RosterMatching.Answer {
    matching.answer(Submission(path: path, kind: kind, unit: "", person: "", lines: lines))
  }

  static let certain: [(String, [String], Int)] = [
    ("a.docx", ["2025年度个人对照检查材料", "李明"], 1), ("a.docx", ["述职人：李　明"], 1), ("a.docx", ["水利局党组成员李明亮"], 2),
    ("a.docx", ["水利局局长李明"], 1), ("李明亮对照检查材料（第二稿）.docx", ["个人对照检查材料"], 2), ("李明二稿.docx", [], 1),
    ("李明同志/对照检查.docx", [], 1), ("水利局/王芳.docx", ["王芳"], 4), ("王芳.docx", ["林业局 王芳"], 3),
    ("a.docx", ["买买提·艾力"], 7), ("李明.docx", ["县水利局 李明"], 1),
  ]

  @Test("by the text, then by the file's name", arguments: certain)
  func found(path: String, lines: [String], entry: Int) {
    #expect(answer(path, lines, "self-exam-personal") == .entry(entry))
  }

  static let doubtful: [(String, [String], RosterMatching.Doubt)] = [
    ("李明.docx", ["李明亮"], .contradiction(inText: ["李明亮"], inPath: ["李明"])),
    ("a.docx", ["李明", "审核人：李明亮"], .severalNames(["李明", "李明亮"])),
    ("王芳.docx", ["王芳"], .namesakes("王芳", units: ["林业局", "水利局"])),
    ("a.docx", ["林业局 李明"], .otherUnit("李明", inText: "林业局", inRoster: "水利局")),
  ]

  @Test("what is not certain is told and not guessed", arguments: doubtful)
  func doubts(path: String, lines: [String], doubt: RosterMatching.Doubt) {
    #expect(answer(path, lines, "self-exam-personal") == .doubt(doubt))
  }

  @Test(
    "longer words are no names",
    arguments: [["李明星"], ["高李明"], ["陈王芳菲"], ["2025年度个人对照检查材料"], ["李 明星"]])
  func strangers(lines: [String]) {
    #expect(answer("材料/a.docx", lines, "self-exam-personal") == .stranger)
  }

  @Test("material of a unit is found by the unit, also when one of its people signed it")
  func units() {
    #expect(answer("a.docx", ["县水利局领导班子对照检查材料"], "self-exam-team") == .entry(0))
    #expect(answer("a.docx", ["领导班子对照检查材料", "水利局 李明"], "self-exam-team") == .entry(0))
    #expect(answer("二十一处/班子.docx", [], "self-exam-team") == .entry(6))
    #expect(answer("一处/班子.docx", [], "self-exam-team") == .entry(5))
    #expect(answer("a.docx", ["水利局、林业局领导班子对照检查材料"], "self-exam-team") == .doubt(.severalUnits(["水利局", "林业局"])))
    #expect(answer("水利局/a.docx", ["个人对照检查材料"], "self-exam-personal") == .stranger)
  }

  @Test("what is due is held against what came, rounds in order, uncertain kinds told")
  func standing() throws {
    let deadline = try #require(CalendarDay("2026-01-10"))
    func draft(_ path: String, _ kind: String = "self-exam-personal") -> Submission {
      Submission(path: path, kind: kind, unit: "", person: "", lines: [])
    }
    let standing = RosterStanding(
      Self.roster,
      [
        draft("李明定稿.docx"), draft("李明二稿.docx"), nil, draft("李明一稿.docx"), draft("李明亮.docx", ""),
        draft("水利局/王芳述职.docx", "duty-report"), draft("某人.docx"),
      ], workflow, deadline: deadline)
    #expect(standing.lines.map(\.submissions) == [[], [3, 1, 0], [], [], [], [], [], []])
    #expect(standing.lines[2].uncertain == [4])
    #expect(standing.unasked.map(\.submission) == [5])
    #expect(standing.strangers.map(\.submission) == [6])
    #expect(standing.strangers.map(\.person) == ["某人"])
    #expect(standing.missing.count == 6)
    #expect(standing.open.map(\.uncertain) == [[4]])
    let line = standing.lines[2]
    #expect(line.daysLate(on: deadline) == nil)
    #expect(line.daysLate(on: try #require(CalendarDay("2026-01-12"))) == 2)
    #expect(standing.lines[1].daysLate(on: try #require(CalendarDay("2026-01-12"))) == nil)
  }

  @Test("of the kinds that a draft may be, the one that is due counts")
  func likelyKinds() {
    func standing(_ likely: [String]) -> RosterStanding {
      var draft = Submission(path: "李明.docx", kind: "", unit: "", person: "", lines: [])
      draft.likelyKinds = likely
      return RosterStanding(Self.roster, [draft], workflow, deadline: nil)
    }
    #expect(standing(["duty-report", "self-exam-personal"]).lines[1].submissions == [0])
    #expect(standing(["duty-report", "self-exam-personal"]).open.isEmpty)
    #expect(standing(["duty-report", "speech"]).open.map(\.uncertain) == [[0]])
  }

  @Test("a namesake of another unit is told and not counted; units that go by other names are not others")
  func namesakes() throws {
    let roster = Roster(entries: [.init(line: 2, unit: "青溪县供电公司", person: "方砚平", due: [Self.personal])])
    let matching = RosterMatching(roster, workflow)
    func answer(_ unit: String) -> RosterMatching.Answer {
      matching.answer(
        Submission(path: "方砚平.docx", kind: "self-exam-personal", unit: unit, person: "方砚平", lines: ["方砚平"]))
    }
    let other = RosterMatching.Doubt.otherUnit("方砚平", inText: "澄川供电公司变电检修中心党支部", inRoster: "青溪县供电公司")
    #expect(answer("澄川供电公司变电检修中心党支部书记") == .doubt(other))
    for unit in ["青溪县供电公司党委委员、副总经理", "县供电公司副总经理", "青溪公司副总经理", "供电公司", "办公室主任", ""] {
      #expect(answer(unit) == .entry(0))
    }
  }

  @Test("a file that cannot be read is not missing, and a stranger among them is nobody's")
  func unreadable() throws {
    let standing = RosterStanding(
      Self.roster, [Submission(unreadable: "李明.docx"), Submission(unreadable: "扫描件.docx")], workflow, deadline: nil)
    #expect(standing.open.map(\.unreadable) == [[0]])
    #expect(standing.open.map(\.entry) == [1])
    #expect(standing.missing.count == 7)
    #expect(standing.strangers.isEmpty)
  }

  @Test("a stranger is told by name where one is written")
  func strangersName() {
    let draft = Submission(path: "a.docx", kind: "duty-report", unit: "", person: "", lines: ["述职人：贺长庚"])
    #expect(RosterStanding(Self.roster, [draft], workflow, deadline: nil).strangers.map(\.person) == ["贺长庚"])
  }
}
