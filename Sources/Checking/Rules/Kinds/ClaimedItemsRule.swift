import Analysis
import Documents
import RuleFiles

/// Each problem of a team is taken up by one of its members in his own self-examination. Silent with fewer than `least`
/// such drafts: who has not handed in yet may be the one.
///
/// A problem is taken up when one problem of one member has `atLeast` of what it says, counted by characters and their
/// pairs, the rare ones most. A member speaks of his own part in other words, so that little has to be the same.
struct ClaimedItemsRule: RuleKind {
  static let name = "claimed-items"
  static let measures = ["coverage", "open"]
  static let fields = ["total", "members", "list"]

  let companion: Companions.Kind?
  private let role: Role
  private let least: Int
  private let atLeast: Fraction

  init(_ parameters: Mapping, _ log: MistakeLog) {
    role = parameters.itemRole("of", log)
    _ = parameters.required("with", log)
    companion = parameters.companion("with", log)
    least = parameters.int("least", log) ?? 2
    atLeast = parameters.share("atLeast", log) ?? Fraction(7, 100)
  }

  /// Problems that are named; the number of the others is in the message anyway.
  private static let mostNamed = 8

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let companion else { return [] }
    let members = context.companions.all(companion)
    let items = context.items(role).filter { context.confidence(of: $0) >= CheckContext.guess }
    let passages = members.map(Self.passages)
    guard !items.isEmpty, passages.count(where: { !$0.isEmpty }) >= least else { return [] }
    let shares = WeightedGrams(
      entries: items.map { CleanScalars(context.draft.clean, $0.range).values }, passages: passages.flatMap { $0 }
    ).shares()
    let open = items.indices.filter { shares[$0] < atLeast.value }.map { items[$0] }
    var match = RuleMatch(place: open.first.map { .clean($0.label) }, key: companion.rawValue)
    match.related = open.dropFirst().map { .clean($0.label) }
    match.measures = [
      .share("coverage", items.count - open.count, of: items.count), .number("open", open.count),
    ]
    match.fields = [
      "total": .number(items.count), "members": .number(members.count),
      "list": .text(context.quotedList(open.map(context.label), most: Self.mostNamed)),
    ]
    return [match]
  }

  /// What a member examined: his problems, or the paragraphs of that part where no problem is numbered.
  private static func passages(_ member: Draft) -> [[Unicode.Scalar]] {
    let paragraphs = member.parts.filter { $0.has(.problems) }.flatMap { member.paragraphIndices(in: $0.range) }
    let ranges =
      member.problems.isEmpty ? paragraphs.map { member.paragraphs[$0].range } : member.problems.map(\.range)
    return ranges.map { CleanScalars(member.clean, $0).values }
  }
}
