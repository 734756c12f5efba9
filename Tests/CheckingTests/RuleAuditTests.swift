import Analysis
import Documents
import RuleFiles
import Testing

@testable import Checking

@Suite("What does nothing in a rule folder")
struct RuleAuditTests {
  private func hints(_ files: [(path: String, text: String)]) throws -> [String] {
    var folder = ShippedRules.folder
    for (path, text) in files {
      folder.files.removeAll { $0.path == path }
      folder.files.append(.init(path: path, text: text))
    }
    let log = MistakeLog()
    let rulebook = try #require(Rulebook.load(folder, log: log), "\(log.mistakes)")
    let analyser = Analyser(vocabulary: rulebook.vocabulary)
    let reading = RuleExamples.Reading(name: "txt") { text, kind in
      let document = try? DocumentReading.read(Array(text.utf8), path: "a.txt")
      return document.map { analyser.draft(from: $0, options: AnalysisOptions(kind: kind)) }
    }
    return RuleAudit(rulebook, folder: folder).hints(reading).map {
      "\($0.location.file):\($0.location.line):\($0.location.column) \($0.subject)"
    }
  }

  @Test("the shipped folder has nothing that does nothing")
  func shipped() throws {
    #expect(try hints([]) == [])
  }

  @Test("dead patterns, repeated words, outcomes out of reach and empty fields are found at their places")
  func idle() throws {
    let rule = """
      id: T-90
      title: 样例
      why: 样例
      basis: 样例
      severity: info
      waivable: author
      check:
        kind: terms
        entries:
          - {words: [甲乙丙, 甲乙丙], patterns: ["丁戊+己"], use: 子}
      message: “{word}”超过{limit}。
      advice: 请改为{use}。
      explain: {checks: 一, fix: 二, exceptions: 三}
      fails: ["（一）学习不深。笔记里写着⟦甲乙丙⟧。"]
      passes: ["（一）学习不深。笔记是补的。"]
      """
    let share = """
      id: E-90
      title: 样例
      why: 样例
      basis: 样例
      severity: info
      waivable: author
      kinds: [self-exam-personal]
      check: {kind: share, of: problems}
      message: “{share}”。
      advice: 请改。
      outcomes:
        wide: {above: 1%}
        narrow: {above: 90%}
      explain: {checks: 一, fix: 二, exceptions: 三}
      fails: [{parts: {opening: , problems: , measures: }, outcome: wide}]
      passes: [{parts: {opening: , measures: }}]
      """
    let found = try hints([("checks/terms/T-90.yml", rule), ("checks/emphasis/E-90.yml", share)])
    #expect(
      found == [
        "checks/emphasis/E-90.yml:13:3 outcomeWithoutExample(\"narrow\")",
        "checks/emphasis/E-90.yml:13:3 unreachableOutcome(\"narrow\", behind: \"wide\")",
        "checks/terms/T-90.yml:1:1 emptyField(\"limit\", outcome: \"found\")",
        "checks/terms/T-90.yml:10:21 repeatedTerm(\"甲乙丙\", first: RuleFiles.Location(file: \"checks/terms/T-90.yml\", line: 10, column: 16))",
        "checks/terms/T-90.yml:10:38 patternWithoutExample(\"丁戊+己\")",
      ])
  }

  @Test("settings of packs without effect are found, inherited ones left alone")
  func packs() throws {
    let pack = """
      编号: p
      名称: 包
      继承: meeting-team
      数量: {措施: 5}
      参数:
        P-05: {check.many: 50%}
        S-08: {severity: should}
        E-02: {outcomes.few.below: 60%}
      停用: [S-08, V-01]
      """
    let found = try hints([("packs/p.yml", pack)])
    #expect(
      found == [
        "packs/p.yml:4:10 uncounted(\"measures\")", "packs/p.yml:6:3 ruleForOtherKinds(rule: \"P-05\")",
        "packs/p.yml:7:3 ruleSwitchedOff(rule: \"S-08\")", "packs/p.yml:7:3 sameAsBefore(rule: \"S-08\")",
        "packs/p.yml:9:12 ruleForOtherKinds(rule: \"V-01\")",
      ])
  }
}
