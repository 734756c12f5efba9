import Algorithms

/// A text whose fingerprints are weighed by how rare they are.
protocol WeighedText {
  var text: CopyText { get }
  /// The sum of the weights of the fingerprints in each area.
  var areaWeights: [Float] { get }
  /// How many fingerprints begin in a stretch, and the sum of their weights.
  func prints(in stretch: Range<Int>) -> (count: Int, weight: Float)
}

extension WeighedText {
  func weight(in stretch: Range<Int>) -> Float { prints(in: stretch).weight }
}

/// One of the texts of an index.
struct InsideText: WeighedText {
  let index: CopyIndex
  let number: Int

  init(index: CopyIndex, text: Int) {
    self.index = index
    number = text
  }

  var text: CopyText { index.texts[number] }
  var areaWeights: [Float] { index.areaWeights[number] }

  func prints(in stretch: Range<Int>) -> (count: Int, weight: Float) {
    let own = index.starts[number]..<index.starts[number + 1]
    let low = index.positions[own].partitioningIndex { Int($0) >= stretch.lowerBound }
    let high = max(low, index.positions[own].partitioningIndex { Int($0) >= stretch.upperBound })
    return (high - low, (low..<high).reduce(0) { $0 + index.weights[Int(index.groups[$1])] })
  }
}

/// A text of a set of which there is no index.
struct LooseText: WeighedText {
  let text: CopyText
  private let positions: [UInt32]
  private let weights: [Float]
  private(set) var areaWeights: [Float] = []

  init(_ text: CopyText, _ commonness: CopyCommonness) {
    self.text = text
    let prints = Fingerprints(text)
    positions = prints.positions
    weights = CopyIndex.weights(prints.hashes.map(commonness.count), texts: commonness.texts)
    areaWeights = text.areas.map { weight(in: $0.range) }
  }

  func prints(in stretch: Range<Int>) -> (count: Int, weight: Float) {
    let low = positions.partitioningIndex { Int($0) >= stretch.lowerBound }
    let high = max(low, positions.partitioningIndex { Int($0) >= stretch.upperBound })
    return (high - low, weights[low..<high].reduce(0, +))
  }
}
