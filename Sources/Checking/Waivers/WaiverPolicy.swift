/// Who may waive what.
public struct WaiverPolicy: Sendable {
  private let reviewers: Set<String>
  private let names: [String]

  /// - Parameter reviewers: Names as comments and waiver files carry them; spaces and case do not matter.
  public init(reviewers: [String] = []) {
    names = reviewers
    self.reviewers = Set(reviewers.map(Self.folded))
  }

  /// The reviewer whose name ends a reason, as in `通知另有规定（王建）`; nil when it is signed by none.
  func signer(of reason: String) -> String? {
    let marks: Set<Character> = ["）", ")", "。", ".", "】", "]", " "]
    let end = reason.reversed().drop { marks.contains($0) }
    let signed = Self.folded(String(end.reversed()))
    return names.first { !$0.isEmpty && signed.hasSuffix(Self.folded($0)) && signed != Self.folded($0) }
  }

  /// Why a finding stands in spite of a waiver; nil when the waiver counts.
  func objection(to waiver: Waiver, on finding: Finding, of rule: Rule) -> WaiverNotice.Problem? {
    guard rule.waivable != .never else { return .neverWaivable }
    // What sends a draft back is never for its author to decide, whatever the rule says.
    let needsReviewer = rule.waivable == .reviewer || finding.severity >= .must
    return !needsReviewer || isReviewer(waiver.person) ? nil : .needsReviewer
  }

  private func isReviewer(_ name: String?) -> Bool { name.map { reviewers.contains(Self.folded($0)) } ?? false }

  private static func folded(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace })).lowercased()
  }
}
