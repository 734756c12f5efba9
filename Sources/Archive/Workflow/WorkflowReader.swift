import Analysis
import Checking
import RuleFiles

/// Reads `workflow.yml` and what names are told by; every mistake goes into the log.
struct WorkflowReader {
  let log: MistakeLog

  func workflow(_ folder: RuleFolder) -> Workflow? {
    let before = log.mistakes.count
    let surnames = Surnames.load(folder, log)
    let rounds = RoundNaming.load(folder, log)
    guard let root = folder.mapping(of: Workflow.path, log) else { return nil }
    let levels = named(root, "levels")
    let authors = named(root, "authors")
    let team = root.required("team", log).flatMap { id($0, among: authors.map(\.id)) }
    let head = root.required("head", log).flatMap { id($0, among: authors.map(\.id)) }
    let personal = root.required("personal", log)?.stringList(log) ?? []
    let either = root.required("either", log)?.stringList(log) ?? []
    let chains = (root.required("chains", log)?.list(log) ?? []).compactMap {
      chain($0, levels: levels.map(\.id), authors: authors.map(\.id))
    }
    let reviewed = root.required("rounds", log).map { numbers($0, atLeast: 1) } ?? [:]
    let grades = (root.required("grades", log)?.list(log) ?? []).compactMap { grade($0) }
    let voteNames = root.required("voteNames", log)?.stringList(log) ?? []
    let voteScores = root.required("voteScores", log)?.stringList(log) ?? []
    let dossier = (root.required("dossier", log)?.list(log) ?? []).compactMap { tie($0) }
    let names = root.required("names", log).flatMap { words($0, surnames, rounds) }
    root.rejectUnknownKeys(log)
    guard log.mistakes.count == before, let team, let head, let names else { return nil }
    return Workflow(
      levels: levels, authors: authors, team: team, head: head, personal: personal, either: either,
      chains: chains, rounds: reviewed, grades: grades, voteNames: voteNames, voteScores: voteScores, dossier: dossier,
      names: names)
  }

  private func named(_ root: Mapping, _ key: String) -> [Workflow.Named] {
    guard let mapping = root.required(key, log)?.mapping(log) else { return [] }
    return mapping.keys.compactMap { id, _ in
      guard let entry = mapping.optional(id)?.mapping(log) else { return nil }
      let name = entry.required("name", log)?.string(log)
      let aliases = entry.optional("aliases")?.stringList(log) ?? []
      entry.rejectUnknownKeys(log)
      return name.map { Workflow.Named(id: id, name: $0, aliases: aliases) }
    }
  }

  private func chain(_ node: Node, levels: [String], authors: [String]) -> Workflow.Chain? {
    guard let mapping = node.mapping(log) else { return nil }
    let kinds = mapping.required("kinds", log)?.stringList(log) ?? []
    let own = mapping.optional("authors").map { ids($0, among: authors) } ?? []
    let steps = (mapping.required("steps", log)?.list(log) ?? []).compactMap { step($0, levels: levels) }
    let basis = mapping.required("basis", log)?.string(log)
    mapping.rejectUnknownKeys(log)
    return basis.map { Workflow.Chain(kinds: kinds, authors: own, steps: steps, basis: $0) }
  }

  private func tie(_ node: Node) -> Workflow.Tie? {
    guard let mapping = node.mapping(log) else { return nil }
    let of = mapping.required("of", log)?.stringList(log) ?? []
    let from = mapping.required("from", log)?.stringList(log) ?? []
    let companions = Companions.Kind.allCases.map(\.rawValue)
    let with = mapping.required("with", log).flatMap { id($0, among: companions) }.flatMap(
      Companions.Kind.init(rawValue:))
    let owners = Workflow.Owner.allCases.map(\.rawValue)
    let owner = mapping.required("owner", log).flatMap { id($0, among: owners) }.flatMap(Workflow.Owner.init(rawValue:))
    let most = mapping.optional("most").flatMap { number($0, 1...999) }
    mapping.rejectUnknownKeys(log)
    guard let with, let owner else { return nil }
    return Workflow.Tie(of: of, with: with, from: from, owner: owner, most: most ?? 30)
  }

  private func step(_ node: Node, levels: [String]) -> Workflow.Step? {
    guard let mapping = node.mapping(log) else { return nil }
    let level = mapping.required("level", log).flatMap { id($0, among: levels) }
    let act = mapping.required("act", log)?.string(log)
    mapping.rejectUnknownKeys(log)
    guard let level, let act else { return nil }
    return Workflow.Step(level: level, act: act)
  }

  private func grade(_ node: Node) -> Workflow.Grade? {
    guard let mapping = node.mapping(log) else { return nil }
    let name = mapping.required("name", log)?.string(log)
    let weight = mapping.required("weight", log).flatMap { number($0, 0...1_000) }
    let aliases = mapping.optional("aliases")?.stringList(log) ?? []
    mapping.rejectUnknownKeys(log)
    guard let name, let weight else { return nil }
    return Workflow.Grade(name: name, weight: weight, aliases: aliases)
  }

  private func words(_ node: Node, _ surnames: Surnames?, _ rounds: RoundNaming?) -> NameWords? {
    guard let mapping = node.mapping(log) else { return nil }
    func list(_ key: String) -> [String] { mapping.required(key, log)?.stringList(log) ?? [] }
    let (unitEndings, posts, noNames, materials) = (
      list("unitEndings"), list("posts"), list("noNames"), list("materials")
    )
    let courtesy = mapping.required("courtesy", log)?.string(log) ?? ""
    let party = mapping.required("party", log)?.string(log) ?? ""
    let organs = mapping.required("organs", log)?.stringList(log) ?? []
    let leads = mapping.required("leads", log)?.stringList(log) ?? []
    mapping.rejectUnknownKeys(log)
    guard let surnames, let rounds else { return nil }
    return NameWords(
      surnames: surnames, rounds: rounds, unitEndings: unitEndings, posts: posts, noNames: noNames, courtesy: courtesy,
      party: party, organs: organs, leads: leads, materials: materials)
  }

  private func numbers(_ node: Node, atLeast least: Int) -> [String: Int] {
    guard let mapping = node.mapping(log) else { return [:] }
    var result: [String: Int] = [:]
    for (key, _) in mapping.keys { result[key] = mapping.optional(key).flatMap { number($0, least...99) } }
    return result
  }

  private func number(_ node: Node, _ range: ClosedRange<Int>) -> Int? {
    guard let number = node.int(log) else { return nil }
    guard range.contains(number) else {
      log.add(.outOfRange("\(number)"), at: node.location)
      return nil
    }
    return number
  }

  private func ids(_ node: Node, among accepted: [String]) -> [String] {
    if node.scalar != nil { return id(node, among: accepted).map { [$0] } ?? [] }
    return node.list(log)?.compactMap { id($0, among: accepted) } ?? []
  }

  private func id(_ node: Node, among accepted: [String]) -> String? {
    guard let text = node.string(log) else { return nil }
    guard accepted.contains(text) else {
      log.add(.unknownValue(text, accepted: accepted), at: node.location)
      return nil
    }
    return text
  }
}
