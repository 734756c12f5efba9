import Foundation
import Testing

@testable import Checking

@Suite("The table of requirements")
struct CoverageTableTests {
  private let text: String

  init() throws {
    text = try String(contentsOf: ShippedRules.root.appending(path: "Rules/COVERAGE.md"), encoding: .utf8)
  }

  @Test("names every rule file, and no other")
  func rules() throws {
    let rules = try #require(ShippedRules.loaded.rulebook).rules
    let links = Set(text.matches(of: /\[[A-Z]-\d\d[A-Z]?\]\(([^)]+)\)/).map { String($0.output.1) })
    #expect(links == Set(rules.map(\.source.path)))
  }

  @Test(
    "leaves out no requirement",
    arguments: [
      ("S", 17), ("E", 7), ("N", 11), ("P", 14), ("C", 5), ("M", 7), ("V", 5), ("O", 8), ("T", 5), ("F", 8), ("W", 10),
    ])
  func requirements(family: String, count: Int) {
    let missing = (1...count).map { family + "-" + ($0 < 10 ? "0" : "") + "\($0)" }.filter {
      !text.contains("\n| \($0) | ")
    }
    #expect(missing == [])
  }

  @Test("says of every requirement what serves it")
  func answers() {
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.filter { $0.hasSuffix("| – |  |") } == [])
  }
}
