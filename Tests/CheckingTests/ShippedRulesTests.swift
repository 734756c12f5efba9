import RuleFiles
import Testing

@testable import Checking

@Suite("The rules of this repository")
struct ShippedRulesTests {
  @Test("all files load without a mistake")
  func load() {
    let mistakes = ShippedRules.loaded.mistakes.map { "\($0.location.file):\($0.location.line):\($0.location.column) \($0.problem)" }
    #expect(mistakes == [])
    #expect(ShippedRules.loaded.rulebook != nil)
  }

  @Test("every example does what its rule file says, in every form")
  func examples() throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let log = MistakeLog()
    let examples = try #require(RuleExamples(rulebook, folder: ShippedRules.folder, log: log))
    let reading = RuleExamples.Reading(name: "txt") { text, kind in ShippedRules.draft(text, kind: kind) }
    let outcomes = examples.run([reading])
    let failures = outcomes.filter { $0.failure != nil }.map { outcome in
      "\(outcome.rule) \(outcome.location.file):\(outcome.location.line) \(outcome.form): \(String(describing: outcome.failure))"
    }
    #expect(failures == [])
    #expect(outcomes.count > 100)
  }
}
