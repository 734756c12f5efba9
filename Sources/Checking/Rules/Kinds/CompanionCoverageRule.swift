import Analysis
import Documents
import RuleFiles

/// Everything that a companion lists is taken up somewhere in the draft. Silent without the companion.
///
/// Short entries (`by: words`, the usual) are open when no passage of the body has `atLeast` of what they say, counted by
/// characters and their pairs, the rare ones most. Whole problems (`by: items`) are compared with the measures of the
/// draft as those of one draft are. What is open by a narrow margin is a suspicion of its own.
struct CompanionCoverageRule: RuleKind {
  static let name = "companion-coverage"
  static let measures = ["coverage", "open"]
  static let fields = ["total", "list"]

  /// Entries that are named; the number of the others is in the message anyway.
  private static let mostNamed = 8
  /// From this part of `atLeast` on an entry is open by a narrow margin.
  private static let narrow = 0.75
  /// Of the answered problems of the corpus, strangers' measures among the answers, one in seventeen seems open at 0.6
  /// and one in twenty-one at 0.7.
  private static let likelyOpen = 0.6
  private static let surelyOpen = 0.7

  let companion: Companions.Kind?
  private let atLeast: Fraction
  private let comparesItems: Bool
  private let roles: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    _ = parameters.required("with", log)
    companion = parameters.companion("with", log)
    atLeast = parameters.share("atLeast", log) ?? Fraction(6, 25)
    roles = parameters.roles("in", log)
    comparesItems =
      parameters.optional("by").flatMap { node in
        node.string(log).flatMap { node.value(of: $0, among: [("items", true), ("words", false)], log) }
      } ?? false
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let other = companion.flatMap({ context.companions[$0] }) else { return [] }
    let entries = CompanionEntries(of: other).entries
    guard !entries.isEmpty else { return [] }
    let passages = Passages(context, roles)
    let standings =
      comparesItems ? standingsOfItems(entries, other, passages, context) : standings(entries, other, passages, context)
    let open = entries.indices.filter { standings[$0] == .open }
    let doubtful = entries.indices.filter { standings[$0] == .doubtful }
    let answered = entries.count - open.count - doubtful.count
    var match = self.match(open, of: entries, context)
    match.measures.append(.share("coverage", answered, of: entries.count))
    guard !doubtful.isEmpty else { return [match] }
    var suspicion = self.match(doubtful, of: entries, context)
    suspicion.key += " doubtful"
    suspicion.confidence = 0.5
    return [match, suspicion]
  }

  private func match(
    _ open: [Int], of entries: [CompanionEntries.Entry], _ context: CheckContext
  ) -> RuleMatch {
    var match = RuleMatch(key: companion?.rawValue ?? "")
    match.measures = [.number("open", open.count)]
    match.fields = [
      "total": .number(entries.count),
      "list": .text(context.quotedList(open.map { entries[$0].label }, most: Self.mostNamed)),
    ]
    return match
  }

  private enum Standing {
    case answered
    /// Open by a narrow margin.
    case doubtful
    case open
  }

  private func standings(
    _ entries: [CompanionEntries.Entry], _ other: Draft, _ passages: Passages, _ context: CheckContext
  ) -> [Standing] {
    let grams = WeightedGrams(
      entries: entries.map { CleanScalars(other.clean, $0.range).values },
      passages: passages.ranges.map { CleanScalars(context.draft.clean, $0).values })
    return grams.shares().map { share in
      share >= atLeast.value ? .answered : share >= atLeast.value * Self.narrow ? .doubtful : .open
    }
  }

  private func standingsOfItems(
    _ entries: [CompanionEntries.Entry], _ other: Draft, _ passages: Passages, _ context: CheckContext
  ) -> [Standing] {
    guard let vocabulary = context.vocabulary else { return entries.map { _ in .answered } }
    let openness = vocabulary.openness(
      of: entries.map(\.range), in: other, answeredBy: passages.answers, in: context.draft)
    return openness.map { $0 < Self.likelyOpen ? .answered : $0 < Self.surelyOpen ? .doubtful : .open }
  }
}

/// Where in a draft something may be taken up.
private struct Passages {
  /// Han characters after which a passage ends with its sentence; in a longer one every word turns up somewhere.
  private static let length = 120

  /// Stretches of a few sentences, or rows of tables.
  let ranges: [CleanRange]
  /// Measures, tasks or rows that may answer problems.
  let answers: [CleanRange]

  init(_ context: CheckContext, _ roles: [Role]) {
    let draft = context.draft
    let parts = roles.isEmpty ? draft.parts.filter(\.isBody) : context.parts(roles)
    let indices = parts.flatMap { Array(draft.paragraphIndices(in: $0.range)) }
    let rows = Self.rows(draft, indices)
    let prose = indices.filter { if case .tableCell = draft.paragraphs[$0].container { false } else { true } }
    ranges = rows + prose.flatMap { Self.passages(draft, draft.paragraphs[$0].range) }
    answers = rows.count > 1 ? rows : draft.measures.count > 1 ? draft.measures.map(\.range) : ranges
  }

  /// Each row of a table as one stretch.
  private static func rows(_ draft: Draft, _ indices: [Int]) -> [CleanRange] {
    var rows: [(table: Int, row: Int, range: CleanRange)] = []
    for index in indices {
      guard case .tableCell(let table, let row, _) = draft.paragraphs[index].container else { continue }
      let range = draft.paragraphs[index].range
      if let last = rows.last, last.table == table, last.row == row {
        rows[rows.count - 1].range.end = range.end
      } else {
        rows.append((table, row, range))
      }
    }
    return rows.map(\.range)
  }

  private static func passages(_ draft: Draft, _ paragraph: CleanRange) -> [CleanRange] {
    var result: [CleanRange] = []
    var han = 0
    for sentence in draft.sentences(in: paragraph) {
      if han == 0 { result.append(sentence.range) }
      result[result.count - 1].end = sentence.range.end
      han += CleanScalars(draft.clean, sentence.range).values.count(where: \.isHan)
      if han >= length { han = 0 }
    }
    return result
  }
}
