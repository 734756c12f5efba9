public import Packing
import Synchronization

/// What matchers work out about their words and patterns, kept from one run of the program to the next.
///
/// What loads words and patterns makes its matchers as ever; only around the whole of it stands `recording`, and in
/// later runs `supplying`.
public final class PreparedMatchers: Sendable {
  @TaskLocal static var current: PreparedMatchers?
  @TaskLocal private static var recorder: PreparedMatchers?

  /// By the hash of what the matcher looks for.
  private let plans: Mutex<[UInt64: MatcherPlan]>

  private init(_ plans: [UInt64: MatcherPlan]) { self.plans = Mutex(plans) }

  /// - Throws: when the bytes are no such plans.
  public convenience init(_ reader: inout PackedReader) throws(PackingDamage) {
    var plans: [UInt64: MatcherPlan] = [:]
    for _ in 0..<(try reader.count()) { plans[try reader.number()] = try MatcherPlan(&reader) }
    self.init(plans)
  }

  public func write(to writer: inout PackedWriter) {
    let plans = plans.withLock { $0 }
    writer.append(plans.count)
    for (key, plan) in plans.sorted(by: { $0.key < $1.key }) {
      writer.append(key)
      plan.write(to: &writer)
    }
  }

  /// Runs `body` and keeps the plans of all matchers made in it.
  public static func recording<Result>(_ body: () -> Result) -> (result: Result, matchers: PreparedMatchers) {
    let made = PreparedMatchers([:])
    return ($recorder.withValue(made) { body() }, made)
  }

  /// Runs `body`, in which matchers take their plans from here, and patterns count as accepted by PCRE2.
  public func supplying<Result>(_ body: () -> Result) -> Result {
    Self.$current.withValue(self) { body() }
  }

  /// The plan that is known for these entries, else a new one.
  static func plan(for entries: [(id: Int, form: Matcher.Form)]) -> MatcherPlan {
    guard current != nil || recorder != nil else { return MatcherPlan(for: entries) }
    let key = key(of: entries)
    if let known = current?.plans.withLock({ $0[key] }), known.fits(entries) { return known }
    let plan = MatcherPlan(for: entries)
    recorder?.plans.withLock { $0[key] = plan }
    return plan
  }

  private static func key(of entries: [(id: Int, form: Matcher.Form)]) -> UInt64 {
    var hash = ContentHash()
    for entry in entries {
      switch entry.form {
      case .word(let word):
        hash.add(UInt64(truncatingIfNeeded: entry.id) << 1)
        hash.add(word)
      case .pattern(let pattern):
        hash.add(UInt64(truncatingIfNeeded: entry.id) << 1 | 1)
        hash.add(pattern.source)
      }
    }
    return hash.value
  }
}
