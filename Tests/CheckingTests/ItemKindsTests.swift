import Analysis
import RuleFiles
import Testing

@testable import Checking

@Suite("Kinds that look at items and sentences")
struct ItemKindsTests {
  private let text = "甲学习不够。乙调研不深。丙担当不足。丁作风不实。"

  private func sketch(_ features: [Features], han: Int = 20) throws -> Sketch {
    var sketch = Sketch(.init(.problems, text: text), .init(.measures, text: "戊措施一。己措施二。"))
    let names = ["甲学习", "乙调研", "丙担当", "丁作风"]
    let items = try zip(names, features).map { try sketch.item($0, $1, han: han) }
    sketch.edit { $0.problems = items }
    return sketch
  }

  @Test("leaves and items are counted apart")
  func counting() throws {
    var sketch = Sketch(.init(.problems, text: text))
    let items = [try sketch.item("甲学习", leaves: 3), try sketch.item("乙调研")]
    sketch.edit { $0.problems = items }
    let match = try #require(matches(of: "count", "{of: problems}", in: sketch).first)
    #expect(match.measure("leaves") == Fraction(4, 1))
    #expect(match.measure("items") == Fraction(2, 1))
    #expect(try matches(of: "count", "{of: causes}", in: sketch).isEmpty)
  }

  @Test("a count that rests on guessed items is doubtful")
  func doubtfulCount() throws {
    var sketch = Sketch(.init(.problems, text: text))
    let items = [try sketch.item("甲学习", confidence: 0.4), try sketch.item("乙调研", confidence: 0.4)]
    sketch.edit { $0.problems = items }
    #expect(try matches(of: "count", "{of: problems}", in: sketch).first?.confidence == 0.5)
  }

  @Test(
    "one, many or all deficient items make different findings",
    arguments: [
      ([.date, .date, .date, []], ["each"]), ([.date, .date, [], []], ["many"]), ([[], [], [], []], ["all"]),
      ([.date, .place, .example, .quantity], []),
    ] as [([Features], [String])])
  func share(features: [Features], outcomes: [String]) throws {
    let found = try matches(of: "item-features", "{of: problems, lacks: concrete}", in: sketch(features))
    #expect(found.compactMap(\.outcome) == outcomes)
  }

  @Test("a long item is not deficient, a short one is", arguments: [(79, 1), (80, 0)])
  func length(han: Int, findings: Int) throws {
    let found = try matches(
      of: "item-features", "{of: problems, lacks: concrete, shorterThan: 80}",
      in: sketch([.date, .date, .date, []], han: 20))
    #expect(found.count == 1)
    let long = try matches(
      of: "item-features", "{of: problems, lacks: concrete, shorterThan: 80}", in: sketch([[]], han: han))
    #expect(long.count == findings)
  }

  @Test("a single item is never all or many")
  func single() throws {
    #expect(
      try matches(of: "item-features", "{of: problems, lacks: concrete}", in: sketch([[]])).map(\.outcome) == ["each"])
  }

  @Test("features that should not be there, and the word that shows one")
  func others() throws {
    var sketch = try sketch([.others, [.others, .firstPerson], .date, .date])
    try sketch.addHits("others", [(0, "学习")])
    let found = try matches(
      of: "item-features", "{of: problems, has: others, lacks: first-person, lexicon: others}", in: sketch)
    #expect(found.map { $0.text("item") } == ["甲学习"])
    #expect(found.first?.text("word") == "学习")
  }

  @Test(
    "fewer than so many features of a set",
    arguments: [(.action, 1), ([.action, .deadline], 0), ([], 1)] as [(Features, Int)])
  func fewer(features: Features, findings: Int) throws {
    let found = try matches(
      of: "item-features", "{of: problems, among: substance, fewerThan: 2}", in: sketch([features]))
    #expect(found.count == findings)
  }

  @Test("sentences count by one feature or by several together")
  func sentenceFeatures() throws {
    var sketch = Sketch(.init(.problems, text: text))
    try sketch.change("甲") { $0.features = .example }
    try sketch.change("乙") { $0.features = [.date, .place] }
    try sketch.change("丙") { $0.features = [.place, .remark] }
    let parameters = "{in: problems, has: example, among: concrete, atLeast: 2, with: [date]}"
    let match = try #require(matches(of: "sentence-features", parameters, in: sketch).first)
    #expect(match.measure("count") == Fraction(2, 1))
    #expect(match.measure("share") == Fraction(1, 2))
    #expect(try matches(of: "sentence-features", parameters, in: Sketch(.init(.causes))).isEmpty)
  }

  @Test("uncovered problems are listed in one match with their places")
  func coverage() throws {
    var sketch = try sketch([[], [], []])
    let measure = try sketch.item("戊措施")
    sketch.edit { draft in
      draft.measures = [measure]
      draft.coverage = [
        Coverage(problem: 0, measures: [0], score: 0.8), Coverage(problem: 1, measures: [], score: 0.1),
        Coverage(problem: 2, measures: [], score: 0),
      ]
    }
    let match = try #require(matches(of: "coverage", in: sketch).first)
    #expect(match.measure("coverage") == Fraction(1, 3))
    #expect(match.text("list") == "“乙调研”“丙担当”")
    #expect(match.place == .clean(try sketch.range(of: "乙调研")))
    #expect(match.related == [.clean(try sketch.range(of: "丙担当"))])
  }

  @Test("without measures coverage says nothing")
  func noMeasures() throws {
    #expect(try matches(of: "coverage", in: sketch([[]])).isEmpty)
  }

  @Test(
    "praise before a turn is graded by its share",
    arguments: [(0, 0, []), (2, 0, ["trace"]), (4, 4, ["item"]), (5, 5, ["part"])] as [(Int, Int, [String])])
  func praise(first: Int, item: Int, outcomes: [String]) throws {
    var sketch = try sketch([[], [], [], []], han: 10)
    try sketch.change("甲") { $0.praiseHan = first }
    // 20 Han in the part; the limits are above 20 % of the part and above 40 % of an item.
    let parameters = item == 4 ? "{part: 20%, item: 30%}" : "{part: 20%, item: 90%}"
    #expect(try matches(of: "praise", parameters, in: sketch).compactMap(\.outcome) == outcomes)
  }

  @Test(
    "a claim is held against the list it announces",
    arguments: [(3, 3, nil), (3, 4, "more"), (4, 3, "fewer"), (3, 0, nil), (3, 1, nil)] as [(Int, Int, String?)])
  func claims(claimed: Int, listed: Int, outcome: String?) throws {
    var sketch = Sketch(.init(.problems, text: text))
    let place = try sketch.range(of: "甲学习")
    let list = listed == 0 ? nil : try sketch.range(of: "乙调研")
    sketch.edit { $0.claims = [.init(range: place, claimed: claimed, listed: listed, list: list)] }
    #expect(try matches(of: "claims", in: sketch).first?.outcome == outcome)
  }
}
