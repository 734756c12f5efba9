import Analysis
import RuleFiles
import Testing

@testable import Checking

@Suite("Kinds that look at aspects and topics")
struct AspectKindsTests {
  private let text = "甲方面学习不够。乙方面调研不深。丙方面担当不足。"

  private func sketch(han: [Int]) throws -> Sketch {
    var sketch = Sketch(.init(.problems, text: text))
    let words = ["甲方面", "乙方面", "丙方面"]
    let titles = try words.map { try sketch.range(of: $0) }
    let items = try zip(words, han).enumerated().map { index, entry in
      var item = try sketch.item(entry.0, han: entry.1)
      item.aspect = index
      return item
    }
    sketch.edit { draft in
      draft.headings = titles.map {
        Heading(range: $0, title: $0, number: nil, level: 2, isRunIn: false, paragraph: 0)
      }
      draft.problems = items
    }
    return sketch
  }

  @Test("an aspect is thin below a third of the mean only", arguments: [(10, 1), (11, 0), (12, 0)])
  func balance(han: Int, findings: Int) throws {
    // With 11 the mean is 33 and a third of it 11.
    let found = try matches(of: "aspect-balance", in: sketch(han: [44, 99 - 44 - 11, han]))
    #expect(found.count == findings)
  }

  @Test("a problem outside any aspect makes the comparison unfair")
  func unfair() throws {
    var sketch = try sketch(han: [50, 50, 1])
    sketch.edit { $0.problems[0].aspect = nil }
    #expect(try matches(of: "aspect-balance", in: sketch).isEmpty)
  }

  @Test(
    "aspects without an example are named where half of the aspects have one",
    arguments: [([.example, [], .example], 1), ([.example, [], []], 0), ([.example, .example, .example], 0)]
      as [([Features], Int)])
  func examples(features: [Features], findings: Int) throws {
    var sketch = try sketch(han: [20, 20, 20])
    sketch.edit { draft in
      for (index, own) in features.enumerated() { draft.problems[index].features = own }
    }
    let found = try matches(of: "aspect-features", "{has: [example], others: 1/2, aspects: 3}", in: sketch)
    #expect(found.count == findings)
    #expect(found.first?.text("list") == (findings == 0 ? nil : "“乙方面”"))
  }

  @Test("two aspects show no habit, nor do problems that stand under none")
  func fewAspects() throws {
    let parameters = "{has: [example], others: 1/2, aspects: 3}"
    var sketch = try sketch(han: [20, 20, 20])
    sketch.edit { $0.problems[0].features = .example }
    sketch.edit { $0.problems[1].features = .example }
    #expect(try matches(of: "aspect-features", parameters, in: sketch).count == 1)
    sketch.edit { $0.problems[2].aspect = nil }
    #expect(try matches(of: "aspect-features", parameters, in: sketch).isEmpty)
    sketch.edit { $0.problems.removeLast() }
    #expect(try matches(of: "aspect-features", parameters, in: sketch).isEmpty)
  }

  @Test(
    "the share of easy topics counts only where no hard one is touched",
    arguments: [([0, 0, 1], Fraction(2, 3)), ([0, 0, 2], nil), ([1, 1, 1], Fraction(0, 1))] as [([Int], Fraction?)])
  func topics(terms: [Int], share: Fraction?) throws {
    var sketch = try sketch(han: [20, 20, 20])
    try sketch.addHits("topics", zip(terms, ["甲方面", "乙方面", "丙方面"]).map { ($0, $1) })
    let parameters = "{of: problems, items: 3, lexicon: topics, easy: [learning], hard: [integrity]}"
    let found = try matches(
      of: "item-topics", parameters, in: sketch, classes: ["topics": ["learning", "management", "integrity"]])
    #expect(found.first?.measure("share") == share)
  }
}
