/// Adds up how long each rule takes; the clock is the caller's.
public final class RuleWatch {
  /// A rule and its kind.
  public struct Subject: Hashable, Sendable {
    /// The rule's id.
    public var rule: String
    /// Name of the rule's kind.
    public var kind: String
  }

  /// In the clock's unit.
  public private(set) var times: [Subject: Int] = [:]
  private let now: () -> Int

  /// - Parameter now: a clock that only goes forward.
  public init(now: @escaping () -> Int) { self.now = now }

  func measure<Result>(_ rule: Rule, _ work: () -> Result) -> Result {
    let start = now()
    defer { times[Subject(rule: rule.id, kind: type(of: rule.check).name), default: 0] += now() - start }
    return work()
  }
}
