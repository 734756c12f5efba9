/// Finds the passages that two texts share: runs of the same characters, joined where little stands between them.
///
/// The text that is walked is the first of the passages, the one the table was made of the second.
struct PassageFinder {
  private struct Run {
    var first: Int
    var second: Int
    var length: Int
  }

  let limits: CopyLimits

  /// In the order of the first text.
  func passages(_ first: CopyText, _ table: RunTable) -> [CopyPair.Passage] {
    var passages: [CopyPair.Passage] = []
    var open: CopyPair.Passage?
    for run in runs(first.units, table) {
      if let current = open, let joined = joined(current, run) {
        open = joined
        continue
      }
      if let done = open, isEnough(done) { passages.append(done) }
      open = CopyPair.Passage(
        first: run.first..<(run.first + run.length), second: run.second..<(run.second + run.length), same: run.length,
        longestRun: run.first..<(run.first + run.length))
    }
    if let done = open, isEnough(done) { passages.append(done) }
    return passages
  }

  /// Runs of the same characters from left to right, each as long as it can be.
  private func runs(_ units: [UInt16], _ table: RunTable) -> [Run] {
    var runs: [Run] = []
    var index = 0
    var expected = -1
    while index < units.count {
      guard let (place, length) = table.longest(in: units, at: index, preferring: expected) else {
        index += 1
        expected += 1
        continue
      }
      runs.append(Run(first: index, second: place, length: length))
      index += length
      expected = place + length
    }
    return runs
  }

  /// The passage made longer by a run that follows it closely in both texts.
  private func joined(_ passage: CopyPair.Passage, _ run: Run) -> CopyPair.Passage? {
    let firstGap = run.first - passage.first.upperBound
    let secondGap = run.second - passage.second.upperBound
    guard (0...limits.gap).contains(firstGap), (0...limits.gap).contains(secondGap) else { return nil }
    var result = passage
    result.first = passage.first.lowerBound..<(run.first + run.length)
    result.second = passage.second.lowerBound..<(run.second + run.length)
    result.same += run.length
    if run.length > passage.longestRun.count { result.longestRun = run.first..<(run.first + run.length) }
    return result
  }

  /// Half of a passage and more is the same.
  private func isEnough(_ passage: CopyPair.Passage) -> Bool {
    passage.same >= limits.passage && passage.same * 2 >= max(passage.first.count, passage.second.count)
  }
}
