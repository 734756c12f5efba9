import Analysis
import RuleFiles

/// How many problems, causes or measures there are; a manifestation below an item counts as a leaf (domain.md 6).
///
/// `per-aspect` is the mean number of leaves of an aspect that the draft's era names (domain.md 7, N-01), where at least half
/// of these head something in the draft.
struct CountRule: RuleKind {
  static let name = "count"
  static let measures = numbers + ["per-aspect"]
  /// Measures that are plain numbers, for which a pack may ask (数量).
  static let numbers = ["leaves", "items"]
  static let fields = ["part", "aspects"]

  let role: Role

  init(_ parameters: Mapping, _ log: MistakeLog) {
    role = parameters.itemRole("of", log)
  }

  func parts(measuring measure: String, _ amount: Int, of whole: Int) -> [BoundaryPart]? {
    Self.numbers.contains(measure) ? [.items(amount, role)] : nil
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    // A part that is missing altogether is another rule's finding.
    guard !context.parts([role]).isEmpty else { return [] }
    let items = context.items(role)
    var match = RuleMatch(place: context.anchor(of: role), key: role.rawValue)
    let leaves = items.reduce(0) { $0 + $1.leaves.count }
    match.measures = [.number("leaves", leaves), .number("items", items.count)]
    if role == .problems, let aspects = aspects(context) {
      match.measures.append(.rate("per-aspect", leaves, per: aspects))
      match.fields["aspects"] = .number(aspects)
    }
    match.fields["part"] = .text(context.name(of: role))
    let doubtful = items.count { context.confidence(of: $0) < CheckContext.doubtful }
    match.confidence = 2 * doubtful > items.count ? 0.5 : context.confidence(of: context.parts([role]))
    return [match]
  }

  /// How many aspects the era names; nil when the draft follows others or none.
  private func aspects(_ context: CheckContext) -> Int? {
    guard let era = context.eraAspects else { return nil }
    let headed = context.aspects(of: era, namedIn: context.draft.headings.map(\.title))
    return headed.count * 2 >= era.aspects.count ? era.aspects.count : nil
  }
}
