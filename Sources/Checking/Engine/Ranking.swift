import Documents

/// In which order findings are shown.
struct Ranking {
  /// By rule id.
  let weights: [String: Int]

  /// Gravest first, then in the order of the text; the whole draft before its places.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { first, second in
      let starts = (first.range?.start ?? -1, second.range?.start ?? -1)
      return (first.severity.rank, starts.0, first.rule) < (second.severity.rank, starts.1, second.rule)
    }
  }

  /// Ids of the three findings that matter most: gravest, then heaviest, each from a rule of its own as long as there
  /// are such.
  func topThree(_ findings: [Finding]) -> [Finding.ID] {
    let ranked = findings.enumerated().sorted { first, second in
      let weights = (weight(first.element), weight(second.element))
      return (first.element.severity.rank, weights.1, first.offset) < (
        second.element.severity.rank, weights.0, second.offset
      )
    }.map(\.element)
    var rules: Set<String> = []
    let leading = ranked.filter { rules.insert($0.rule).inserted }
    let others = ranked.filter { finding in !leading.contains { $0.id == finding.id } }
    return (leading + others).prefix(3).map(\.id)
  }

  private func weight(_ finding: Finding) -> Int { weights[finding.rule] ?? 50 }
}
