import Documents
import RuleFiles
import Testing

@testable import Analysis
@testable import Checking

@Suite("Kinds that look at form")
struct FormatKindsTests {
  @Test(
    "half-width marks count beside Han characters only",
    arguments: [("学习,调研", 1), ("第1,2条", 0), ("(一)学习", 2), ("a,b", 0), ("学习，调研", 0), ("3:2", 0)])
  func halfWidth(text: String, count: Int) throws {
    let found = try matches(of: "half-width", in: Sketch(.init(.problems, text: text)))
    #expect(found.first?.count ?? 0 == count)
  }

  @Test(
    "marks that pair are right",
    arguments: [
      ("“四风”问题", nil), ("“四风问题", "unpaired"), ("四风”问题", "unpaired"), ("“反“四风””", "nested"), ("“反‘四风’”", nil),
      ("《党章》", nil), ("《学习“党章”》", nil), ("《党章", "unpaired"), ("“《党章”》", "unpaired"),
    ] as [(String, String?)])
  func pairs(text: String, outcome: String?) throws {
    #expect(try matches(of: "quote-pairs", in: Sketch(.init(.problems, text: text))).first?.outcome == outcome)
  }

  @Test(
    "a range of sizes has a least and a greatest",
    arguments: [("[14, 16]", 0), ("[14]", 1), ("[16, 14]", 1), ("[甲, 乙]", 2), ("14", 1)])
  func sizes(size: String, mistakes: Int) throws {
    let file = RuleFolder.File(path: "f.yml", text: "checks:\n  - {of: body, size: \(size), say: 三号}\n")
    let log = MistakeLog()
    _ = LayoutRule(try #require(Node.parse(file, into: log)?.mapping(log)), log)
    #expect(log.mistakes.count == mistakes, "\(log.mistakes)")
  }

  @Test(
    "numbers run on",
    arguments: [
      ([(.section, 1), (.section, 2), (.section, 3)], []), ([(.section, 1), (.section, 3)], ["gap"]),
      ([(.decimal, 1), (.decimal, 1)], ["repeated"]), ([(.chapter, 1), (.chapter, 3)], []),
    ] as [([(Enumerator.Form, Int)], [String])])
  func series(numbers: [(Enumerator.Form, Int)], outcomes: [String]) throws {
    var sketch = Sketch(.init(.problems, text: String(repeating: "号", count: 20)))
    sketch.edit { draft in
      let members = numbers.enumerated().map { index, number in
        Enumerator(form: number.0, value: number.1, range: CleanRange(index * 3, index * 3 + 3))
      }
      draft.series = [Draft.Series(members: members, headsLines: true)]
    }
    #expect(try matches(of: "series", in: sketch).compactMap(\.outcome) == outcomes)
  }

  @Test("a word that is quoted here and bare there is told once")
  func quoted() throws {
    var sketch = Sketch(.init(.problems, text: "“四风”问题。四风方面。"))
    let second = try #require(
      sketch.draft.clean.text.bytes.ranges(of: Array("四风".utf8)).last)
    let first = try sketch.range(of: "四风")
    sketch.edit {
      $0.hits = LexiconHits([
        "rule:own": [
          .init(range: first, term: 0), .init(range: CleanRange(second.lowerBound, second.upperBound), term: 0),
        ]
      ])
    }
    let match = try #require(matches(of: "quoted-terms", "{words: [四风]}", in: sketch).first)
    #expect(match.measure("bare") == Fraction(1, 1))
    #expect(match.place == .clean(CleanRange(second.lowerBound, second.upperBound)))
  }
}
