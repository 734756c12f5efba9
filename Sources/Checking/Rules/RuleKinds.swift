/// All rule kinds that rule files can name.
enum RuleKinds {
  static let all: [any RuleKind.Type] = [
    RequiredPartsRule.self, PartLengthRule.self, PartOrderRule.self, HeadingsRule.self, NumberingRule.self,
    ShareRule.self, DraftLengthRule.self, PraiseRule.self,
    CountRule.self, ClaimsRule.self,
    ItemFeaturesRule.self, SentenceFeaturesRule.self, CoverageRule.self,
    TermsRule.self, TermShareRule.self, MentionsRule.self, DensityRule.self, ClassesRule.self, BalanceRule.self,
    ArtefactsRule.self,
  ]

  static func kind(named name: String) -> (any RuleKind.Type)? { all.first { $0.name == name } }
}
