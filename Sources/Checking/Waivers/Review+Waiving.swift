extension Review {
  /// The review without the findings that somebody has waived; they remain in `waived`, and what is wrong with a waiver
  /// is in `notes`.
  ///
  /// Those that stand in the draft itself (comments, remarks) are read from it.
  ///
  /// - Parameters:
  ///   - others: Waivers from elsewhere, such as the file beside the draft.
  ///   - selection: Rules outside it were not applied, so that nothing can be said of waivers of them.
  public func waiving(
    _ others: [Waiver], _ rulebook: Rulebook, policy: WaiverPolicy, among selection: RuleSelection = RuleSelection()
  ) -> Review {
    let own = DraftWaivers.waivers(in: draft, keywords: rulebook.wording.waiverKeywords)
    let waivers = (own + others).filter { waiver in
      rulebook.rule(waiver.rule).map { selection.contains($0.id) } ?? true
    }
    guard !waivers.isEmpty else { return self }
    var court = WaiverCourt(self, waivers, rulebook, policy)
    court.judge()
    var result = self
    result.notes += court.notices.map(ReviewNote.waiver)
    guard !court.waived.isEmpty else { return result }
    let ids = Set(court.waived.map(\.finding.id))
    result.waived += court.waived
    return result.keeping(rulebook) { !ids.contains($0.id) }
  }

  /// The review with these findings only; verdict and the three most important ones rest on what remains.
  func keeping(_ rulebook: Rulebook, _ isKept: (Finding) -> Bool) -> Review {
    var result = self
    result.findings = findings.filter(isKept)
    result.topThree = Ranking(weights: rulebook.weights).topThree(result.findings)
    if verdict != .undecided { result.verdict = Verdict(gravest: result.findings.map(\.severity).max()) }
    return result
  }
}
