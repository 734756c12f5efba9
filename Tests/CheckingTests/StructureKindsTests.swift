import Analysis
import Testing

@testable import Checking

@Suite("Kinds that look at parts")
struct StructureKindsTests {
  private static let pack = """
    {id: p, name: 包, kinds: [self-exam-personal], parts: [{role: opening, name: 开头}, {role: problems, name: 问题, required: true, core: true},
    {role: causes, name: 原因, required: true, heading: 原因分析, mergeWith: [problems]}, {role: previous-rectification, name: 上次, required: true, anywhere: true}]}
    """

  @Test("where all parts must be short, one long enough is enough", arguments: [(299, 1), (300, 0)])
  func shortTogether(causes: Int, findings: Int) throws {
    let sketch = Sketch(.init(.problems, han: 400), .init(.causes, han: causes))
    let parameters = "{parts: {problems: 500, causes: 300}, together: true}"
    #expect(try matches(of: "part-length", parameters, in: sketch).count == findings)
  }

  @Test("parts that are there, alone or merged, are not missing")
  func present() throws {
    let apart = Sketch(.init(.problems), .init(.causes))
    #expect(try matches(of: "required-parts", in: apart, pack: Self.pack).isEmpty)
    let merged = Sketch(.init(.problems, .causes))
    #expect(try matches(of: "required-parts", in: merged, pack: Self.pack).isEmpty)
  }

  @Test("a missing part is named with its heading and its place, the core one as such")
  func missing() throws {
    let found = try matches(of: "required-parts", in: Sketch(.init(.opening), .init(.problems)), pack: Self.pack)
    #expect(found.map(\.outcome) == ["missing"])
    #expect(found[0].text("part") == "原因")
    #expect(found[0].text("heading") == "原因分析")
    #expect(found[0].text("after") == "问题")
    #expect(found[0].text("parts") == "问题、原因、上次")
    let core = try matches(of: "required-parts", in: Sketch(.init(.opening), .init(.causes)), pack: Self.pack)
    #expect(core.map(\.outcome) == ["missing-core"])
  }

  @Test("beside a doubtful part only the core and what no sentences speak for are called missing, with doubt")
  func doubtfulAbsence() throws {
    let long = String(repeating: "因", count: 300)
    let text = "甲短。乙短。" + ["丙", "丁", "戊"].map { $0 + long + "。" }.joined()
    var sketch = Sketch(
      .init(.problems, text: text, confidence: 0.4, evidence: .content, han: 900), .init(.opening, han: 100))
    let silent = try matches(of: "required-parts", in: sketch, pack: Self.pack)
    #expect(silent.map(\.outcome) == ["content-only", "missing"])
    #expect(silent.last?.confidence == 0.4)
    for words in ["甲", "乙"] { try sketch.change(words) { $0.role = .cause } }
    let spoken = try matches(of: "required-parts", in: sketch, pack: Self.pack)
    #expect(spoken.map(\.outcome) == ["content-only"])
    let rest = Sketch(.init(.causes, confidence: 0.4, evidence: .content, han: 900), .init(.opening, han: 100))
    let core = try matches(of: "required-parts", in: rest, pack: Self.pack).first { $0.outcome == "missing-core" }
    #expect(core?.confidence == 0.4)
  }

  @Test("sentences that do its work stand for a part where no heading names what they are in, a single one does not")
  func sentences() throws {
    let long = String(repeating: "因", count: 30)
    func outcomes(
      _ first: String, _ second: String, causes: [String], in evidence: Analysis.Part.Evidence
    ) throws -> [String?] {
      var sketch = Sketch(.init(.problems, text: first), .init(.measures, text: second, evidence: evidence))
      for words in causes { try sketch.change(words) { $0.role = .cause } }
      return try matches(of: "required-parts", in: sketch, pack: Self.pack).map(\.outcome)
    }
    let (first, second) = ("甲\(long)。乙\(long)。", "丙\(long)。丁\(long)。")
    #expect(try outcomes(first, second, causes: ["丙", "丁"], in: .content) == ["content-only"])
    #expect(try outcomes(first, second, causes: ["丙", "丁"], in: .heading) == ["missing"])
    #expect(try outcomes(first, second, causes: ["丙"], in: .content) == ["missing"])
    #expect(try outcomes(first, "丙短。丁短。", causes: ["丙", "丁"], in: .content) == ["missing"])
  }

  @Test(
    "where there are many problems a few sentences do not stand for their causes",
    arguments: [(2, true), (4, true), (6, false)])
  func sentencesForManyProblems(problems: Int, isEnough: Bool) throws {
    let long = String(repeating: "因", count: 30)
    let words = (0..<problems).map { "\($0)\(long)。" }
    let rest = ["甲", "乙", "丙", "丁", "戊"].map { $0 + long + "。" }.joined()
    var sketch = Sketch(.init(.problems, text: words.joined()), .init(.measures, text: rest, evidence: .content))
    for name in ["甲", "乙"] { try sketch.change(name) { $0.role = .cause } }
    for name in ["丙", "丁", "戊"] { try sketch.change(name) { $0.role = .measure } }
    let items = try words.map { try sketch.item($0) }
    sketch.edit { $0.problems = items }
    let found = try matches(of: "required-parts", in: sketch, pack: Self.pack)
    #expect(found.contains { $0.outcome == "missing" } != isEnough)
  }

  @Test("a part is short below its least number of characters only", arguments: [(499, 1), (500, 0), (501, 0)])
  func length(han: Int, findings: Int) throws {
    let found = try matches(of: "part-length", "{parts: {problems: 500}}", in: Sketch(.init(.problems, han: han)))
    #expect(found.count == findings)
    #expect(found.first?.text("lacking") == (findings == 0 ? nil : "1"))
  }

  @Test("an absent part is not short")
  func absent() throws {
    #expect(try matches(of: "part-length", "{parts: {problems: 500}}", in: Sketch(.init(.causes))).isEmpty)
  }

  @Test(
    "parts in the wrong order are named in pairs",
    arguments: [
      ([.problems, .causes, .measures], []), ([.problems, .measures, .causes], ["measures>causes"]),
      ([.measures, .causes, .problems], ["causes>problems", "measures>causes"]), ([.causes, .measures], []),
      ([.problems, .causes, .measures, .problems, .causes], []),
    ] as [([Role], [String])])
  func order(roles: [Role], expected: [String]) throws {
    let sketch = Sketch(roles.map { Sketch.Part($0) })
    let found = try matches(of: "order", "{sequence: [problems, causes, measures]}", in: sketch)
    #expect(found.map(\.key) == expected)
  }

  @Test("parts that are merged, told in several places or without a heading have no order to break")
  func noOrder() throws {
    let sketches = [
      Sketch(.init(.problems), .init(.measures), .init(.causes), .init(.measures)),
      Sketch(.init(.measures), .init(.problems, .causes)), Sketch(.init(.measures, evidence: .content), .init(.causes)),
      Sketch(.init(.measures, confidence: 0.5), .init(.causes)),
    ]
    for sketch in sketches {
      #expect(try matches(of: "order", "{sequence: [problems, causes, measures]}", in: sketch).isEmpty)
    }
  }

  @Test("a draft whose main parts were told by their content has no headings")
  func headings() throws {
    let guessed = Sketch(.init(.problems, confidence: 0.4, evidence: .content))
    #expect(try matches(of: "headings", "{of: [problems]}", in: guessed).map(\.outcome) == ["none"])
    var half = Sketch(.init(.problems), .init(.causes, text: "原因。", evidence: .content))
    half.edit { draft in
      draft.headings = [
        Heading(range: CleanRange(0, 3), title: CleanRange(0, 3), number: nil, level: 1, isRunIn: false, paragraph: 0)
      ]
      draft.parts[0].heading = 0
    }
    let found = try matches(of: "headings", "{of: [problems, causes]}", in: half)
    #expect(found.map(\.outcome) == ["by-content"])
    #expect(found.first?.text("parts") == "causes")
    #expect(try matches(of: "headings", "{of: [problems, causes], flowing: [causes]}", in: half).isEmpty)
  }

  @Test("problems and causes may each be counted through all aspects", arguments: [(3, 0), (5, 1)])
  func countedThrough(third: Int, starts: Int) throws {
    var sketch = Sketch(.init(.problems, text: String(repeating: "号", count: 30)))
    sketch.edit { draft in
      let lists = [[1, 2], [1], [third, third + 1], [2]]
      var offset = 0
      for values in lists {
        let members = values.map { value in
          defer { offset += 3 }
          return Enumerator(form: .decimal, value: value, range: CleanRange(offset, offset + 3))
        }
        draft.series.append(Draft.Series(members: members, headsLines: true))
      }
    }
    #expect(try matches(of: "numbering", in: sketch).count { $0.outcome == "start" } == starts)
  }

  @Test(
    "numbers that are lost, skipped or left out are found",
    arguments: [
      ([(.chapter, 1), (.section, 1), (.section, 2), (.chapter, 2)], []), ([(.chapter, 1), (.chapter, 3)], ["gap"]),
      ([(.chapter, 2), (.chapter, 3)], ["start"]), ([(.section, 1), (.section, 2)], []),
      ([(.section, 1), (.section, 2), (.section, 1)], ["no-top"]),
      ([(.chapter, 1), (.decimal, 1)], []), ([(.chapter, 1), (.parenthesizedDecimal, 1)], ["skipped"]),
      ([(.decimal, 1), (.decimal, 2)], []),
    ] as [([(Enumerator.Form, Int)], [String])])
  func numbering(numbers: [(Enumerator.Form, Int)], expected: [String]) throws {
    var sketch = Sketch(.init(.problems, text: String(repeating: "号", count: 20)))
    sketch.edit { draft in
      let enumerators = numbers.enumerated().map { index, number in
        Enumerator(form: number.0, value: number.1, range: CleanRange(index * 3, index * 3 + 3))
      }
      draft.headings = enumerators.map {
        Heading(range: $0.range, title: $0.range, number: $0, level: 1, isRunIn: false, paragraph: 0)
      }
      for form in Set(enumerators.map(\.form)) {
        draft.series.append(Draft.Series(members: enumerators.filter { $0.form == form }, headsLines: true))
      }
    }
    #expect(try matches(of: "numbering", in: sketch).compactMap(\.outcome) == expected)
  }

  @Test(
    "the whole draft is held against the pack's bounds",
    arguments: [(99, "short"), (100, nil), (200, nil), (201, "long")])
  func draftLength(words: Int, outcome: String?) throws {
    var sketch = Sketch(.init(.problems))
    sketch.edit { $0.lengths.words = words }
    let pack = "{id: p, name: 包, kinds: [x], length: {min: 100, max: 200}}"
    #expect(try matches(of: "length", in: sketch, pack: pack).first?.outcome == outcome)
    #expect(try matches(of: "length", in: sketch).isEmpty)
  }
}
