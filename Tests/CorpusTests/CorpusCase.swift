import Foundation
import RuleFiles
import TestSupport

/// A draft of the corpus with what its author says about it (`case.yml`, described in `Corpus/README.md`).
struct CorpusCase: Sendable, CustomStringConvertible {
  struct Defect: Sendable {
    var rule: String
    /// Exact words of the draft; nil for a defect of the whole draft.
    var quote: String?
  }

  /// Such as `self-exam-personal/interleaved`.
  var name: String
  var folder: String
  var draft: String
  var kind: String
  /// Nil when no pack fits; then the draft stays unjudged.
  var pack: String?
  var isClean: Bool
  /// Roles of the parts in order, joined by `+`; the frame of a web page is left out.
  var roles: [String]
  var problems: Int
  var leaves: Int
  var causes: Int
  var measures: Int
  var defects: [Defect]
  /// Rules that must not fire although they are tempted to.
  var silent: [String]
  /// Known weaknesses of the tool: rules of `silent` that still fire, rules of `defects` that find nothing, and what is
  /// understood wrongly (`Weakness`).
  var todo: Set<String>

  /// What `todo` may name besides rules.
  enum Weakness: String, CaseIterable {
    case kind, parts, problems, leaves, causes, measures, clean
  }

  var description: String { name }

  func isKnown(_ weakness: Weakness) -> Bool { todo.contains(weakness.rawValue) }

  static let all: [CorpusCase] = {
    let root = URL(fileURLWithPath: Repository.root + "/Corpus").resolvingSymlinksInPath().path
    let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix("/case.yml") }.sorted().map { read(root, $0) }
  }()

  private static func read(_ root: String, _ path: String) -> CorpusCase {
    let folder = (root + "/" + path as NSString).deletingLastPathComponent
    let log = MistakeLog()
    guard let text = try? String(contentsOfFile: root + "/" + path, encoding: .utf8),
      let result = Node.parse(.init(path: path, text: text), into: log)?.mapping(log).flatMap({
        CorpusCase($0, log, folder)
      })
    else { fatalError("\(path) cannot be read: \(log.mistakes)") }
    return result
  }

  private init?(_ mapping: Mapping, _ log: MistakeLog, _ folder: String) {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard let draft = files.first(where: { $0.hasPrefix("round-1.") }),
      let kind = mapping.required("kind", log)?.string(log), let pack = mapping.required("pack", log),
      let clean = mapping.required("clean", log)?.bool(log), let parts = mapping.required("parts", log)?.list(log),
      let items = mapping.required("items", log)?.mapping(log),
      let problems = items.required("problems", log)?.mapping(log)
    else { return nil }
    self.folder = folder
    self.draft = folder + "/" + draft
    name = folder.split(separator: "/").suffix(2).joined(separator: "/")
    self.kind = kind
    self.pack = Self.text(pack, log)
    isClean = clean
    roles = parts.compactMap { Self.roles($0, log) }.filter { $0 != "frame" }
    self.problems = problems.required("items", log)?.int(log) ?? 0
    leaves = problems.required("leaves", log)?.int(log) ?? 0
    causes = items.required("causes", log)?.int(log) ?? 0
    measures = items.required("measures", log)?.int(log) ?? 0
    defects = (mapping.optional("defects")?.list(log) ?? []).compactMap { Self.defect($0, log) }
    silent = mapping.optional("silent")?.stringList(log) ?? []
    todo = Set(mapping.optional("todo")?.stringList(log) ?? [])
    guard log.mistakes.isEmpty else { return nil }
  }

  private static func roles(_ node: Node, _ log: MistakeLog) -> String? {
    node.mapping(log)?.required("roles", log)?.stringList(log)?.joined(separator: "+")
  }

  private static func defect(_ node: Node, _ log: MistakeLog) -> Defect? {
    guard let mapping = node.mapping(log), let rule = mapping.required("rule", log)?.string(log) else { return nil }
    return Defect(rule: rule, quote: mapping.optional("quote").flatMap { text($0, log) })
  }

  /// Nil for `null`.
  private static func text(_ node: Node, _ log: MistakeLog) -> String? {
    node.string(log).flatMap { $0 == "null" ? nil : $0 }
  }
}
