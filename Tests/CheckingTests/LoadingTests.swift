import RuleFiles
import Testing

@testable import Checking

@Suite("Mistakes in the rule folder")
struct LoadingTests {
  private static let good = """
    id: T-99
    title: 样例
    why: 理由
    basis: 依据
    severity: should
    waivable: author
    check: {kind: terms, entries: [{words: [布署], use: 部署}]}
    message: “{word}”应为“{use}”。
    advice: 改。
    explain: {checks: 查, fix: 改, exceptions: 无}
    fails: [布署了]
    passes: [部署了]
    """

  /// Line:column and problem of the mistakes that files bring into the shipped folder.
  private func mistakes(_ files: [(path: String, text: String)]) -> [String] {
    var folder = ShippedRules.folder
    for file in files {
      folder.files.removeAll { $0.path == file.path }
      folder.files.append(.init(path: file.path, text: file.text))
    }
    let log = MistakeLog()
    let rulebook = Rulebook.load(folder, log: log)
    #expect((rulebook == nil) == !log.mistakes.isEmpty)
    return log.mistakes.map { "\($0.location.file):\($0.location.line):\($0.location.column) \($0.problem)" }
  }

  private func rule(_ changes: (String, String)...) -> [(path: String, text: String)] {
    let text = changes.reduce(Self.good) { $0.replacing($1.0, with: $1.1) }
    return [("checks/terms/T-99.yml", text)]
  }

  @Test("a good rule brings none")
  func none() {
    #expect(mistakes(rule()) == [])
  }

  @Test("five mistakes in one file are five messages, each with its place")
  func allAtOnce() {
    let found = mistakes(
      rule(
        ("severity: should", "severity: grave"), ("{word}", "{wrod}"), ("use: 部署", "user: 部署"),
        ("id: T-99", "id: T-98"),
        ("waivable: author", "waivabel: author")))
    #expect(
      Set(found) == [
        "checks/terms/T-99.yml:1:5 idIsNotFileName(id: \"T-98\", fileName: \"T-99\")",
        "checks/terms/T-99.yml:5:11 unknownValue(\"grave\", accepted: [\"reject\", \"must\", \"should\", \"info\"])",
        "checks/terms/T-99.yml:7:46 unknownKey(\"user\", accepted: [\"words\", \"patterns\", \"use\"])",
        "checks/terms/T-99.yml:8:10 unknownField(\"wrod\", accepted: [\"word\", \"use\", \"quote\", \"count\", \"times\", \"limit\", \"excess\", \"lacking\"])",
        "checks/terms/T-99.yml:1:1 missingKey(\"waivable\")",
        "checks/terms/T-99.yml:6:1 unknownKey(\"waivabel\", accepted: [\(Self.ruleKeys)])",
      ])
  }

  private static let ruleKeys = [
    "id", "title", "severity", "message", "advice", "related", "check", "outcomes", "fails", "passes", "tests", "todo",
    "why",
    "basis", "kinds", "waivable", "explain", "weight", "quoted", "voice", "unless", "yields",
  ].map { "\"\($0)\"" }.joined(separator: ", ")

  @Test(
    "each kind of mistake is told",
    arguments: [
      ("kind: terms", "kind: term", "7:15 unknownValue(\"term\""),
      ("fails: [布署了]", "fails: []", "1:1 missingExample(firing: true)"),
      ("passes: [部署了]", "", "1:1 missingExample(firing: false)"),
      ("words: [布署]", "patterns: [\"布(署\"]", "7:44 badPattern"),
      ("words: [布署]", "words: [\"布,署\"]", "7:41 deadPattern(\"布,署\")"),
      ("words: [布署]", "patterns: [\"布 署+\"]", "7:44 deadPattern"),
      ("fails: [布署了]", "fails: [⟦布署了]", "11:9 badExample"),
      ("advice: 改。", "", "missingKey(\"advice\")"),
      ("basis: 依据", "basis: [1]", "4:8 wrongType"),
      ("basis: 依据", "basis: 依据\nkinds: [speach]", "5:9 unknownValue(\"speach\""),
      ("basis: 依据", "basis: 依据\nunless: [X-01]", "5:10 unknownValue(\"X-01\""),
      ("basis: 依据", "basis: 依据\noutcomes: {lost: {}}", "5:12 unknownKey(\"lost\", accepted: [\"found\"])"),
      ("entries: [{words: [布署], use: 部署}]", "lexicon: nowhere", "7:31 unknownID(\"nowhere\""),
      ("entries: [{words: [布署], use: 部署}]", "lexicon: slogan, classes: [x]", "7:48 unknownValue(\"x\""),
      ("title: 样例", "title: \"样例", "syntax"),
    ])
  func each(old: String, new: String, expected: String) {
    let found = mistakes(rule((old, new)))
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test("a rule that measures must say its limits, and one each")
  func limits() {
    let check = ("check: {kind: terms, entries: [{words: [布署], use: 部署}]}", "check: {kind: share, of: [problems]}")
    let message = ("message: “{word}”应为“{use}”。", "message: 占{share}。")
    #expect(mistakes(rule(check, message)).contains { $0.contains("1:1 missingKey(\"outcomes\")") })
    let both = ("basis: 依据", "basis: 依据\noutcomes: {over: {above: 1/3, below: 1/2}}")
    #expect(mistakes(rule(check, message, both)).contains { $0.contains("5:18 conflictingKeys(\"above\", \"below\")") })
    let none = ("basis: 依据", "basis: 依据\noutcomes: {over: {severity: must}}")
    #expect(mistakes(rule(check, message, none)).contains { $0.contains("5:18 missingKey") })
  }

  @Test("the same id in two files is refused with the place of the first")
  func duplicateID() {
    let found = mistakes([("checks/terms/T-99.yml", Self.good), ("checks/format/T-99.yml", Self.good)])
    #expect(found.count == 1)
    #expect(found.first?.contains("checks/terms/T-99.yml:1:5 duplicateID(\"T-99\"") ?? false)
  }

  @Test(
    "mistakes of packs are told where the pack makes them",
    arguments: [
      ("参数: {E-01: {outcomes.over.above: 十}}", "packs/p.yml:5:34 wrongType"),
      ("参数: {E-01: {outcomes.over.abov: 10%}}", "packs/p.yml:5:33 unknownKey(\"abov\""),
      ("参数: {X-01: {a: 1}}", "packs/p.yml:5:6 unknownID(\"X-01\""),
      ("停用: [X-01]", "packs/p.yml:5:6 unknownValue(\"X-01\""),
      ("年度要求: [nowhen]", "packs/p.yml:5:8 unknownValue(\"nowhen\""),
      ("继承: nobody", "packs/p.yml:5:5 unknownID(\"nobody\""),
      ("继承: p", "packs/p.yml:5:5 circularExtension([\"p\", \"p\"])"),
      ("必备部分: [{角色: problms, 名称: 问题}]", "packs/p.yml:5:13 unknownValue(\"problms\""),
      ("胡写: 1", "packs/p.yml:5:1 unknownKey(\"胡写\""),
    ])
  func packs(line: String, expected: String) {
    let pack = "编号: p\n名称: 包\n文种: [duty-report]\n人称: person\n\(line)\n"
    let found = mistakes([("packs/p.yml", pack)])
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test("a pack changes parameters of a rule and inherits the rest")
  func settings() throws {
    var folder = ShippedRules.folder
    let pack = "编号: p\n名称: 包\n继承: meeting-personal\n参数: {E-01: {outcomes.over.above: 10%}}\n数量: {问题: 20}\n停用: [T-03]\n"
    folder.files.append(.init(path: "packs/p.yml", text: pack))
    let log = MistakeLog()
    let rulebook = try #require(Rulebook.load(folder, log: log), "\(log.mistakes)")
    let rules = rulebook.rules(for: "self-exam-personal", rulebook.pack("p"))
    let over = rules.first { $0.id == "E-01" }?.outcomes.first { $0.name == "over" }
    #expect(over?.condition?.limit.bound == Fraction(1, 10))
    let near = rules.first { $0.id == "E-01" }?.outcomes.first { $0.name == "near" }
    #expect(near?.condition?.limit.bound == Fraction(12, 100))
    let few = rules.first { $0.id == "N-01" }?.outcomes.first?.condition?.limit.bound
    #expect(few == Fraction(20, 1))
    #expect(!rules.contains { $0.id == "T-03" })
    #expect(rulebook.pack("p")?.kinds == ["self-exam-personal"])
    #expect(rulebook.pack("p")?.isFallback == false)
  }

  @Test(
    "a folder without its indispensable files says which",
    arguments: ["wording.yml", "companions.yml", "coverage.yml", "role-model.yml", "roles/headings.yml"])
  func missingFile(path: String) {
    var folder = ShippedRules.folder
    folder.files.removeAll { $0.path == path }
    let log = MistakeLog()
    #expect(Rulebook.load(folder, log: log) == nil)
    #expect(log.mistakes.contains { $0.location.file == path && $0.problem == .missingFile })
  }

  @Test(
    "companions are kinds of document that there are",
    arguments: [
      ("usual: opinion-list}", "usual: opinion-lst}", "unknownValue(\"opinion-lst\""),
      ("members: {usual", "member: {usual", "missingKey(\"members\")"),
      ("prose: [self-exam-personal", "prose: [self-exam-persnal", "unknownValue(\"self-exam-persnal\""),
    ])
  func companions(words: String, replacement: String, expected: String) throws {
    var folder = ShippedRules.folder
    let index = try #require(folder.files.firstIndex { $0.path == "companions.yml" })
    let text = folder.files[index].text
    folder.files[index].text = text.replacing(words, with: replacement, maxReplacements: 1)
    #expect(folder.files[index].text != text)
    let log = MistakeLog()
    #expect(Rulebook.load(folder, log: log) == nil)
    #expect(log.mistakes.contains { "\($0.problem)".contains(expected) }, "\(log.mistakes)")
  }

  @Test("equal folders have equal hashes, any change another one")
  func hash() throws {
    let hash = ShippedRules.folder.contentHash
    var changed = ShippedRules.folder
    changed.files.reverse()
    #expect(changed.contentHash == hash)
    changed.files[0].text += " "
    #expect(changed.contentHash != hash)
    #expect(hash.count == 16)
  }
}
