/// Whether an author answers problems in the order in which they are listed, and which measure then falls to which problem.
///
/// The best way through both lists in step is compared with the best way through the measures turned round: lists that
/// mirror each other score clearly higher forwards, strangers score alike. Cost: problems × measures.
struct ParallelOrder {
  /// Added to a pair on the way when the lists mirror each other plainly.
  private static let mostBonus = 0.22
  /// Added for the same place in lists of equal length (domain.md 6); more from `fewestEqual` on, where one measure for each
  /// problem is hardly chance.
  private static let samePlace = 0.1
  private static let sameManyPlaces = 0.32
  private static let fewestEqual = 4
  /// Forward score over backward score at which the bonus begins and is full.
  private static let least = 1.05
  private static let plain = 1.35

  private let path: [Int]
  private let strength: Double
  private let listsAreEqual: Bool

  /// - Parameter likeness: By problem, then by measure; 0 or more.
  init(_ likeness: [[Double]]) {
    guard let measures = likeness.first?.count, measures > 1, likeness.count > 1 else {
      path = []
      strength = 0
      listsAreEqual = false
      return
    }
    let forward = Self.bestPath(likeness)
    let backward = Self.bestPath(likeness.map { $0.reversed() })
    path = forward.path
    listsAreEqual = measures == likeness.count
    let ratio = (forward.score + 0.1) / (backward.score + 0.1)
    strength = min(1, max(0, (ratio - Self.least) / (Self.plain - Self.least)))
  }

  /// What being each other's counterpart adds to the likeness of a pair.
  func bonus(_ problem: Int, _ measure: Int) -> Double {
    let onPath = problem < path.count && path[problem] == measure ? strength * Self.mostBonus : 0
    guard listsAreEqual, problem == measure else { return onPath }
    return max(onPath, path.count < Self.fewestEqual ? Self.samePlace : Self.sameManyPlaces)
  }

  /// One measure for each problem, never going back; a step of more than one ahead costs a little, so that the way keeps
  /// to the diagonal where the words say nothing.
  private static func bestPath(_ likeness: [[Double]]) -> (path: [Int], score: Double) {
    let count = likeness[0].count
    let slope = Double(count - 1) / Double(likeness.count - 1)
    var scores = likeness[0].indices.map { likeness[0][$0] - offDiagonal(0, $0, slope) }
    var back: [[Int]] = []
    for problem in likeness.indices.dropFirst() {
      var next = [Double](repeating: 0, count: count)
      var from = [Int](repeating: 0, count: count)
      var best = 0
      for measure in 0..<count {
        if scores[measure] > scores[best] { best = measure }
        from[measure] = best
        next[measure] = scores[best] + likeness[problem][measure] - offDiagonal(problem, measure, slope)
      }
      scores = next
      back.append(from)
    }
    var path = [scores.indices.max { scores[$0] < scores[$1] } ?? 0]
    for from in back.reversed() { path.append(from[path[path.count - 1]]) }
    path.reverse()
    return (path, path.enumerated().reduce(0) { $0 + likeness[$1.offset][$1.element] })
  }

  private static func offDiagonal(_ problem: Int, _ measure: Int, _ slope: Double) -> Double {
    0.02 * abs(Double(measure) - slope * Double(problem))
  }
}
