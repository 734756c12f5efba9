import Analysis
import ArgumentParser
import Checking
import Reporting

/// `shenyue rules list`: the rules, a line each, and the packs.
struct RulesList: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case terminal, json
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出规则和规则包，可按类别、类型、文种、级别、规则包挑选。",
    discussion: """
      例：
        shenyue rules list --family measures
        shenyue rules list --kind self-exam-team --severity must
        shenyue rules list --pack branch-personal
      """)

  @Option(help: ArgumentHelp("只列这一类，如 structure、measures。", valueName: "类别"))
  var family: String?

  @Option(help: ArgumentHelp("只列这种类型，如 share、terms。", valueName: "类型"))
  var type: String?

  @Option(help: ArgumentHelp("只列管这个文种的。", valueName: "文种"))
  var kind: String?

  @Option(help: ArgumentHelp("只列最重为这一级的：reject、must、should、info。", valueName: "级别"))
  var severity: Severity?

  @Option(help: ArgumentHelp("只列这个规则包里有效的，级别和限度照规则包。", valueName: "规则包"))
  var pack: String?

  @Option(help: ArgumentHelp("输出格式：terminal 或 json。", valueName: "格式"))
  var format: Format = .terminal

  @OptionGroup var options: RuleOptions

  func run() throws {
    let rulebook = try LoadedRules.load(options).rulebook
    let rules = try chosen(rulebook)
    guard format == .terminal else {
      return StandardOutput.write(String(decoding: RuleListRecord.json(rules), as: UTF8.self))
    }
    var lines = [heading("规则", "rules", rules.count)]
    lines += RuleListing(rules, language: options.language, width: Terminal.width).lines
    if !isFiltered {
      lines += ["", heading("规则包，用 --pack 指定", "packs, for --pack", rulebook.packs.count)] + packs(rulebook)
    }
    StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }

  private var isFiltered: Bool { [family, type, kind, pack].contains { $0 != nil } || severity != nil }

  private func chosen(_ rulebook: Rulebook) throws -> [RuleSummary] {
    let packs = rulebook.packs.map { (id: $0.name.id, name: $0.name.name) }
    let pack = try self.pack.map { try choice("--pack", $0, packs) }
    let all = rulebook.summaries()
    let vocabulary = rulebook.vocabulary
    let kinds = vocabulary.kindIDs.map { (id: $0, name: vocabulary.name(ofKind: $0)) }
    let kind = try self.kind.map { try choice("--kind", $0, kinds) }
    let family = try self.family.map { try choice("--family", $0, Self.named(all.map(\.family))) }
    let type = try self.type.map { try choice("--type", $0, Self.named(all.map(\.type))) }
    return rulebook.summaries(pack: pack.flatMap { rulebook.pack($0) }).filter { rule in
      (family.map { $0 == rule.family } ?? true) && (type.map { $0 == rule.type } ?? true)
        && (severity.map { $0 == rule.severity } ?? true)
        && (kind.map { kind in rule.kinds?.contains(kind) ?? true } ?? true)
    }
  }

  private static func named(_ ids: [String]) -> [(id: String, name: String)] {
    Set(ids).sorted().map { (id: $0, name: $0) }
  }

  private func choice(_ option: String, _ given: String, _ accepted: [(id: String, name: String)]) throws -> String {
    if let match = accepted.first(where: { $0.id == given || $0.name == given }) { return match.id }
    throw ValidationError(UnknownChoice.message(option, given: given, accepted: accepted, options.language))
  }

  private func packs(_ rulebook: Rulebook) -> [String] {
    rulebook.packs.map { "\($0.name.id)  \($0.name.name)" }
  }

  private func heading(_ chinese: String, _ english: String, _ count: Int) -> String {
    options.language.pick("\(chinese)（\(count)）", "\(english) (\(count))")
  }
}
