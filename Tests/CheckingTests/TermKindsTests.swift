import Analysis
import Documents
import RuleFiles
import Testing

@testable import Checking

@Suite("Kinds that look at words")
struct TermKindsTests {
  private let depth = ["depth": ["ideals", "purpose"]]

  @Test("a wrong word carries what it should be; roles keep out other parts")
  func terms() throws {
    var sketch = Sketch(.init(.opening, text: "布署了。"), .init(.problems, text: "台帐少了。"))
    try sketch.addHits("rule:own", [(0, "布署"), (1, "台帐")])
    let entries = "entries: [{words: 布署, use: 部署}, {words: 台帐, use: 台账}]"
    let all = try matches(of: "terms", "{\(entries)}", in: sketch)
    #expect(all.map(\.replacement) == ["部署", "台账"])
    #expect(all.map(\.collapses) == [true, true])
    let inProblems = try matches(of: "terms", "{in: problems, \(entries)}", in: sketch)
    #expect(inProblems.map { $0.text("word") } == ["台帐"])
  }

  @Test("classes of a lexicon can be chosen")
  func lexiconClasses() throws {
    var sketch = Sketch(.init(.problems, text: "要求过严，性子急。"))
    try sketch.addHits("praise", [(0, "要求过严"), (1, "性子急")])
    let found = try matches(
      of: "terms", "{lexicon: praise, classes: [strong]}", in: sketch, classes: ["praise": ["strong", "weak"]])
    #expect(found.map { $0.text("word") } == ["要求过严"])
  }

  @Test("something is mentioned by a part or by words")
  func mentions() throws {
    let parameters = "{parts: previous-rectification, words: 上年整改}"
    var sketch = Sketch(.init(.opening, text: "上年整改好了。"))
    #expect(try matches(of: "mentions", parameters, in: sketch).map(\.outcome) == ["none"])
    try sketch.addHits("rule:own", [(0, "上年整改")])
    #expect(try matches(of: "mentions", parameters, in: sketch).isEmpty)
    #expect(try matches(of: "mentions", parameters, in: Sketch(.init(.previousRectification))).isEmpty)
  }

  @Test("density counts in the body only, per thousand Han characters")
  func density() throws {
    var sketch = Sketch(.init(.title, text: "我的。", han: 2), .init(.problems, text: "本人错了。", han: 500))
    try sketch.addHits("first-person", [(0, "我"), (0, "本人")])
    let match = try #require(
      matches(of: "density", "{lexicon: first-person}", in: sketch, classes: ["first-person": ["strong"]]).first)
    #expect(match.measure("count") == Fraction(1, 1))
    #expect(match.measure("perThousand") == Fraction(2, 1))
  }

  @Test("classes touched and missing are named")
  func classes() throws {
    var sketch = Sketch(.init(.causes, text: "信念淡了，信仰松了。"), .init(.measures, text: "宗旨。"))
    try sketch.addHits("depth", [(0, "信念"), (0, "信仰"), (1, "宗旨")])
    let parameters = "{in: causes, lexicon: depth, names: {ideals: 理想, purpose: 宗旨}}"
    let match = try #require(matches(of: "classes", parameters, in: sketch, classes: depth).first)
    #expect(match.measure("classes") == Fraction(1, 1))
    #expect(match.text("touched") == "理想")
    #expect(match.text("missing") == "宗旨")
  }

  @Test("where the parts are a guess the whole body is asked", arguments: [(0.4, 2, 0.6), (0.9, 1, 0.9)])
  func doubtfulClasses(confidence: Double, touched: Int, sureness: Double) throws {
    var sketch = Sketch(.init(.causes, text: "信念淡了。", confidence: confidence), .init(.measures, text: "宗旨。"))
    try sketch.addHits("depth", [(0, "信念"), (1, "宗旨")])
    let parameters = "{in: causes, lexicon: depth, names: {ideals: 理想, purpose: 宗旨}}"
    let match = try #require(matches(of: "classes", parameters, in: sketch, classes: depth).first)
    #expect(match.measure("classes") == Fraction(touched, 1))
    #expect(match.confidence == sureness)
  }

  @Test(
    "what is planned in a part that is left out does not count as said",
    arguments: [("", 1), (", except: measures", 0)])
  func exceptedParts(addition: String, mentions: Int) throws {
    var sketch = Sketch(.init(.problems, text: "开会少。"), .init(.measures, text: "每季度谈话三轮。"))
    try sketch.addHits("talks", [(0, "谈话")])
    let match = try #require(
      matches(of: "stated-number", "{lexicon: talks, units: [轮]\(addition)}", in: sketch).first)
    #expect(match.measure("mentions") == Fraction(mentions, 1))
    try sketch.addHits("rule:own", [(0, "谈话")])
    let missing = try matches(of: "mentions", "{words: [谈话]\(addition)}", in: sketch)
    #expect(missing.count == 1 - mentions)
  }

  @Test(
    "a number counts that stands in the clause of the words, or else behind them",
    arguments: [
      ("学习研讨七轮，广泛开展谈话。", nil), ("开展谈话三轮，学习研讨七轮。", 3), ("班子谈话，成员之间逐一谈心，共两轮。", 2),
    ] as [(String, Int?)])
  func nearestNumber(text: String, figure: Int?) throws {
    var sketch = Sketch(.init(.opening, text: text))
    try sketch.addHits("talks", [(0, "谈话")])
    let match = try #require(matches(of: "stated-number", "{lexicon: talks, units: [轮]}", in: sketch).first)
    #expect(match.measure("figure") == figure.map { Fraction($0, 1) })
  }

  @Test("a balance tells first, second and lead", arguments: [(["自身"], [], 1), (["自身"], ["经费"], 0), ([], ["经费"], 0)])
  func balance(first: [String], second: [String], lead: Int) throws {
    var sketch = Sketch(.init(.causes, text: "自身不严，经费不足。"))
    try sketch.addHits("view", first.map { (0, $0) } + second.map { (1, $0) })
    let parameters = "{in: causes, first: {lexicon: view, classes: own}, second: {lexicon: view, classes: outside}}"
    let match = try #require(
      matches(of: "balance", parameters, in: sketch, classes: ["view": ["own", "outside"]]).first)
    #expect(match.measure("first") == Fraction(first.count, 1))
    #expect(match.measure("second") == Fraction(second.count, 1))
    #expect(match.measure("lead") == Fraction(lead, 1))
    #expect(match.measure("lag") == Fraction(max(0, second.count - first.count), 1))
  }

  @Test("the share of sentences that hold a word is one of characters")
  func termShare() throws {
    var sketch = Sketch(.init(.problems, text: "没有发现问题。学习不够。"))
    try sketch.addHits("rule:own", [(0, "没有发现问题")])
    let match = try #require(matches(of: "term-share", "{in: problems, words: 没有发现问题}", in: sketch).first)
    #expect(match.measure("share") == Fraction(6, 10))
    #expect(match.place == .clean(CleanRange(0, 21)))
    #expect(try matches(of: "term-share", "{in: causes, words: 没有发现问题}", in: sketch).isEmpty)
  }

  @Test(
    "weak hits count only in company",
    arguments: [([true], 0), ([true, true], 2), ([false], 1), ([true, false], 2)] as [([Bool], Int)])
  func artefacts(weak: [Bool], count: Int) throws {
    var sketch = Sketch(.init(.problems, text: "效劳，局部，根底。"))
    let places = try ["效劳", "局部"].map { try sketch.range(of: $0) }
    sketch.edit { draft in
      draft.artefacts = [
        Artefact(
          id: "word-swap",
          hits: zip(weak, places).map { isWeak, place in
            .init(range: place, replacement: "服务", isWeak: isWeak, original: TextRange(place.start, place.end))
          })
      ]
    }
    let found = try matches(of: "artefacts", "{classes: [word-swap]}", in: sketch)
    #expect(found.first?.count ?? 0 == count)
    #expect(try matches(of: "artefacts", "{classes: [placeholder]}", in: sketch).isEmpty)
    #expect(try matches(of: "artefacts", "{classes: [word-swap], notIn: [problems]}", in: sketch).isEmpty)
  }
}
