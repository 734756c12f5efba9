import RuleFiles
import Testing

@testable import Checking

@Suite("Finding a rule")
struct RuleSearchTests {
  private func ids(_ text: String) throws -> [String] {
    try #require(ShippedRules.loaded.rulebook).likelyRules(text).map(\.id)
  }

  @Test(
    "an id in any spelling, or a title, is one rule",
    arguments: [
      ("E-01", "E-01"), ("e1", "E-01"), ("Ｅ－０１", "E-01"), ("p10a", "P-10A"), ("成绩偏多", "E-01"), ("措施喊口号", "M-03"),
    ])
  func one(text: String, id: String) throws {
    #expect(try ids(text) == [id])
  }

  @Test("the beginning of an id is all that begin so")
  func prefix() throws {
    #expect(try ids("S-12").first == "S-12")
    #expect(try Set(ids("o-")).isSuperset(of: ["O-02", "O-08"]))
  }

  @Test("words are looked for on the whole page", arguments: [("意见 回应", "P-10A"), ("避重", "P-01"), ("抓手", "M-02")])
  func words(text: String, id: String) throws {
    #expect(try ids(text).contains(id))
  }

  @Test("a slip of the pen in a title is forgiven, nonsense is not")
  func slips() throws {
    #expect(try ids("措施与问题不对映").contains("M-01"))
    #expect(try ids("量子纠缠").isEmpty)
    #expect(try ids("").isEmpty)
  }

  @Test("every rule has a page to show: what it says, values with their place, an example of each kind")
  func pages() throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    for rule in rulebook.rules {
      #expect(!rule.results.isEmpty && rule.results.allSatisfy { !$0.message.isEmpty })
      let shown = rule.shownExamples()
      #expect(shown.count <= 4 && shown.allSatisfy { !$0.text.isEmpty })
      #expect(rule.values().allSatisfy { $0.location.file.hasSuffix("\(rule.id).yml") })
    }
  }

  @Test("a pack's value says where it was set and what the rule file has")
  func packValues() throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let pack = try #require(rulebook.pack("meeting-personal"))
    let rule = try #require(rulebook.rule("E-01"))
    let value = try #require(
      rulebook.rule("E-01", under: pack)?.values(comparedWith: rule).first { $0.path == "outcomes.over.above" })
    #expect(value.text == "15%" && value.standard == "1/3")
    #expect(value.location.file == "packs/meeting-personal.yml")
  }
}
