import Analysis
import Documents
import RuleFiles

/// Damage and residue of some classes, one match for each class with all its places.
///
/// Weak hits count once there are `weakFrom` hits. `notIn` leaves out parts of these roles (某 is normal in a case
/// study).
struct ArtefactsRule: RuleKind {
  static let name = "artefacts"
  static let measures = ["hits"]
  static let fields = ["word", "use", "words"]

  let references: [Reference]
  private let classes: [String]
  private let weakFrom: Int
  private let notIn: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    let node = parameters.required("classes", log)
    classes = node?.names(log) ?? []
    references = classes.map { id in
      Reference(target: .artefact(id), location: node?.location ?? parameters.location)
    }
    weakFrom = parameters.int("weakFrom", log) ?? 2
    notIn = parameters.roles("notIn", log)
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    context.draft.artefacts.filter { classes.contains($0.id) }.compactMap { artefact in
      let inPlace = artefact.hits.filter { !isExcepted($0, context) }
      let hits = inPlace.contains { !$0.isWeak } || inPlace.count >= weakFrom ? inPlace : []
      // Words say more than signs (# at the head of each line).
      guard let first = hits.first(where: { tells($0, context) }) ?? hits.first else { return nil }
      return match(artefact.id, first, hits, context)
    }
  }

  private func match(
    _ id: String, _ first: Artefact.Hit, _ hits: [Artefact.Hit], _ context: CheckContext
  ) -> RuleMatch {
    let words = hits.map { word(of: $0, context) }
    var distinct: [String] = []
    for word in words where !distinct.contains(word) { distinct.append(word) }
    var match = RuleMatch(place: .original(first.original), key: id)
    match.measures = [.number("hits", hits.count)]
    match.replacement = first.replacement
    match.edits = hits.filter { !$0.isWeak }.compactMap { hit in
      hit.replacement.map { RuleMatch.Edit(place: .original(hit.original), replacement: $0) }
    }
    match.related = hits.filter { $0.original != first.original }.map { .original($0.original) }
    match.count = hits.count
    match.fields = [
      "word": .text(word(of: first, context)), "use": .text(first.replacement ?? ""),
      "words": .text(context.list(distinct)),
    ]
    return match
  }

  private func word(of hit: Artefact.Hit, _ context: CheckContext) -> String {
    context.draft.document.text.string(in: hit.original)
  }

  private static let fewestHan = 2

  private func tells(_ hit: Artefact.Hit, _ context: CheckContext) -> Bool {
    word(of: hit, context).unicodeScalars.count(where: \.isHan) >= Self.fewestHan
  }

  private func isExcepted(_ hit: Artefact.Hit, _ context: CheckContext) -> Bool {
    guard !notIn.isEmpty, let part = context.draft.part(at: hit.range.start) else { return false }
    return notIn.contains { context.draft.parts[part].has($0) }
  }
}
