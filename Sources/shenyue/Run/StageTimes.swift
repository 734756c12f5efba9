import Glibc

/// Processor time spent in each stage, summed over drafts and workers.
struct StageTimes: Sendable {
  /// In the order of the pipeline.
  enum Stage: String, CaseIterable {
    case rules, read, analyse, check, report
  }

  private var nanoseconds: [Stage: Int] = [:]

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
  }

  /// `stage<TAB>milliseconds`, a line each.
  var lines: String {
    Stage.allCases.map { stage in
      let microseconds = (nanoseconds[stage] ?? 0) / 1_000
      let fraction = String(microseconds % 1_000 + 1_000).dropFirst()
      return "\(stage.rawValue)\t\(microseconds / 1_000).\(fraction)\n"
    }.joined()
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
