import Analysis
import RuleFiles
import Testing

@testable import Checking

@Suite("Shares")
struct ShareKindTests {
  @Test("a merged part counts once, title and signature not at all")
  func counting() throws {
    let sketch = Sketch(
      .init(.title, han: 50), .init(.opening, han: 100), .init(.problems, .causes, han: 300),
      .init(.measures, han: 100),
      .init(.signature, han: 50))
    let match = try #require(matches(of: "share", "{of: [problems, causes]}", in: sketch).first)
    #expect(match.measure("share") == Fraction(300, 500))
    #expect(match.measure("han") == Fraction(300, 1))
  }

  @Test("an absent role has no share; a needed one silences the rule; an empty body too")
  func absent() throws {
    let sketch = Sketch(.init(.problems, han: 100))
    #expect(try matches(of: "share", "{of: [achievements]}", in: sketch).first?.measure("share") == Fraction(0, 1))
    #expect(try matches(of: "share", "{of: [causes], needs: [causes]}", in: sketch).isEmpty)
    #expect(try matches(of: "share", "{of: [problems]}", in: Sketch(.init(.title, han: 10))).isEmpty)
  }

  @Test("sentences of the same kind count in parts that do not count in full")
  func sentences() throws {
    var sketch = Sketch(.init(.basics, text: "分管农业。成绩很大。"), .init(.problems, han: 92))
    try sketch.change("成绩") { $0.role = .achievement }
    let match = try #require(matches(of: "share", "{of: [achievements], sentencesOf: [basics]}", in: sketch).first)
    #expect(match.measure("share") == Fraction(4, 100))
  }

  @Test("parts of doubtful role widen what the share could be")
  func bounds() throws {
    let sketch = Sketch(
      .init(.achievements, han: 200), .init(.achievements, confidence: 0.4, han: 100),
      .init(.problems, confidence: 0.3, han: 50), .init(.causes, han: 650))
    let measure = try #require(matches(of: "share", "{of: [achievements]}", in: sketch).first?.measures.first)
    #expect(measure.amount == 300)
    #expect(measure.bounds == 200...350)
    let above = Limit(comparison: .above, bound: Fraction(1, 5))
    #expect(above.holds(for: measure.value) && !above.holdsSurely(for: measure))
    #expect(Limit(comparison: .above, bound: Fraction(1, 10)).holdsSurely(for: measure))
  }

  @Test(
    "what must be cut from a part alone brings it to the limit and not below",
    arguments: [
      (601, 1800, 1, 3, 2), (600, 1800, 1, 3, 0), (900, 2100, 1, 3, 300), (301, 2001, 3, 20, 1),
      (500, 2300, 3, 20, 183),
    ])
  func excess(part: Int, body: Int, numerator: Int, denominator: Int, expected: Int) {
    let limit = Fraction(numerator, denominator)
    let cut = Measure.share("share", part, of: body).excess(over: limit)
    #expect(cut == expected)
    #expect(Fraction(part - cut, body - cut) <= limit)
    if cut > 0 { #expect(Fraction(part - cut + 1, body - cut + 1) > limit) }
  }

  @Test(
    "what must be added to a part alone brings it to the limit and not above",
    arguments: [(599, 1200), (100, 1000), (600, 1200)])
  func lacking(part: Int, body: Int) {
    let limit = Fraction(1, 2)
    let added = Measure.share("share", part, of: body).lacking(under: limit)
    #expect(Fraction(part + added, body + added) >= limit)
    if added > 0 { #expect(Fraction(part + added - 1, body + added - 1) < limit) }
  }

  @Test("the distance of a plain number to its limit is their difference")
  func numbers() {
    #expect(Measure.number("leaves", 12).lacking(under: Fraction(15, 1)) == 3)
    #expect(Measure.number("leaves", 15).lacking(under: Fraction(15, 1)) == 0)
    #expect(Measure.number("words", 5100).excess(over: Fraction(5000, 1)) == 100)
  }
}
