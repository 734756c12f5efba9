/// Where a row of figures is best cut in two.
enum ChangePoint {
  /// The cut with the greatest sum behind it.
  ///
  /// - Parameter first: The least index that may be a cut.
  /// - Returns: The index of the first figure behind the cut; nil when no sum is above 0.
  static func ofGreatestSum(_ figures: [Double], from first: Int = 0) -> (cut: Int, sum: Double)? {
    var sum = 0.0
    var best: (cut: Int, sum: Double)?
    for cut in figures.indices.dropFirst(first).reversed() {
      sum += figures[cut]
      if sum > best?.sum ?? 0 { best = (cut, sum) }
    }
    return best
  }
}
