import Analysis
import RuleFiles
import Testing

@testable import Checking

@Suite("The rules of this repository")
struct ShippedRulesTests {
  @Test("all files load without a mistake")
  func load() {
    let mistakes = ShippedRules.loaded.mistakes.map {
      "\($0.location.file):\($0.location.line):\($0.location.column) \($0.problem)"
    }
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

extension ShippedRulesTests {
  @Test("the skeletons of examples have no fault of their own that a reviewer must see mended")
  func skeletons() throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    for skeleton in Skeleton.load(ShippedRules.folder, MistakeLog()) {
      let example = Example(
        form: .fragment(skeleton.part(.problems)?.text ?? "", in: .problems), expectation: .silent,
        location: Location(file: "", line: 1, column: 1))
      let text = SkeletonDraft(skeleton: skeleton, example: example).text
      let draft = try #require(ShippedRules.draft(text, kind: nil))
      #expect(draft.kind.id == skeleton.id)
      let review = try #require(Checker(rulebook, pack: skeleton.pack)).check(draft)
      #expect(review.findings.filter { $0.severity > .should }.map(\.message) == [], "\(skeleton.id)")
    }
  }
}

extension ShippedRulesTests {
  @Test("every outcome of every rule is shown by an example")
  func outcomes() throws {
    let rules = try #require(ShippedRules.loaded.rulebook).rules
    let unshown = rules.flatMap { rule in
      let shown = rule.examples.map(\.expectation)
      let isOnly = rule.outcomes.count == 1 && shown.contains(.fires(outcome: nil))
      return rule.outcomes.filter { !isOnly && !shown.contains(.fires(outcome: $0.name)) }.map {
        "\(rule.id) \($0.name)"
      }
    }
    #expect(unshown == [])
  }
}

extension ShippedRulesTests {
  @Test("what a rule file calls a weakness is one still")
  func todo() throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let examples = try #require(RuleExamples(rulebook, folder: ShippedRules.folder, log: MistakeLog()))
    let reading = RuleExamples.Reading(name: "txt") { text, kind in ShippedRules.draft(text, kind: kind) }
    #expect(examples.mended(reading).map { "\($0.location.file):\($0.location.line)" } == [])
    #expect(rulebook.rules.contains { !$0.todo.isEmpty })
  }
}
