import Testing

@testable import RuleFiles

@Suite("Rule files")
struct NodeTests {
  private let log = MistakeLog()

  private func node(_ text: String) -> Node? {
    Node.parse(RuleFolder.File(path: "checks/a.yml", text: text), into: log)
  }

  private var mistakes: [String] {
    log.mistakes.map { "\($0.location.line):\($0.location.column) \($0.problem)" }
  }

  @Test("values know their line and column, in code points")
  func locations() throws {
    let mapping = try #require(node("编号: 甲\n值: {最少: 12, 最多: 十}\n")?.mapping(log))
    let values = try #require(mapping.required("值", log)?.mapping(log))
    #expect(values.required("最少", log)?.int(log) == 12)
    #expect(values.optional("最多")?.int(log) == nil)
    #expect(
      log.mistakes == [
        Mistake(
          location: Location(file: "checks/a.yml", line: 2, column: 17),
          problem: .wrongType(expected: .integer, given: "十"))
      ])
  }

  @Test(
    "what is not YAML is one mistake with its place",
    arguments: [
      ("a: [1, 2\nb: 3\n", 1), ("a: \"x\n", 1), ("\ta: 1\n", 1), ("a: 1\n---\nb: 2\n", 2), ("a: *nowhere\n", 1),
    ])
  func syntax(text: String, line: Int) throws {
    #expect(node(text) == nil)
    let mistake = try #require(log.mistakes.first)
    guard case .syntax = mistake.problem else {
      Issue.record("\(mistake.problem)")
      return
    }
    #expect(log.mistakes.count == 1)
    #expect(mistake.location.line == line)
  }

  @Test(
    "what beginners write is told by the slip, at its place",
    arguments: [
      ("编号: a\n篇幅:\n\t最少: 1\n", "3:1 tab"),
      ("编号：a\n名称：b\n", "1:3 fullWidthColon(key: \"编号\")"),
      ("编号: a\n名称：b\n文种: [c]\n", "2:3 fullWidthColon(key: \"名称\")"),
      ("编号: a\n名称:b\n文种: [c]\n", "2:3 noSpaceAfterColon(key: \"名称\")"),
      ("编号:a\n名称:b\n", "1:3 noSpaceAfterColon(key: \"编号\")"),
      ("编号: a\n名称: \"b\n文种: [c]\n", "2:5 openQuote"),
      ("编号: a\n参数: %15\n", "2:5 needsQuotes(start: \"%\")"),
      ("编号: a\n文种: [b, c\n名称: d\n", "2:5 openBracket(\"[\")"),
      ("编号: a\n篇幅: {最少: 1， 最多: 2}\n名称: b\n", "2:11 fullWidthComma"),
      ("编号: a\n篇幅: {最少: 1, 最多: 2\n\n# 一\n# 二\n# 三\n# 四\n", "2:5 openBracket(\"{\")"),
      ("编号: a\n# 参数:\n#   E-01: {b: 1}\n  E-02: {b: 1}\n", "4:1 orphan(key: \"参数\")"),
      ("编号: a\n名称: b: c\n", "2:6 colonInValue"),
      ("编号: a\n  名称: b\n文种: c\n", "2:1 indentation"),
    ])
  func slips(text: String, expected: String) throws {
    _ = node(text)
    let mistake = try #require(log.mistakes.first)
    guard case .syntax(_, let slip?) = mistake.problem else {
      Issue.record("\(mistake.problem)")
      return
    }
    #expect("\(mistake.location.line):\(mistake.location.column) \(slip)" == expected)
  }

  @Test("good YAML with colons, tabs and marks inside its values is no slip")
  func noSlips() {
    #expect(node("a: \"x: y\"\nb: 依据：见《通知》\nc: |\n  甲：乙\n  a:b\n网址: http://x\n") != nil)
    #expect(log.mistakes.isEmpty)
  }

  @Test("a key written twice is named", arguments: ["a: 1\nb: 2\na: 3\n"])
  func duplicateKeys(text: String) {
    #expect(node(text) == nil)
    #expect(log.mistakes.map(\.problem) == [.duplicateKey("a")])
  }

  @Test("an empty file is a mistake", arguments: ["", "# nothing\n"])
  func empty(text: String) {
    #expect(node(text) == nil)
    #expect(log.mistakes.map(\.problem) == [.emptyFile])
  }

  @Test("keys that nobody asked for are refused with what was asked for, and all at once")
  func unknownKeys() throws {
    let mapping = try #require(node("id: x\nidd: y\nother: z\n")?.mapping(log))
    _ = mapping.optional("id")
    _ = mapping.optional("title")
    mapping.rejectUnknownKeys(log)
    #expect(
      log.mistakes.map(\.problem) == [
        .unknownKey("idd", accepted: ["id", "title"]), .unknownKey("other", accepted: ["id", "title"]),
      ])
    #expect(log.mistakes.map(\.location.line) == [2, 3])
  }

  @Test("a missing or empty key is a mistake at the mapping")
  func missingKeys() throws {
    let mapping = try #require(node("a:\n  b:\n  c: 1\n")?.mapping(log)?.required("a", log)?.mapping(log))
    #expect(mapping.required("b", log) == nil)
    #expect(
      log.mistakes == [
        Mistake(location: Location(file: "checks/a.yml", line: 2, column: 3), problem: .missingKey("b"))
      ])
  }

  @Test("a single string is a list of one; quotes make a text of anything")
  func scalars() throws {
    let mapping = try #require(node("a: x\nb: [y, '']\nc: \"1/3\"\nd: true\ne: yes\n")?.mapping(log))
    #expect(mapping.optional("a")?.stringList(log) == ["x"])
    #expect(mapping.optional("b")?.stringList(log) == ["y", ""])
    #expect(mapping.optional("c")?.fraction(log) == Fraction(1, 3))
    #expect(mapping.optional("d")?.bool(log) == true)
    #expect(mistakes == [])
    #expect(mapping.optional("e")?.bool(log) == nil)
    #expect(mistakes.count == 1)
  }

  @Test("each wrong type says what was expected")
  func wrongTypes() throws {
    let mapping = try #require(node("a: [1]\nb: {c: 1}\nd: x\n")?.mapping(log))
    _ = mapping.optional("a")?.string(log)
    _ = mapping.optional("b")?.list(log)
    _ = mapping.optional("d")?.mapping(log)
    _ = mapping.optional("d")?.fraction(log)
    #expect(
      log.mistakes.map(\.problem) == [
        .wrongType(expected: .string), .wrongType(expected: .list), .wrongType(expected: .mapping, given: "x"),
        .wrongType(expected: .fraction, given: "x"),
      ])
  }

  @Test("numbers that no rule needs are out of range", arguments: ["1000000001", "-1000000001", "9223372036854775807"])
  func numbersOutOfRange(written: String) throws {
    let mapping = try #require(node("a: \(written)\nb: 1000000000\n")?.mapping(log))
    #expect(mapping.optional("a")?.int(log) == nil)
    #expect(log.mistakes.map(\.problem) == [.outOfRange(written)])
    #expect(mapping.optional("b")?.int(log) == 1_000_000_000)
  }

  @Test("a value set by path keeps the place it was written at")
  func setting() throws {
    let rule = try #require(node("check: {kind: share, limit: {above: 1/3}}\n"))
    let pack = try #require(Node.parse(RuleFolder.File(path: "packs/p.yml", text: "v: 十五\n"), into: log))
    let value = try #require(pack.value(of: "v"))
    let changed = try #require(rule.setting(["check", "limit", "above"], to: value).mapping(log))
    let limit = try #require(changed.required("check", log)?.mapping(log)?.required("limit", log)?.mapping(log))
    #expect(limit.required("above", log)?.fraction(log) == nil)
    #expect(log.mistakes.map(\.location) == [Location(file: "packs/p.yml", line: 1, column: 4)])
    let added = rule.setting(["new", "key"], to: value).value(of: "new")?.value(of: "key")?.scalar
    #expect(added == "十五")
  }

  @Test("inheriting merges mappings key by key and takes lists whole")
  func inheriting() throws {
    let parent = try #require(node("a: {x: 1, y: 2}\nl: [1, 2]\nk: 9\n"))
    let child = try #require(node("a: {y: 3}\nl: [4]\n"))
    let merged = child.inheriting(from: parent)
    #expect(merged.value(of: "a")?.value(of: "x")?.scalar == "1")
    #expect(merged.value(of: "a")?.value(of: "y")?.scalar == "3")
    #expect(merged.value(of: "l")?.stringList(log) == ["4"])
    #expect(merged.value(of: "k")?.scalar == "9")
  }

  @Test("Chinese key names are translated at every depth")
  func translating() throws {
    let original = try #require(node("名称: 甲\n部分:\n  - {角色: problems}\n"))
    let translated = original.translatingKeys(["名称": "name", "部分": "parts", "角色": "role"])
    #expect(translated.value(of: "name")?.scalar == "甲")
    let parts = try #require(translated.value(of: "parts")?.list(log))
    #expect(parts.first?.value(of: "role")?.scalar == "problems")
  }

  @Test("files of a sub-folder come sorted, other files are left out")
  func folder() {
    let folder = RuleFolder(
      files: ["checks/b.yml", "checks/a/c.yml", "checks/README.md", "checksum.yml", "packs/a.yml"].map {
        RuleFolder.File(path: $0, text: "")
      })
    #expect(folder.files(under: "checks").map(\.path) == ["checks/a/c.yml", "checks/b.yml"])
  }

  @Test("damaged input never crashes and is always told", arguments: 1...40 as ClosedRange<UInt64>)
  func damage(seed: UInt64) throws {
    var bytes = Array("id: E-01\ncheck: {kind: share, of: [achievements]}\noutcomes:\n  over: {above: 1/3}\n".utf8)
    var state = seed
    for _ in 0..<6 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
    }
    let result = node(String(decoding: bytes, as: UTF8.self))
    #expect(result != nil || !log.mistakes.isEmpty)
  }
}
