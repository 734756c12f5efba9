import Documents
import RuleFiles
import Testing

@testable import Analysis
@testable import Checking

@Suite("From matches to findings")
struct EngineTests {
  private static let wording = Wording(suspected: MessageTemplate("疑似：{message}"), separator: "、", packKeys: [:])

  /// A rule with the parts that the engine does not look at filled in.
  private func rule(_ id: String, _ body: String) throws -> Rule {
    let text = """
      id: \(id)
      title: 标题\(id)
      why: 理由
      basis: 依据
      severity: must
      waivable: author
      explain: {checks: 查, fix: 改, exceptions: 无}
      fails: [甲]
      passes: [乙]
      \(body)
      """
    let log = MistakeLog()
    let node = try #require(Node.parse(.init(path: "checks/x/\(id).yml", text: text), into: log))
    let rule = RuleReader(log: log).rule(RuleSource(node: node, path: "checks/x/\(id).yml"))
    return try #require(rule, "\(log.mistakes)")
  }

  private func findings(_ rules: [Rule], _ sketch: Sketch, pack: String? = nil) throws -> [Finding] {
    let vocabulary = try #require(ShippedRules.loaded.rulebook).vocabulary
    let log = MistakeLog()
    let node = try pack.map { try #require(Node.parse(.init(path: "packs/p.yml", text: $0), into: log)) }
    let made = node.flatMap { PackReader(log: log).pack($0, path: "packs/p.yml") }
    let names = CheckContext.Names(separator: "、")
    let rulebook = Rulebook(
      vocabulary: vocabulary, rules: rules, packs: [], hash: "", companionDocuments: CompanionDocuments(),
      wording: Self.wording, changedRules: ChangedRules(rules, known: [:]), names: names)
    return FindingMaker(rulebook: rulebook, draft: sketch.draft, pack: made).findings(rules)
  }

  private static let share = """
    check: {kind: share, of: [achievements]}
    message: 占{share}，限{limit}，压{excess}字。
    advice: 请压。
    outcomes:
      over: {above: 1/3}
      near: {above: 30%, severity: info, message: "近{limit}。"}
    """

  @Test(
    "the first outcome whose limit holds is taken, at the limit the milder one",
    arguments: [(601, "over", "占33.4%，限1/3，压10字。"), (600, "near", "近30%。"), (541, "near", "近30%。"), (540, nil, nil)])
  func outcomes(han: Int, outcome: String?, message: String?) throws {
    let sketch = Sketch(.init(.achievements, han: han), .init(.problems, han: 1800 - han))
    let found = try findings([rule("E-01", Self.share)], sketch)
    #expect(found.first?.outcome == outcome)
    #expect(found.first?.message == message)
    #expect(found.first?.severity == (outcome == "over" ? .must : outcome == nil ? nil : .info))
  }

  @Test("the figure is reported with what it is a part of and the limit")
  func measured() throws {
    let sketch = Sketch(.init(.achievements, han: 900), .init(.problems, han: 900))
    let measured = try #require(findings([rule("E-01", Self.share)], sketch).first?.measured)
    #expect(measured == .init(name: "share", value: 900, of: 1800, limit: 1.0 / 3))
  }

  @Test("a finding on a doubtful part is one level milder and says so", arguments: [(0.59, true), (0.6, false)])
  func suspicion(confidence: Double, isSuspected: Bool) throws {
    let body = "check: {kind: part-length, parts: {problems: 500}}\nmessage: “{part}”短。\nadvice: 补。"
    let found = try findings([rule("S-02", body)], Sketch(.init(.problems, confidence: confidence, han: 9)))
    #expect(found.first?.isSuspected == isSuspected)
    #expect(found.first?.severity == (isSuspected ? .should : .must))
    #expect(found.first?.message == (isSuspected ? "疑似：“problems”短。" : "“problems”短。"))
  }

  @Test("a share that would not be over without a doubtful part is a suspicion")
  func doubtfulShare() throws {
    let sketch = Sketch(
      .init(.achievements, han: 500), .init(.achievements, confidence: 0.4, han: 200), .init(.problems, han: 1100))
    let found = try #require(findings([rule("E-01", Self.share)], sketch).first)
    #expect(found.outcome == "over" && found.isSuspected && found.severity == .should)
  }

  private static let terms = """
    check: {kind: terms, entries: [{words: 布署, use: 部署}, {words: 台帐, use: 台账}]}
    message: “{word}”应为“{use}”，共{count}处。
    advice: 改。
    related: 又见“{quote}”
    """

  @Test("equal hits are one finding with a count, others are others")
  func collapsing() throws {
    var sketch = Sketch(.init(.problems, text: "布署了。台帐少。又布署。"))
    let second = try sketch.range(of: "又布署")
    let first = try sketch.range(of: "布署")
    let ledger = try sketch.range(of: "台帐")
    let lexicon = LexiconHits([
      "rule:T-03": [
        .init(range: first, term: 0), .init(range: ledger, term: 1),
        .init(range: CleanRange(second.start + 3, second.end), term: 0),
      ]
    ])
    sketch.edit { $0.hits = lexicon }
    let found = try findings([rule("T-03", Self.terms)], sketch)
    #expect(found.map(\.message) == ["“布署”应为“部署”，共2处。", "“台帐”应为“台账”，共1处。"])
    #expect(found.first?.related.map(\.message) == ["又见“布署”"])
    #expect(found.first?.replacement == "部署")
    #expect(found.first?.location == .init(part: 0, paragraph: 1, line: 1, column: 1))
    #expect(found.last?.location == .init(part: 0, paragraph: 1, line: 1, column: 5))
  }

  @Test("packs change gravity and voice decides whether a rule speaks")
  func packs() throws {
    let body = "check: {kind: part-length, parts: {problems: 500}}\nmessage: 短。\nadvice: 补。\nvoice: person"
    let sketch = Sketch(.init(.problems, han: 9))
    let rules = [try rule("S-02", body)]
    let milder = "{id: p, name: 包, kinds: [x], voice: person, severity: {S-02: info}}"
    #expect(try findings(rules, sketch, pack: milder).map(\.severity) == [.info])
    #expect(try findings(rules, sketch, pack: "{id: p, name: 包, kinds: [x], voice: team}").isEmpty)
  }

  @Test("a rule is silent when one that says it more plainly has spoken")
  func unless() throws {
    let short = "check: {kind: part-length, parts: {problems: 500}}\nmessage: 短。\nadvice: 补。"
    let sketch = Sketch(.init(.problems, han: 9))
    #expect(
      try findings([rule("S-02", short), rule("S-03", short + "\nunless: [S-02]")], sketch).map(\.rule) == ["S-02"])
  }

  @Test("a rule that yields is silent only in the place of which the other speaks")
  func yields() throws {
    let short = { (role: String) in "check: {kind: part-length, parts: {\(role): 500}}\nmessage: 短。\nadvice: 补。" }
    let sketch = Sketch(.init(.problems, han: 9), .init(.measures, han: 9))
    let plain = try rule("S-02", short("problems"))
    let same = try rule("S-03", short("problems") + "\nyields: [S-02]")
    let elsewhere = try rule("S-04", short("measures") + "\nyields: [S-02]")
    #expect(try findings([plain, same, elsewhere], sketch).map(\.rule) == ["S-02", "S-04"])
    #expect(try findings([same, elsewhere], sketch).map(\.rule) == ["S-03", "S-04"])
  }

  @Test("two findings of one rule with the same anchor have ids of their own")
  func distinctIDs() {
    let finding = Finding(
      id: "A-1", rule: "A", title: "", severity: .must, confidence: 1, message: "", advice: "", basis: "")
    #expect(FindingIdentity.distinct([finding, finding, finding]).map(\.id) == ["A-1", "A-1-2", "A-1-3"])
  }

  @Test("an id does not depend on figures, position, spaces or marks")
  func stableIDs() throws {
    let early = Sketch(.init(.achievements, han: 900), .init(.problems, han: 900))
    let late = Sketch(.init(.opening, text: "前面多出一句。"), .init(.achievements, han: 990), .init(.problems, han: 900))
    let rules = [try rule("E-01", Self.share)]
    #expect(try findings(rules, early).map(\.id) == findings(rules, late).map(\.id))
    #expect(
      FindingIdentity.id(rule: "P", role: "problems", key: "学习，不够 ")
        == FindingIdentity.id(
          rule: "P", role: "problems", key: "学习不够。"))
    #expect(
      FindingIdentity.id(rule: "P", role: "problems", key: "学习")
        != FindingIdentity.id(
          rule: "P", role: "causes", key: "学习"))
  }
}
