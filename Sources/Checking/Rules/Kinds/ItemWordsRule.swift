import Analysis
import RuleFiles

/// How often certain words stand in problems, causes or measures, and how many of these are named by words that end in
/// certain ways.
struct ItemWordsRule: RuleKind {
  static let name = "item-words"
  /// Words for each item; share of items whose label has one of `endings`.
  static let measures = ["perItem", "endings"]
  static let shares: Set<String> = ["endings"]
  static let fields = ["hits", "total", "ending", "words"]

  let terms: [TermClass]
  private let role: Role
  private let endings: [String]
  private let least: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    role = parameters.itemRole("of", log)
    endings = parameters.optional("endings")?.names(log) ?? []
    least = parameters.int("items", log) ?? 4
    terms = [parameters.terms(named: "word", log)]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let items = context.items(role)
    guard items.count >= least else { return [] }
    let hits = items.flatMap { context.hits(context.ownLexicon, in: $0.range) }
    let ending = items.filter { hasEnding($0, context) }
    var match = RuleMatch(place: (ending.first ?? items.first).map { .clean($0.label) }, key: role.rawValue)
    match.measures = [
      .rate("perItem", hits.count, per: items.count), .share("endings", ending.count, of: items.count),
    ]
    match.related = hits.prefix(8).map { .clean($0.range) }
    match.confidence = items.map(context.confidence).sorted()[items.count / 2]
    var words: [String] = []
    for word in hits.map({ context.string(in: $0.range) }) where !words.contains(word) { words.append(word) }
    match.fields = [
      "hits": .number(hits.count), "total": .number(items.count), "ending": .number(ending.count),
      "words": .text(context.list(Array(words.prefix(4)))),
    ]
    return [match]
  }

  private func hasEnding(_ item: Item, _ context: CheckContext) -> Bool {
    var label = context.string(in: item.label)
    while let last = label.last, "。；：，".contains(last) { label.removeLast() }
    return endings.contains(where: label.hasSuffix)
  }
}
