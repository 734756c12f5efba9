import Analysis
import Documents
import RuleFiles

/// The problems look at every aspect that the draft's era names (Rules/eras).
///
/// An aspect is looked at when its words stand in the problems, or when the label of a problem, or of the heading above
/// it, is about one of the classes of `lexicon` that `topics` gives for the aspect's id. Where headings name three
/// quarters of the aspects, the others are looked for in headings only: what stands under another aspect was said of that one.
struct AspectsRule: RuleKind {
  static let name = "aspects"
  static let outcomes = ["missing", "empty"]
  static let fields = ["missing", "lacks", "total", "era", "aspect"]

  let references: [Reference]
  private let lexicon: String
  private let topics: [String: [String]]
  private let fewest: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    fewest = parameters.int("items", log) ?? 2
    let node = parameters.required("lexicon", log)
    lexicon = node?.string(log) ?? ""
    var references = node.map { [Reference(target: .lexicon($0.scalar ?? ""), location: $0.location)] } ?? []
    var topics: [String: [String]] = [:]
    if let mapping = parameters.optional("topics")?.mapping(log) {
      for (aspect, location) in mapping.keys {
        topics[aspect] = mapping.optional(aspect)?.names(log) ?? []
        references += (topics[aspect] ?? []).map {
          Reference(target: .lexiconClass(lexicon: node?.scalar ?? "", name: $0), location: location)
        }
      }
    }
    self.topics = topics
    self.references = references
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = context.parts([.problems])
    // With hardly any problems found the draft is not understood, or another rule's business.
    guard let era = context.eraAspects, context.draft.problems.count >= fewest else { return [] }
    let headings = headings(in: parts, context)
    let naming = headings.filter { !context.hits(era.lexicon.id, in: context.draft.headings[$0].title).isEmpty }
    let levels = Set(naming.map { context.draft.headings[$0].level })
    let titles = headings.filter { levels.contains(context.draft.headings[$0].level) }.map {
      context.draft.headings[$0].title
    }
    let headed = context.aspects(of: era, namedIn: titles)
    let areHeaded = 4 * headed.count >= 3 * era.aspects.count
    // Headings say so wherever they stand, also over what was taken for another part.
    let named = context.aspects(of: era, namedIn: parts.map(\.range) + context.draft.headings.map(\.title))
    let missing = era.aspects.indices.filter { aspect in
      areHeaded
        ? !headed.contains(aspect) && !isTouched(aspect, of: era, titles, context)
        : !named.contains(aspect) && !isTouched(era.aspects[aspect].id, context)
    }
    let empty = headings.filter { isEmpty($0, era, context) }.map { match($0, context) }
    return empty + [match(missing, of: era, parts, context)].compactMap { $0 }
  }

  private func match(
    _ missing: [Int], of era: EraAspects, _ parts: [Part], _ context: CheckContext
  ) -> RuleMatch? {
    guard !missing.isEmpty else { return nil }
    var match = RuleMatch(outcome: "missing", place: context.anchor(of: .problems), key: era.era)
    // A draft that does not look at most of them may well have been asked for others, or is not understood.
    match.confidence = 2 * missing.count >= era.aspects.count ? 0.5 : min(0.9, context.confidence(of: parts))
    match.fields = [
      "missing": .text(context.quotedList(missing.map { era.aspects[$0].name })), "lacks": .number(missing.count),
      "total": .number(era.aspects.count), "era": .text(era.name),
    ]
    return match
  }

  private func headings(in parts: [Part], _ context: CheckContext) -> [Int] {
    let headings = context.draft.headings
    return headings.indices.filter { index in parts.contains { $0.range.contains(headings[index].range) } }
  }

  /// An aspect of the era whose heading stands over nothing, or over a note to oneself.
  private func isEmpty(_ index: Int, _ era: EraAspects, _ context: CheckContext) -> Bool {
    let headings = context.draft.headings
    let heading = headings[index]
    guard !heading.isRunIn, heading.title.count <= Self.mostTitleBytes,
      !context.hits(era.lexicon.id, in: heading.title).isEmpty,
      let part = context.draft.part(at: heading.range.start)
    else { return false }
    let next = headings[(index + 1)...].first { $0.level <= heading.level }
    let end = min(context.draft.parts[part].range.end, next?.range.start ?? .max)
    let below = CleanRange(heading.range.end, max(heading.range.end, end))
    let sentences = context.draft.sentences(in: below)
    // A problem told in a few words is no gap, whatever else is wrong with it.
    return sentences.reduce(0) { $0 + $1.han } < Self.leastHan
      && !sentences.contains { $0.features.contains(.problemCue) }
  }

  private static let leastHan = 15
  /// Thirty characters; what is longer says something itself.
  private static let mostTitleBytes = 90

  private func match(_ heading: Int, _ context: CheckContext) -> RuleMatch {
    let title = context.draft.headings[heading].title
    var match = RuleMatch(outcome: "empty", place: .clean(title), key: context.string(in: title))
    match.fields = ["aspect": .text(context.draft.shortLabel(title))]
    return match
  }

  /// A heading that names none of the aspects is about this one all the same.
  private func isTouched(_ aspect: Int, of era: EraAspects, _ titles: [CleanRange], _ context: CheckContext) -> Bool {
    guard let classes = topics[era.aspects[aspect].id] else { return false }
    return titles.contains { title in
      context.hits(era.lexicon.id, in: title).isEmpty && !context.hits(lexicon, classes: classes, in: title).isEmpty
    }
  }

  private func isTouched(_ aspect: String, _ context: CheckContext) -> Bool {
    guard let classes = topics[aspect] else { return false }
    return context.draft.problems.contains { item in
      let heading = item.aspect.map { context.draft.headings[$0].title }
      return [item.label, heading].compactMap { $0 }.contains { range in
        !context.hits(lexicon, classes: classes, in: range).isEmpty
      } || context.topic(in: item.range, lexicon).map(classes.contains) ?? false
    }
  }
}
