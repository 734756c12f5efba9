/// The shortest script from one sequence to another (E. Myers, An O(ND) Difference Algorithm, 1986, greedy form).
enum ShortestEdits {
  /// - Parameters:
  ///   - most: Members that may be taken away and put in altogether.
  ///   - isEqual: Of an index into the older and one into the newer sequence.
  /// - Returns: nil when the sequences differ in more. Costs the lengths times the number of differences; memory its
  ///   square.
  static func between(
    _ olds: Range<Int>, _ news: Range<Int>, most: Int, isEqual: (Int, Int) -> Bool
  ) -> [TextDifference.Edit]? {
    let (length, width) = (olds.count, news.count)
    let bound = min(most, length + width)
    var furthest = [Int](repeating: 0, count: 2 * bound + 3)
    let middle = bound + 1
    var trace: [ArraySlice<Int>] = []
    for distance in 0...bound {
      trace.append(furthest[(middle - distance - 1)...(middle + distance + 1)])
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let goesDown =
          diagonal == -distance
          || (diagonal != distance && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
        var x = goesDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        var y = x - diagonal
        guard x <= length, y <= width, y >= 0 else {
          furthest[middle + diagonal] = x
          continue
        }
        while x < length, y < width, isEqual(olds.lowerBound + x, news.lowerBound + y) {
          x += 1
          y += 1
        }
        furthest[middle + diagonal] = x
        if x >= length, y >= width {
          return edits(from: trace, middle: middle, olds, news)
        }
      }
    }
    return nil
  }

  /// Walks the way back and joins steps that touch.
  private static func edits(
    from trace: [ArraySlice<Int>], middle: Int, _ olds: Range<Int>, _ news: Range<Int>
  ) -> [TextDifference.Edit] {
    var steps: [TextDifference.Edit] = []
    var (x, y) = (olds.count, news.count)
    for distance in stride(from: trace.count - 1, to: 0, by: -1) {
      let furthest = trace[distance]
      let diagonal = x - y
      let goesDown =
        diagonal == -distance
        || (diagonal != distance && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
      let before = goesDown ? diagonal + 1 : diagonal - 1
      let (startX, startY) = (furthest[middle + before], furthest[middle + before] - before)
      let (oldStart, newStart) = (olds.lowerBound + startX, news.lowerBound + startY)
      steps.append(
        goesDown
          ? .init(old: oldStart..<oldStart, new: newStart..<(newStart + 1))
          : .init(old: oldStart..<(oldStart + 1), new: newStart..<newStart))
      (x, y) = (startX, startY)
    }
    return joined(steps.reversed())
  }

  static func joined(_ steps: [TextDifference.Edit]) -> [TextDifference.Edit] {
    var result: [TextDifference.Edit] = []
    for step in steps {
      if let last = result.last, last.old.upperBound == step.old.lowerBound, last.new.upperBound == step.new.lowerBound
      {
        result[result.count - 1] = .init(
          old: last.old.lowerBound..<step.old.upperBound, new: last.new.lowerBound..<step.new.upperBound)
      } else {
        result.append(step)
      }
    }
    return result
  }
}
