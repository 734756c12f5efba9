import Foundation
import Testing

@testable import Checking

@Suite("The table of rules in the README files")
struct RuleTableTests {
  private static let begin = "<!-- rules: begin -->"
  private static let end = "<!-- rules: end -->"

  /// Set `SHENYUE_UPDATE=1` to have the tables rewritten; the test fails all the same, so that nobody does it
  /// unknowingly.
  @Test("says what the rule files say", arguments: ["README.md", "README.zh-CN.md"])
  func table(name: String) throws {
    let file = ShippedRules.root.appending(path: "Rules").appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let rules = try #require(ShippedRules.loaded.rulebook).rules
    let before = try #require(text.range(of: Self.begin))
    let after = try #require(text.range(of: Self.end))
    let found = String(text[before.upperBound..<after.lowerBound])
    let expected = "\n" + Self.table(rules) + "\n"
    if found != expected, ProcessInfo.processInfo.environment["SHENYUE_UPDATE"] != nil {
      let renewed = text.replacingCharacters(in: before.upperBound..<after.lowerBound, with: expected)
      try renewed.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(found == expected)
    #expect(text.ranges(of: Self.head[0]).count == 1, "the table stands once")
  }

  private static let head = ["| 编号 | 标题 | 类型 | 结果 | 适用文种 |", "|---|---|---|---|---|"]

  private static func table(_ rules: [Rule]) -> String {
    (head + rules.map(row)).joined(separator: "\n")
  }

  private static func row(_ rule: Rule) -> String {
    let outcomes = rule.outcomes.map { "\($0.name) `\($0.severity.rawValue)`" }.joined(separator: " · ")
    let path = "\(rule.source.path)"
    return "| [\(rule.id)](\(path)) | \(rule.title) | `\(type(of: rule.check).name)` | \(outcomes) | "
      + "\(rule.kinds?.joined(separator: " ") ?? "全部") |"
  }
}
