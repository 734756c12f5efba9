import Analysis
import Documents
import RuleFiles

/// A figure of a meeting (征求意见46条, 谈心谈话82人次) is the same in all documents of a unit.
///
/// Each of `figures` has patterns that find it together with its number, and the units that the number may have. Two
/// documents differ when both state it and have no number of it in common. Clauses with a word of `except` tell of something
/// else, and so do parts with a role of `out`, sentences of other years, and a document in which the number stands anywhere
/// with that unit. `lists` says of which kinds of document the entries are themselves what a figure counts. `document` names
/// another document, `stated` and `counted` tell what it says.
struct UnitFiguresRule: RuleKind {
  static let name = "unit-figures"
  static let outcomes = ["differs", "listed"]
  static let fields = ["subject", "own", "others"]

  private struct Sort {
    var name: String
    var units: Units
  }

  /// A figure in one document.
  private struct Stated {
    var value: Int
    var range: CleanRange
    /// Named in its sentence.
    var years: Set<Int>

    /// False where each names a year that the other does not.
    func isOfTheTime(of other: Stated) -> Bool {
      years.isEmpty || other.years.isEmpty || !years.isDisjoint(with: other.years)
    }
  }

  let companion: Companions.Kind?
  /// Those of the figures in their order, then the words that stand for something else.
  let terms: [TermClass]
  private let sorts: [Sort]
  private let out: [Role]
  /// By id of the kind of document, name of the figure.
  private let lists: [String: String]
  /// Of `kind` and `file`.
  private let document: MessageTemplate
  /// Of `document` and its `words`.
  private let words: MessageTemplate
  /// Of `document` and the `count` of its entries.
  private let counted: MessageTemplate

  init(_ parameters: Mapping, _ log: MistakeLog) {
    _ = parameters.required("with", log)
    companion = parameters.companion("with", log)
    let figures = parameters.required("figures", log)?.mapping(log)
    var sorts: [Sort] = []
    var terms: [TermClass] = []
    for (name, _) in figures?.keys ?? [] {
      guard let mapping = figures?.optional(name)?.mapping(log) else { continue }
      sorts.append(Sort(name: name, units: Units(mapping.required("units", log)?.names(log) ?? [])))
      terms.append(mapping.terms(named: name, log))
      mapping.rejectUnknownKeys(log)
    }
    let except = parameters.optional("except")?.mapping(log)
    terms.append(except?.terms(named: "except", log) ?? TermClass(name: "except"))
    except?.rejectUnknownKeys(log)
    self.sorts = sorts
    out = parameters.roles("out", log)
    document = MessageTemplate(parameters.required("document", log), accepting: ["kind", "file"], log)
    words = MessageTemplate(parameters.required("stated", log), accepting: ["document", "words"], log)
    counted = MessageTemplate(parameters.required("counted", log), accepting: ["document", "count"], log)
    self.terms = terms
    let lists = parameters.optional("lists")?.mapping(log)
    self.lists = (lists?.keys ?? []).reduce(into: [:]) { result, entry in
      guard let node = lists?.optional(entry.0), let name = node.string(log) else { return }
      result[entry.0] = node.value(of: name, among: sorts.map { ($0.name, $0.name) }, log)
    }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let others = companion.map(context.companions.all) ?? []
    guard !others.isEmpty else { return [] }
    return sorts.indices.flatMap { sort -> [RuleMatch] in
      let own = stated(sort, in: context.draft, context.ownLexicon)
      guard let first = own.first else { return [] }
      return [differing(sort, own, others, context), listed(sort, own, others, context)].compactMap { names in
        names.map { match(sorts[sort].name, own, first, $0, context) }
      }
    }
  }

  /// The documents that state the figure otherwise, with their words; nil when there are none.
  private func differing(
    _ sort: Int, _ own: [Stated], _ others: [Draft], _ context: CheckContext
  ) -> (outcome: String, words: [String])? {
    let told = others.compactMap { other -> String? in
      let theirs = stated(sort, in: other, context.ownLexicon).filter { own.contains(where: $0.isOfTheTime) }
      guard let first = theirs.first, !holds(own, sort, other), !holds(theirs, sort, context.draft) else { return nil }
      return words.text([
        "document": name(of: other, context), "words": .text(other.clean.string(in: first.range)),
      ])
    }
    return told.isEmpty ? nil : ("differs", told)
  }

  /// The lists with another number of entries, where they do not state the figure in words.
  private func listed(
    _ sort: Int, _ own: [Stated], _ others: [Draft], _ context: CheckContext
  ) -> (outcome: String, words: [String])? {
    let told = others.compactMap { other -> String? in
      guard lists[other.kind.id] == sorts[sort].name, stated(sort, in: other, context.ownLexicon).isEmpty,
        !holds(own, sort, other)
      else { return nil }
      let count = CompanionEntries(of: other).entries.count
      guard count >= Self.fewestEntries, !own.contains(where: { $0.value == count }) else { return nil }
      return counted.text(["document": name(of: other, context), "count": .number(count)])
    }
    return told.isEmpty ? nil : ("listed", told)
  }

  /// Fewer numbered lines may be heads of what was not told apart.
  private static let fewestEntries = 3

  private func match(
    _ subject: String, _ own: [Stated], _ first: Stated, _ others: (outcome: String, words: [String]),
    _ context: CheckContext
  ) -> RuleMatch {
    var match = RuleMatch(outcome: others.outcome, place: .clean(first.range), key: subject)
    match.related = own.dropFirst().map { .clean($0.range) }
    match.fields = [
      "subject": .text(subject), "own": .text(context.string(in: first.range)),
      "others": .text(others.words.joined(separator: context.names.separator)),
    ]
    return match
  }

  /// What a document states of one of the figures, in order.
  private func stated(_ sort: Int, in draft: Draft, _ lexicon: String) -> [Stated] {
    let hits = draft.hits.hits(lexicon, in: draft.clean.fullRange)
    var known: Set<Int> = []
    return hits.filter { $0.term == sort }.compactMap { hit in
      let figures = Figure.all(in: draft.clean, hit.range, units: sorts[sort].units)
      guard let figure = figures.last, known.insert(figure.range.start).inserted,
        let sentence = draft.sentences(in: CleanRange(0, hit.range.start + 1)).last?.range,
        !draft.hits.hits(lexicon, in: sentence).contains(where: { $0.term == sorts.count }),
        !(draft.part(at: hit.range.start).map { part in out.contains { draft.parts[part].has($0) } } ?? false)
      else { return nil }
      return Stated(value: figure.value, range: figure.range, years: Set(Years.all(in: draft.clean, sentence)))
    }
  }

  /// True when one of the numbers stands somewhere in a document, whatever it counts there.
  private func holds(_ stated: [Stated], _ sort: Int, _ draft: Draft) -> Bool {
    let values = Set(stated.map(\.value))
    return draft.sentences.contains { sentence in
      Figure.all(in: draft.clean, sentence.range, units: sorts[sort].units).contains { values.contains($0.value) }
    }
  }

  /// 民主生活会情况报告（情况报告.docx）
  private func name(of draft: Draft, _ context: CheckContext) -> FieldValue {
    let file = draft.document.source.path.split(separator: "/").last.map(String.init) ?? ""
    let kind = context.names.kinds[draft.kind.id] ?? ""
    return .text(file.isEmpty ? kind : document.text(["kind": .text(kind), "file": .text(file)]))
  }
}
