import Analysis
import RuleFiles

/// Parts that are there are not too thin.
struct PartLengthRule: RuleKind {
  static let name = "part-length"
  static let outcomes = ["short"]
  static let fields = ["part", "han", "least", "lacking"]

  private let least: [(role: Role, han: Int)]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    guard let parts = parameters.required("parts", log)?.mapping(log) else {
      least = []
      return
    }
    least = Role.allCases.compactMap { role in parts.int(role.rawValue, log).map { (role, $0) } }
    parts.rejectUnknownKeys(log)
  }

  var ownLimits: [(measure: String, limit: Limit)] {
    least.map { ($0.role.rawValue, Limit(comparison: .below, bound: Fraction($0.han, 1))) }
  }

  func ownMeasures(_ context: CheckContext) -> [Measure] {
    least.map { .number($0.role.rawValue, context.draft.han(of: $0.role)) }
  }

  /// The other parts are made long enough.
  func parts(measuring measure: String, _ amount: Int, of whole: Int) -> [BoundaryPart]? {
    least.map { .han($0.role.rawValue == measure ? amount : $0.han, $0.role) }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    least.compactMap { role, least in
      let parts = context.parts([role])
      let han = context.draft.han(of: role)
      guard !parts.isEmpty, !context.isTabular(parts), han < least, context.confidence(of: parts) >= CheckContext.guess
      else { return nil }
      var match = RuleMatch(outcome: "short", key: role.rawValue)
      match.place = context.anchor(of: role)
      match.confidence = context.confidence(of: parts)
      match.fields = [
        "part": .text(context.name(of: role)), "han": .number(han), "least": .number(least),
        "lacking": .number(least - han),
      ]
      return match
    }
  }
}
