import Analysis
import RuleFiles

/// Parts that are there are not too thin; with `together: true` only where all that are named are.
struct PartLengthRule: RuleKind {
  static let name = "part-length"
  /// `near` for what is short by no more than the tolerance.
  static let outcomes = ["short", "near"]
  static let fields = ["part", "list", "han", "least", "lacking", "hint"]

  private let least: [(role: Role, han: Int)]
  /// Share of the least length that may be lacking without much ado.
  private let tolerance: Fraction
  private let asksAll: Bool
  /// What to write more of, by role.
  private let hints: [Role: String]
  /// What to write more of where several parts are short; empty where that is told of the shortest.
  private let hintForSeveral: String

  init(_ parameters: Mapping, _ log: MistakeLog) {
    tolerance = parameters.share("tolerance", log) ?? Fraction(0, 1)
    (hints, hintForSeveral) = Self.hints(parameters, log)
    asksAll = parameters.optional("together")?.bool(log) ?? false
    guard let parts = parameters.required("parts", log)?.mapping(log) else {
      least = []
      return
    }
    least = Role.allCases.compactMap { role in parts.int(role.rawValue, log).map { (role, $0) } }
    parts.rejectUnknownKeys(log)
  }

  private static func hints(_ parameters: Mapping, _ log: MistakeLog) -> ([Role: String], several: String) {
    guard let texts = parameters.optional("hints")?.mapping(log) else { return ([:], "") }
    defer { texts.rejectUnknownKeys(log) }
    let single = Role.allCases.reduce(into: [:]) { $0[$1] = texts.optional($1.rawValue)?.string(log) }
    return (single, texts.optional("several")?.string(log) ?? "")
  }

  var ownLimits: [OwnLimit] {
    least.flatMap { role, han in
      [
        OwnLimit(measure: role.rawValue, limit: Limit(comparison: .below, bound: tolerable(han)), outcome: "short"),
        OwnLimit(
          measure: role.rawValue, limit: Limit(comparison: .below, bound: Fraction(han, 1)), outcome: "near",
          isStated: true),
      ]
    }
  }

  func ownMeasures(_ context: CheckContext) -> [Measure] {
    least.map { .number($0.role.rawValue, context.draft.han(of: $0.role)) }
  }

  /// The other parts are made long enough; nil where only all of them together count.
  func parts(measuring measure: String, _ amount: Int, of whole: Int) -> [BoundaryPart]? {
    asksAll ? nil : least.map { .han($0.role.rawValue == measure ? amount : $0.han, $0.role) }
  }

  /// One match for all parts that are too short; the first of them is the shortest for what is asked.
  func matches(_ context: CheckContext) -> [RuleMatch] {
    let short = least.compactMap { role, least -> Short? in
      let parts = context.parts([role])
      let han = context.draft.han(of: role)
      guard !parts.isEmpty, !context.isTabular(parts), han < least, context.confidence(of: parts) >= CheckContext.guess
      else { return nil }
      return Short(role: role, han: han, least: least, confidence: context.confidence(of: parts))
    }.sorted { $0.han * $1.least < $1.han * $0.least }
    guard let worst = short.first, !asksAll || short.count == least.count else { return [] }
    var match = RuleMatch(outcome: Fraction(worst.han, 1) < tolerable(worst.least) ? "short" : "near", key: "parts")
    match.place = context.anchor(of: worst.role)
    match.related = short.dropFirst().compactMap { context.anchor(of: $0.role) }
    match.confidence = worst.confidence
    match.fields = [
      "part": .text(context.name(of: worst.role)),
      "list": .text(context.quotedList(short.map { context.name(of: $0.role) })),
      "han": .number(worst.han), "least": .number(worst.least), "lacking": .number(worst.least - worst.han),
      "hint": .text(short.count > 1 && !hintForSeveral.isEmpty ? hintForSeveral : hints[worst.role] ?? ""),
    ]
    return [match]
  }

  private struct Short {
    var role: Role
    var han: Int
    var least: Int
    var confidence: Double
  }

  /// The least length but for the tolerance, exact.
  private func tolerable(_ han: Int) -> Fraction {
    Fraction(han * (tolerance.denominator - tolerance.numerator), tolerance.denominator)
  }
}
