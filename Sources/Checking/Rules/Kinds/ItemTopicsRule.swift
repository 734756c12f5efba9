import Analysis
import RuleFiles

/// What problems, causes or measures are about: the share of those with an easy topic, as long as none has a hard one.
///
/// The topic of an item is the class of the lexicon that its label names most, else the one that its text does.
struct ItemTopicsRule: RuleKind {
  static let name = "item-topics"
  static let measures = ["share"]
  static let fields = ["easy", "total", "topics"]

  let references: [Reference]
  private let role: Role
  private let lexicon: String
  private let easy: [String]
  private let hard: [String]
  private let least: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    role = parameters.itemRole("of", log)
    least = parameters.int("items", log) ?? 4
    let node = parameters.required("lexicon", log)
    let id = node?.string(log) ?? ""
    lexicon = id
    easy = parameters.required("easy", log)?.names(log) ?? []
    hard = parameters.required("hard", log)?.names(log) ?? []
    let location = node?.location ?? parameters.location
    references =
      [Reference(target: .lexicon(id), location: location)]
      + (easy + hard).map { Reference(target: .lexiconClass(lexicon: id, name: $0), location: location) }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let items = context.items(role)
    guard items.count >= least, !items.contains(where: { touches(hard, $0, context) }) else { return [] }
    let easyItems = items.filter { item in topic(of: item, context).map(easy.contains) ?? false }
    var match = RuleMatch(key: lexicon)
    match.measures = [.share("share", easyItems.count, of: items.count)]
    match.place = easyItems.first.map { .clean($0.label) }
    match.related = easyItems.dropFirst().map { .clean($0.label) }
    match.confidence = items.map(context.confidence).sorted()[items.count / 2]
    match.fields = ["easy": .number(easyItems.count), "total": .number(items.count)]
    return [match]
  }

  private func touches(_ classes: [String], _ item: Item, _ context: CheckContext) -> Bool {
    !context.hits(lexicon, classes: classes, in: item.label).isEmpty
      || topic(of: item, context).map(classes.contains) ?? false
  }

  private func topic(of item: Item, _ context: CheckContext) -> String? {
    context.topic(in: item.label, lexicon) ?? context.topic(in: item.range, lexicon)
  }
}
