/// How grave a finding is (domain.md 1), gravest first.
public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable, Codable {
  case reject, must, should, info

  /// 0 for the gravest.
  public var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }

  /// Milder is less: `.info < .must`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank > right.rank }

  /// One level milder; `info` stays.
  public var milder: Severity { Severity.allCases[min(rank + 1, Severity.allCases.count - 1)] }
}

/// What becomes of a draft (domain.md 1).
public enum Verdict: String, Hashable, Sendable, Codable {
  case pass, revise, `return`, rewrite, undecided

  public init(gravest severity: Severity?) {
    self =
      switch severity {
      case .reject: .rewrite
      case .must: .return
      case .should: .revise
      case .info, nil: .pass
      }
  }
}
