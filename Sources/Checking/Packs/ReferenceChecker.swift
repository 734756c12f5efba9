import Analysis
import RuleFiles

/// Notes names in rules and packs that no file defines.
struct ReferenceChecker {
  let vocabulary: Vocabulary
  let rules: [Rule]
  let packs: [Pack]
  let log: MistakeLog

  /// - Parameter all: the rules of all packs, with the packs' settings.
  func run(_ all: [Rule]) {
    var reported: Set<Location> = []
    for reference in all.flatMap(\.check.references) where reported.insert(reference.location).inserted {
      check(reference)
    }
    for rule in rules { check(rule) }
    for pack in packs { check(pack) }
  }

  private func check(_ reference: Reference) {
    switch reference.target {
    case .lexicon(let id):
      if vocabulary.classes(ofLexicon: id) == nil {
        log.add(.unknownID(id, accepted: vocabulary.lexiconIDs), at: reference.location)
      }
    case .lexiconClass(let lexicon, let name):
      guard let classes = vocabulary.classes(ofLexicon: lexicon), !classes.contains(name) else { return }
      log.add(.unknownValue(name, accepted: classes), at: reference.location)
    case .artefact(let id):
      if !vocabulary.artefactIDs.contains(id) {
        log.add(.unknownValue(id, accepted: vocabulary.artefactIDs), at: reference.location)
      }
    }
  }

  private func check(_ rule: Rule) {
    check(rule.source.node.value(of: "kinds"), among: vocabulary.kindIDs)
    check(rule.source.node.value(of: "unless"), among: rules.map(\.id))
    check(rule.source.node.value(of: "yields"), among: rules.map(\.id))
  }

  private func check(_ pack: Pack) {
    check(pack.node.value(of: "kinds"), among: vocabulary.kindIDs, called: vocabulary.name(ofKind:))
    check(pack.node.value(of: "eras"), among: vocabulary.eraIDs, called: vocabulary.name(ofEra:))
    let ids = rules.map { $0.id }
    check(pack.node.value(of: "disable"), among: ids)
    for (id, location) in pack.severityPlaces where !ids.contains(id) {
      log.add(.unknownID(id, accepted: ids), at: location)
    }
  }

  /// - Parameter node: of the file that says which kinds of document companions are.
  func checkCompanions(_ node: Node?) {
    check(node?.value(of: "prose"), among: vocabulary.kindIDs)
    let documents = node?.value(of: "documents")
    for kind in Companions.Kind.allCases {
      let choice = documents?.value(of: kind.rawValue)
      check(choice?.value(of: "usual"), among: vocabulary.kindIDs)
      check(choice?.value(of: "or"), among: vocabulary.kindIDs)
    }
  }

  /// - Parameter name: what people call one of the ids; who writes that, or a part of it, is told the id.
  private func check(_ node: Node?, among accepted: [String], called name: (String) -> String? = { _ in nil }) {
    for member in node?.members(log) ?? [] {
      guard let given = member.scalar, !accepted.contains(given) else { continue }
      let meant = accepted.filter { name($0).map { $0.contains(given) || given.contains($0) } ?? false }
      log.add(.unknownValue(given, accepted: meant.isEmpty ? accepted : meant), at: member.location)
    }
  }
}
