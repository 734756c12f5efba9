import Checking
import Glibc

/// Processor time spent in each stage, summed over drafts and workers.
struct StageTimes: Sendable {
  /// In the order of the pipeline.
  enum Stage: String, CaseIterable {
    case rules, read, analyse, check, report
  }

  private var nanoseconds: [Stage: Int] = [:]
  private var rules: [RuleWatch.Subject: Int] = [:]

  /// Counts the calling thread's processor time, which does not depend on what else the machine does.
  mutating func measure<Result, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = Self.now
    defer { nanoseconds[stage, default: 0] += Self.now - start }
    return try work()
  }

  mutating func add(_ other: StageTimes) {
    nanoseconds.merge(other.nanoseconds, uniquingKeysWith: +)
    rules.merge(other.rules, uniquingKeysWith: +)
  }

  /// A watch for the rules on one draft, whose times `add` takes in.
  static func ruleWatch() -> RuleWatch { RuleWatch { now } }

  mutating func add(_ watch: RuleWatch) { rules.merge(watch.times, uniquingKeysWith: +) }

  /// `stage<TAB>milliseconds`, a line each; then the kinds of rules and the rules, slowest first.
  var lines: String {
    let stages = Stage.allCases.map { Self.line($0.rawValue, nanoseconds[$0] ?? 0) }
    let kinds = Dictionary(rules.map { ($0.key.kind, $0.value) }, uniquingKeysWith: +)
    let named = rules.map { (name: "\($0.key.rule) (\($0.key.kind))", time: $0.value) }
    return (stages + Self.lines("kind", kinds.map { ($0.key, $0.value) }) + Self.lines("rule", named)).joined()
  }

  private static func lines(_ label: String, _ times: [(name: String, time: Int)]) -> [String] {
    times.sorted { ($1.time, $0.name) < ($0.time, $1.name) }.map { line("\(label) \($0.name)", $0.time) }
  }

  private static func line(_ name: String, _ nanoseconds: Int) -> String {
    let microseconds = nanoseconds / 1_000
    let fraction = String(microseconds % 1_000 + 1_000).dropFirst()
    return "\(name)\t\(microseconds / 1_000).\(fraction)\n"
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
