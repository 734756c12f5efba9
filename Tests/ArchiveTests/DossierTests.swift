import Archive
import Checking
import Testing

@Suite("Which drafts are held against each other")
struct DossierTests {
  private let workflow: Workflow

  init() throws {
    workflow = try #require(Sample.workflow)
  }

  private func companions(_ drafts: [(String, String)], of index: Int) -> [String] {
    let submissions = drafts.map { path, kind -> Submission? in
      Submission(path: path, kind: kind, unit: "", person: "", lines: [])
    }
    return Dossier(submissions, nil, workflow).companions(of: index).map { "\($0.kind.rawValue) \($0.submission)" }
  }

  private static let personal = ("县水利局/张致远对照检查材料.docx", "self-exam-personal")
  private static let team = ("县水利局党组班子对照检查材料.docx", "self-exam-team")

  @Test("a person's draft is held against the team's of the same unit, whatever leads the unit is called")
  func team() {
    #expect(companions([Self.personal, Self.team], of: 0) == ["team 1"])
    #expect(companions([Self.personal, Self.team], of: 1) == ["members 0"])
    #expect(companions([Self.personal, ("县林业局班子对照检查材料.docx", "self-exam-team")], of: 0) == [])
    #expect(companions([("张致远.docx", "self-exam-personal"), ("班子对照检查材料.docx", "self-exam-team")], of: 0) == [])
  }

  @Test("a team's draft is held against those of its members, the newest of each, and of no more than a team can have")
  func members() {
    let other = ("县水利局/李文博对照检查材料（一稿）.docx", "self-exam-personal")
    let newer = ("县水利局/李文博对照检查材料（二稿）.docx", "self-exam-personal")
    let stranger = ("县林业局/王敏对照检查材料.docx", "self-exam-personal")
    #expect(companions([Self.team, Self.personal, other, newer, stranger], of: 0) == ["members 1", "members 3"])
    let surnames = ["张", "王", "李", "赵", "刘", "陈", "杨", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林"]
    let crowd = surnames.flatMap { surname in
      ["致远", "文博"].map { ("县水利局/\(surname)\($0)对照检查材料.docx", "self-exam-personal") }
    }
    #expect(companions([Self.team] + crowd, of: 0) == [])
    #expect(companions([Self.team] + crowd.prefix(12), of: 0).count == 12)
  }

  @Test("documents of a unit are held against each other, rounds of one document and what persons wrote are not")
  func unit() {
    let report = ("县水利局民主生活会情况报告.docx", "meeting-report")
    let list = ("县水利局征求意见汇总.docx", "opinion-list")
    let earlier = ("县水利局党组班子对照检查材料（一稿）.docx", "self-exam-team")
    #expect(companions([report, Self.team, list, Self.personal], of: 0) == ["unit 1", "unit 2"])
    #expect(companions([Self.team, report, list, earlier], of: 0) == ["opinions 2", "unit 1", "unit 2"])
    #expect(companions([list, Self.team], of: 0) == [])
  }

  @Test("a plan is held against what its unit examined, unless it names somebody")
  func plan() {
    #expect(companions([("县水利局整改方案.docx", "rectification-plan"), Self.team], of: 0) == ["self-exam 1", "unit 1"])
    #expect(companions([("县水利局张致远整改方案.docx", "rectification-plan"), Self.team], of: 0) == [])
  }

  @Test("of several rounds the newest is taken; of several drafts none")
  func rounds() {
    let rounds = ["一", "三", "二"].map { ("县水利局/班子对照检查材料（\($0)稿）.docx", "self-exam-team") }
    #expect(companions([Self.personal] + rounds, of: 0) == ["team 2"])
    let others = ["甲", "乙"].map { ("县水利局/班子对照检查材料\($0).docx", "self-exam-team") }
    #expect(companions([Self.personal] + others, of: 0) == [])
  }

  @Test("the roster says whose a draft is where there is one, and nothing else does")
  func roster() {
    let roster = Roster(entries: [
      .init(line: 2, unit: "水利局", person: "", due: []), .init(line: 3, unit: "水利局", person: "张致远", due: []),
    ])
    let submissions: [Submission?] = [
      Submission(path: "张致远.docx", kind: "self-exam-personal", unit: "", person: "", lines: ["张致远"]), nil,
      Submission(path: "a.docx", kind: "self-exam-team", unit: "", person: "", lines: ["水利局领导班子对照检查材料"]),
      Submission(path: "水利局/张致远方案.docx", kind: "rectification-plan", unit: "", person: "", lines: []),
    ]
    let standing = RosterStanding(roster, submissions, workflow, deadline: nil)
    let dossier = Dossier(submissions, standing, workflow)
    #expect(dossier.companions(of: 0) == [.init(kind: .team, submission: 2)])
    #expect(dossier.companions(of: 3) == [.init(kind: .selfExam, submission: 0)])
    #expect(dossier.companions(of: 1) == [])
  }
}
