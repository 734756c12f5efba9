/// Time spent in each stage, summed over drafts and workers.
struct StageTimes: Sendable {
  /// In the order of the pipeline.
  enum Stage: String, CaseIterable {
    case rules, read, analyse, check, report
  }

  private var durations: [Stage: Duration] = [:]

  mutating func measure<Result, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    defer { durations[stage, default: .zero] += ContinuousClock.now - start }
    return try work()
  }

  mutating func add(_ other: StageTimes) {
    durations.merge(other.durations, uniquingKeysWith: +)
  }

  /// `stage<TAB>milliseconds`, a line each.
  var lines: String {
    Stage.allCases.map { stage in
      let (seconds, attoseconds) = (durations[stage] ?? .zero).components
      let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
      let fraction = String(microseconds % 1_000 + 1_000).dropFirst()
      return "\(stage.rawValue)\t\(microseconds / 1_000).\(fraction)\n"
    }.joined()
  }
}
