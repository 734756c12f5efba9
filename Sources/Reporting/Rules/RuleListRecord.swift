public import Checking
import RuleFiles

/// Rules as a JSON array; `shenyue rules list --format json`.
public enum RuleListRecord {
  /// Ends with a line end.
  public static func json(_ rules: [RuleSummary]) -> [UInt8] {
    JSONBytes.line(rules.map(Record.init))
  }

  private struct Record: Encodable {
    struct Outcome: Encodable {
      let name: String
      let severity: String
      let limit: Nullable<String>
    }

    let id: String
    let title: String
    let family: String
    let type: String
    let severity: String
    let outcomes: [Outcome]
    /// Null for all kinds.
    let kinds: Nullable<[String]>
    let waivable: String
    let file: String

    init(_ rule: RuleSummary) {
      id = rule.id
      title = rule.title
      family = rule.family
      type = rule.type
      severity = rule.severity.rawValue
      outcomes = rule.outcomes.map { Outcome(name: $0.name, severity: $0.severity.rawValue, limit: Nullable($0.limit)) }
      kinds = Nullable(rule.kinds)
      waivable = rule.waivable.rawValue
      file = rule.location.file
    }
  }
}
