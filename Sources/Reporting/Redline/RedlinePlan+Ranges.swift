extension [Range<Int>] {
  /// Those that overlap a range, cut to it; in an array of ranges in order and apart.
  func within(_ range: Range<Int>) -> [Range<Int>] {
    let first = partitionIndex { $0.upperBound > range.lowerBound }
    return self[first...].prefix { $0.lowerBound < range.upperBound }.map { $0.clamped(to: range) }.filter {
      !$0.isEmpty
    }
  }
}

extension Range<Int> {
  /// What is left of it without some ranges inside, in order.
  func without(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = lowerBound
    for range in ranges {
      if start < range.lowerBound { result.append(start..<range.lowerBound) }
      start = Swift.max(start, range.upperBound)
    }
    if start < upperBound { result.append(start..<upperBound) }
    return result
  }
}

extension Array {
  /// The first index whose element, and all after it, satisfy a condition; binary search.
  func partitionIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
