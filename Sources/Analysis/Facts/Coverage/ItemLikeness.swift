/// How much the words of each problem are like those of each measure; all by problem, then by measure.
struct ItemLikeness {
  /// Cosine over pairs of characters, 0…1.
  let pairs: [[Double]]
  /// With single characters added.
  let joint: [[Double]]
  /// Less what a problem shares with every measure and a measure with every problem; 0 is no more than usual.
  let centred: [[Double]]

  /// - Parameters: neither list is empty.
  init(_ bytes: [UInt8], problems: [CleanRange], measures: [CleanRange], _ model: CoverageModel) {
    let items = problems + measures
    let pairs = GramProfiles(bytes, items, of: .pair).cosines(split: problems.count)
    let singles = GramProfiles(bytes, items, of: .character).cosines(split: problems.count)
    let joint = zip(pairs, singles).map { zip($0, $1).map { $0 + model.single * $1 } }
    let rows = joint.map { $0.reduce(0, +) / Double(measures.count) }
    let columns = measures.indices.map { column in
      joint.reduce(0) { $0 + $1[column] } / Double(problems.count)
    }
    self.pairs = pairs
    self.joint = joint
    centred = zip(joint, rows).map { row, mean in
      zip(row, columns).map { $0 - model.centre * (mean + $1) }
    }
  }
}
