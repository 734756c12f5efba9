import Archive
import RuleFiles
import TestSupport
import Testing

@Suite("The workflow file")
struct WorkflowTests {
  private func problems(_ change: (String) -> String) throws -> [Problem] {
    var folder = Repository.ruleFolder
    let index = try #require(folder.files.firstIndex { $0.path == Workflow.path })
    let log = MistakeLog()
    folder.files[index].text = change(folder.files[index].text)
    #expect(Workflow.load(folder, log: log) == nil)
    return log.mistakes.map(\.problem)
  }

  @Test("the shipped one names kinds that exist, and says what the sources demand")
  func shipped() throws {
    let workflow = try #require(Sample.workflow)
    let kinds = Set(
      Repository.ruleFolder.files(under: "kinds").map { $0.path.dropFirst(6).dropLast(4) }.map(String.init))
    let named = workflow.chains.flatMap(\.kinds) + workflow.rounds.keys + workflow.personal + workflow.either
    #expect(Set(named).subtracting(kinds) == [])
    #expect(workflow.rounds["self-exam-team"] == 3 && workflow.rounds["self-exam-personal"] == 2)
    #expect(workflow.grades.map(\.weight) == [100, 80, 60, 0])
    #expect(workflow.level("党委书记")?.id == "secretary")
    #expect(workflow.author("一把手")?.id == "leader")
    #expect(workflow.level("门卫") == nil)
  }

  @Test("names that people use are never two things at once")
  func unambiguous() throws {
    let workflow = try #require(Sample.workflow)
    for list in [workflow.levels, workflow.authors] {
      let names = list.flatMap { [$0.id, $0.name] + $0.aliases }
      #expect(Set(names).count == names.count)
    }
  }

  @Test("mistakes are found where they stand")
  func mistakes() throws {
    let levels = try #require(Sample.workflow).levels.map(\.id)
    #expect(
      try problems { $0.replacing("{level: secretary, act: 审定}", with: "{level: boss, act: 审定}") }
        == [.unknownValue("boss", accepted: levels)])
    #expect(
      try problems { $0.replacing("weight: 80", with: "weight: 八十") } == [.wrongType(expected: .integer, given: "八十")])
    #expect(try problems { $0.replacing("weight: 80", with: "weight: -80") } == [.outOfRange("-80")])
    #expect(try problems { $0.replacing("team: team", with: "") } == [.missingKey("team")])
    #expect(try problems { $0.replacing("head: leader", with: "") } == [.missingKey("head")])
    #expect(try problems { $0 + "\nextra: 1\n" }.count == 1)
    #expect(try !problems { _ in "levels: [" }.isEmpty)
  }
}
