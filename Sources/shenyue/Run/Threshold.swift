import ArgumentParser
import Checking
import Reporting

/// `--fail-on`: from which severity on findings make a run end as one with findings.
enum Threshold: String, CaseIterable, ExpressibleByArgument {
  case reject, must, should, info, never

  /// - Parameter gravest: nil when there are no findings.
  func isReached(by gravest: Severity?) -> Bool {
    guard let limit = Severity(rawValue: rawValue), let gravest else { return false }
    return gravest >= limit
  }
}

extension ExitStatus {
  /// Of a run over drafts.
  ///
  /// - Parameter hasUnjudged: True when more could not be judged than the totals know of.
  init(_ totals: RunTotals, _ threshold: Threshold, hasFailed: Bool = false, hasUnjudged: Bool = false) {
    self.init(
      hasFailed: hasFailed,
      hasUnjudged: hasUnjudged || !totals.failures.isEmpty || totals.verdicts[.undecided] != nil,
      hasFindings: threshold.isReached(by: totals.severities.keys.max()))
  }
}
