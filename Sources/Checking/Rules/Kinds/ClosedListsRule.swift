import Analysis
import Documents
import RuleFiles

/// Lists whose members are fixed (四风, 六大纪律) are given in full and without repetition.
///
/// Each of `lists` has a `name`, the `words` by which it is known (四风), and its `members`, each a word or a list of
/// words that stand for it. Members in a row, with nothing but 、，；和与及 and a few other characters between them, are
/// such a list; one member may be missing only from a short list, when no word for the whole stands beside it.
struct ClosedListsRule: RuleKind {
  static let name = "closed-lists"
  static let outcomes = ["missing", "repeated"]
  static let fields = ["name", "missing", "repeated", "total", "listed"]

  private struct List {
    var name: String
    var words: [String]
    /// What messages call the members.
    var members: [String]
    /// Index of the first member among the terms.
    var first: Int
  }

  let terms: [TermClass]
  private let lists: [List]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    var lists: [List] = []
    var terms: [TermClass] = []
    for entry in (parameters.required("lists", log)?.list(log) ?? []).compactMap({ $0.mapping(log) }) {
      let members = (entry.required("members", log)?.list(log) ?? []).map { $0.names(log) }
      lists.append(
        List(
          name: entry.required("name", log)?.string(log) ?? "", words: entry.required("words", log)?.names(log) ?? [],
          members: members.map { $0.first ?? "" }, first: terms.count))
      terms += members.map { TermClass(name: $0.first ?? "", words: $0) }
      entry.rejectUnknownKeys(log)
    }
    self.lists = lists
    self.terms = terms
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let hits = context.hits(context.ownLexicon, in: context.draft.clean.fullRange)
    return lists.flatMap { list in
      let own = hits.filter { (list.first..<(list.first + list.members.count)).contains($0.term) }
      return runs(own, context).compactMap { match($0, of: list, context) }
    }
  }

  /// Hits with hardly anything between them.
  private func runs(_ hits: [LexiconHits.Hit], _ context: CheckContext) -> [[LexiconHits.Hit]] {
    var result: [[LexiconHits.Hit]] = []
    for hit in hits {
      guard let last = result.last?.last, last.range.end <= hit.range.start,
        isJoint(CleanRange(last.range.end, hit.range.start), context)
      else {
        result.append([hit])
        continue
      }
      result[result.count - 1].append(hit)
    }
    return result
  }

  private static let leastLong = 6

  private static let joints = Set("、，；和与及以“”".unicodeScalars)

  private func isJoint(_ gap: CleanRange, _ context: CheckContext) -> Bool {
    guard gap.count <= 12 else { return false }
    let between = context.string(in: gap).unicodeScalars
    return !between.isEmpty && between.allSatisfy(Self.joints.contains)
  }

  private func match(_ run: [LexiconHits.Hit], of list: List, _ context: CheckContext) -> RuleMatch? {
    guard run.count > 1, let first = run.first, let last = run.last else { return nil }
    let present = run.map { $0.term - list.first }
    let missing = list.members.indices.filter { !present.contains($0) }
    let repeated = present.indices.filter { present[..<$0].contains(present[$0]) }.map { list.members[present[$0]] }
    let range = CleanRange(first.range.start, last.range.end)
    var match = RuleMatch(outcome: "missing", place: .clean(range), key: context.string(in: range))
    match.fields = [
      "name": .text(list.name), "missing": .text(context.list(missing.map { list.members[$0] })),
      "repeated": .text(context.list(repeated)), "total": .number(list.members.count), "listed": .number(run.count),
    ]
    if !repeated.isEmpty, 2 * run.count > list.members.count {
      match.outcome = "repeated"
      return match
    }
    // Two of four may be meant alone; all but one of many, or beside the name of the whole, is a slip.
    let isLong = list.members.count >= Self.leastLong
    return missing.count == 1 && (isLong || isNamed(range, list, context)) ? match : nil
  }

  /// True when the whole list is named within a few characters before or after.
  private func isNamed(_ range: CleanRange, _ list: List, _ context: CheckContext) -> Bool {
    guard let sentence = context.sentence(at: range.start)?.range else { return false }
    let around = [
      CleanScalars(context.draft.clean, sentence, last: 10, before: range.start),
      CleanScalars(context.draft.clean, sentence, first: 8, after: range.end),
    ].map { $0.string($0.values.indices) }
    return list.words.contains { word in around.contains { $0.contains(word) } }
  }
}
