/// All rule kinds that rule files can name.
enum RuleKinds {
  static let all: [any RuleKind.Type] = [
    RequiredPartsRule.self, PartLengthRule.self, PartOrderRule.self, HeadingsRule.self, KindMatchRule.self,
    AspectsRule.self, AspectBalanceRule.self, AspectFeaturesRule.self, ShareRule.self, DraftLengthRule.self,
    PraiseRule.self,
    CountRule.self, ClaimsRule.self, StatedNumberRule.self, FiguresRule.self, StageDatesRule.self,
    ItemFeaturesRule.self, ItemTopicsRule.self, ItemWordsRule.self, SimilarItemsRule.self, SentenceFeaturesRule.self,
    CoverageRule.self, TableColumnsRule.self, TableCellsRule.self, PastDeadlinesRule.self,
    TermsRule.self, TermShareRule.self, MentionsRule.self, DensityRule.self, ClassesRule.self, BalanceRule.self,
    DatedTermsRule.self, ForeignUnitsRule.self, CanonicalRule.self, ClosedListsRule.self, QuotedTermsRule.self,
    ArtefactsRule.self, NumberingRule.self, SeriesRule.self, HeadingMarksRule.self, HalfWidthRule.self,
    QuotePairsRule.self, LayoutRule.self,
    CompanionCoverageRule.self, CompanionCopyRule.self, ClaimedItemsRule.self, UnitFiguresRule.self,
    SharedTextRule.self, LittleChangedRule.self, RoundCountRule.self,
  ]

  static func kind(named name: String) -> (any RuleKind.Type)? { all.first { $0.name == name } }
}
