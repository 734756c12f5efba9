/// The measure that suits each problem best.
///
/// Authors answer problems in the order in which they list them, mostly, but may answer several at once or pass one over.
/// So the best way through both lists without a step back is taken, unless the best pairs alone are far more alike.
/// Cost: problems × measures.
struct MeasureAssignment {
  /// By problem.
  let measures: [Int]
  let isInOrder: Bool

  /// - Parameter likeness: By problem, then by measure; neither is empty.
  init(_ likeness: [[Double]], _ model: CoverageModel) {
    let ordered = Self.orderedPath(likeness, skip: model.skip)
    let free = likeness.map { row in row.indices.max { row[$0] < row[$1] || row[$0] == row[$1] && $0 > $1 } ?? 0 }
    isInOrder = Self.total(likeness, ordered) >= model.leastOrder * Self.total(likeness, free)
    measures = isInOrder ? ordered : free
  }

  private static func total(_ likeness: [[Double]], _ path: [Int]) -> Double {
    zip(likeness, path).reduce(0) { $0 + $1.0[$1.1] }
  }

  /// Each measure that is passed over costs `skip`, those before the first and behind the last too.
  private static func orderedPath(_ likeness: [[Double]], skip: Double) -> [Int] {
    let columns = likeness[0].count
    // Place 0 stands before the first measure, place k on the k-th.
    var score = [Double](repeating: -.infinity, count: columns + 1)
    score[0] = 0
    var back: [[Int]] = []
    for row in likeness {
      var next = [Double](repeating: -.infinity, count: columns + 1)
      var from = [Int](repeating: 0, count: columns + 1)
      var best = (score: -Double.infinity, place: 0)
      for place in 1...columns {
        let before = score[place - 1] + skip * Double(place - 1)
        if before > best.score { best = (before, place - 1) }
        let stepped = best.score - skip * Double(place - 1)
        from[place] = score[place] >= stepped ? place : best.place
        next[place] = row[place - 1] + max(score[place], stepped)
      }
      score = next
      back.append(from)
    }
    let ends = (0...columns).map { score[$0] - skip * Double(columns - $0) }
    var place = ends.indices.max { ends[$0] < ends[$1] } ?? columns
    var path: [Int] = []
    for from in back.reversed() {
      path.append(place - 1)
      place = from[place]
    }
    return path.reversed()
  }
}
