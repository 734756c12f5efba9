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
    #expect(companions([Self.personal, Self.team], of: 1) == [])
    #expect(companions([Self.personal, ("县林业局班子对照检查材料.docx", "self-exam-team")], of: 0) == [])
    #expect(companions([("张致远.docx", "self-exam-personal"), ("班子对照检查材料.docx", "self-exam-team")], of: 0) == [])
  }

  @Test("a plan is held against what its unit examined, unless it names somebody")
  func plan() {
    #expect(companions([("县水利局整改方案.docx", "rectification-plan"), Self.team], of: 0) == ["self-exam 1"])
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
