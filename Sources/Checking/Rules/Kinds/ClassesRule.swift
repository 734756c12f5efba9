import Analysis
import RuleFiles

/// How many classes of a lexicon the parts with some roles touch; the whole body when no role is named.
///
/// Where it is not sure which parts those are, the whole body is asked: a part touches no more than the whole does.
/// `names` gives, for each class that counts, what a message calls it. `title` may give, for classes that exclude each other,
/// words that tell that of the draft itself where they stand in its title block: a single such class that the body touches
/// is then one beside it, and the one that does not belong is shown. What the whole body lacks is shown at the part `at`, where
/// the author would add it.
struct ClassesRule: RuleKind {
  static let name = "classes"
  static let measures = ["classes"]
  static let fields = ["touched", "missing", "total", "part"]

  let references: [Reference]
  private let lexicon: String
  private let roles: [Role]
  private let place: [Role]
  private let names: [(id: String, name: String)]
  /// Words of the title block, by class.
  private let titleWords: [String: [String]]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.roles("in", log)
    place = parameters.roles("at", log)
    let node = parameters.required("lexicon", log)
    lexicon = node?.string(log) ?? ""
    var references = node.map { [Reference(target: .lexicon($0.scalar ?? ""), location: $0.location)] } ?? []
    var names: [(id: String, name: String)] = []
    if let mapping = parameters.required("names", log)?.mapping(log) {
      for (key, location) in mapping.keys {
        guard let name = mapping.optional(key)?.string(log) else { continue }
        names.append((key, name))
        references.append(Reference(target: .lexiconClass(lexicon: lexicon, name: key), location: location))
      }
    }
    let title = parameters.optional("title")?.mapping(log)
    titleWords = names.reduce(into: [:]) { $0[$1.id] = title?.optional($1.id)?.stringList(log) }
    title?.rejectUnknownKeys(log)
    self.names = names
    self.references = references
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let asked = roles.isEmpty ? [] : context.partsWithTables(roles)
    guard roles.isEmpty || !asked.isEmpty else { return [] }
    let isSure = context.confidence(of: asked) >= CheckContext.guess
    let parts = roles.isEmpty || !isSure ? context.draft.parts.filter(\.isBody) : asked
    let told = names.filter { entry in
      parts.contains { !context.hits(lexicon, classes: [entry.id], in: $0.range).isEmpty }
    }
    let touched = told.count == 1 ? ownClasses(besides: told[0].id, context) + told : told
    let missing = names.filter { entry in !touched.contains { $0.id == entry.id } }
    var match = RuleMatch(key: lexicon)
    match.measures = [.number("classes", touched.count)]
    match.place =
      titleWords.isEmpty
      ? (place.first ?? roles.first).flatMap(context.anchor) : rarest(touched.map(\.id), parts, context)
    match.related = untouched(context)
    match.confidence = isSure ? context.confidence(of: asked) : CheckContext.doubtful
    match.fields = [
      "touched": .text(context.list(touched.map(\.name))), "missing": .text(context.list(missing.map(\.name))),
      "total": .number(names.count), "part": .text(roles.first.map(context.name) ?? ""),
    ]
    return [match]
  }

  /// The classes of the title block; none where it has that of the body.
  private func ownClasses(besides id: String, _ context: CheckContext) -> [(id: String, name: String)] {
    guard titleWords[id] != nil else { return [] }
    let title = context.parts([.title]).map { context.string(in: $0.range) }.joined()
    let own = names.filter { titleWords[$0.id]?.contains { title.contains($0) } ?? false }
    return own.contains { $0.id == id } ? [] : own
  }

  /// Where the rule asks one list of items alone: those that touch no class.
  private func untouched(_ context: CheckContext) -> [RuleMatch.Place] {
    guard roles.count == 1 else { return [] }
    return context.items(roles[0]).filter { item in
      names.allSatisfy { context.hits(lexicon, classes: [$0.id], in: item.range).isEmpty }
    }.map { .clean(CleanRange($0.label.start, max($0.label.end, $0.range.end))) }
  }

  /// The first hit of the class that occurs least, of equals that which comes up last: the one that does not belong.
  private func rarest(_ classes: [String], _ parts: [Part], _ context: CheckContext) -> RuleMatch.Place? {
    let hits = classes.map { name in parts.flatMap { context.hits(lexicon, classes: [name], in: $0.range) } }
    let firsts = hits.compactMap { hits in hits.first.map { (count: hits.count, range: $0.range) } }
    return firsts.min { ($0.count, $1.range.start) < ($1.count, $0.range.start) }.map { .clean($0.range) }
  }
}
