import RuleFiles
import Testing

@testable import Checking

@Suite("What rule files may hold")
struct RuleSchemaTests {
  private static let schema = ShippedRules.loaded.rulebook.map { RuleSchema($0, folder: ShippedRules.folder) }

  private static let folders = [
    "rule": "checks", "pack": "packs", "lexicon": "lexicons", "kind": "kinds", "era": "eras", "artefact": "artefacts",
    "headings": "roles/headings.yml", "formulas": "roles/formulas.yml", "role-names": "roles/names.yml",
    "coverage": "coverage.yml", "skeleton": "skeletons", "wording": "wording.yml",
    "surnames": "roles/surnames.yml", "series": "roles/series.yml", "role-weights": "roles/weights.yml",
    "rounds": "rounds.yml", "companions": "companions.yml",
  ]

  /// Keys below a node that the probe of its place does not know.
  private func unknown(_ node: Node, _ probe: SchemaProbe, _ otherKeys: [String: String], _ path: String) -> [String] {
    let log = MistakeLog()
    if let mapping = node.mapping(log) {
      return mapping.keys.flatMap { key, _ -> [String] in
        let name = otherKeys[key] ?? key
        guard let child = probe.children.first(where: { $0.key == name })?.probe ?? probe.anyValue else {
          return [path + "/" + key]
        }
        return mapping.optional(key).map { unknown($0, child, otherKeys, path + "/" + key) } ?? []
      }
    }
    if let list = node.list(log), let element = probe.element {
      return list.flatMap { unknown($0, element, otherKeys, path + "/-") }
    }
    return []
  }

  @Test("every key of every shipped file is in the schema of its sort", arguments: folders.keys.sorted())
  func shipped(sort: String) throws {
    let schema = try #require(Self.schema)
    let root = try #require(schema.sorts.first { $0.name == sort })
    let files = ShippedRules.folder.files(under: Self.folders[sort] ?? "")
    #expect(!files.isEmpty)
    for file in files {
      let node = try #require(Node.parse(file, into: MistakeLog()))
      let checked = sort == "rule" ? node.removing(["check"]) : node
      #expect(unknown(checked, root.root, root.otherKeys, file.path) == [])
    }
  }

  @Test("the parameters of every shipped rule are in the schema of its kind")
  func kinds() throws {
    let schema = try #require(Self.schema)
    for rule in try #require(ShippedRules.loaded.rulebook).rules {
      let check = try #require(rule.source.node.value(of: "check"))
      let kind = try #require(check.value(of: "kind")?.scalar)
      let parameters = try #require(schema.kinds.first { $0.name == kind }).parameters
      #expect(unknown(check.removing(["kind"]), parameters, [:], rule.id) == [])
    }
  }

  @Test("a misspelt key is in no schema")
  func misspelt() throws {
    let schema = try #require(Self.schema)
    for sort in schema.sorts where sort.root.anyValue == nil {
      let file = RuleFolder.File(path: "a.yml", text: "titel: x\n")
      let node = try #require(Node.parse(file, into: MistakeLog()))
      #expect(unknown(node, sort.root, sort.otherKeys, sort.name) == [sort.name + "/titel"])
    }
  }

  @Test("what a reader insists on is required, and few values are listed")
  func details() throws {
    let rule = try #require(Self.schema?.sorts.first { $0.name == "rule" }).root
    #expect(rule.required.isSuperset(of: ["id", "title", "why", "basis", "severity", "waivable", "check", "explain"]))
    let severity = rule.children.first { $0.key == "severity" }?.probe
    #expect(severity?.accepted == ["reject", "must", "should", "info"])
    let share = try #require(Self.schema?.kinds.first { $0.name == "share" }).parameters
    #expect(share.required == ["of"])
    #expect(share.children.map(\.key) == ["of", "sentencesOf", "needs"])
  }
}
