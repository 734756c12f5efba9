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

  /// Ids of the three findings that matter most: gravest, then sure ones, then heaviest, each from a rule of its own as
  /// long as there are such.
  func topThree(_ findings: [Finding]) -> [Finding.ID] {
    let ranked = findings.enumerated().sorted { first, second in
      rank(first.element, first.offset) < rank(second.element, second.offset)
    }.map(\.element)
    var rules: Set<String> = []
    let leading = ranked.filter { rules.insert($0.rule).inserted }
    let others = ranked.filter { finding in !leading.contains { $0.id == finding.id } }
    return (leading + others).prefix(3).map(\.id)
  }

  /// Smaller for what matters more.
  private func rank(_ finding: Finding, _ place: Int) -> (Int, Int, Int, Int) {
    (finding.severity.rank, finding.isSuspected ? 1 : 0, -(weights[finding.rule] ?? 50), place)
  }
}
