import Documents
import Foundation

/// Texts as counts of their Han characters, or of pairs of neighbouring ones, weighted by how rare each is among them.
///
/// The weight of a gram in a text is (1 + log of its count) × log of (texts + 1) / (texts that have it).
struct GramProfiles {
  enum Gram {
    case character
    case pair
  }

  /// Numbers of grams, text after text.
  private var ids: [Int] = []
  private var weights: [Double] = []
  /// By text, where its grams begin in `ids`; one more entry than texts.
  private var starts = [0]
  /// By gram, in how many texts it stands.
  private var texts: [Int] = []

  init(_ bytes: [UInt8], _ ranges: [CleanRange], of gram: Gram) {
    var numbers = GramNumbers(capacity: ranges.reduce(0) { $0 + $1.count } / 3)
    // By gram, the place of its entry for the text being read.
    var entries: [Int] = []
    for range in ranges {
      let start = ids.count
      Self.forEach(gram, in: bytes, range) { key in
        let id = numbers.number(of: key)
        if id == entries.count {
          entries.append(-1)
          texts.append(0)
        }
        if entries[id] < start {
          entries[id] = ids.count
          ids.append(id)
          weights.append(1)
          texts[id] += 1
        } else {
          weights[entries[id]] += 1
        }
      }
      starts.append(ids.count)
    }
    weigh(count: ranges.count)
  }

  static func forEach(_ gram: Gram, in bytes: [UInt8], _ range: CleanRange, _ body: (UInt64) -> Void) {
    var previous: UInt64 = 0
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      let current = value.isHan ? UInt64(value.value) : 0
      switch gram {
      case .character: if current != 0 { body(current) }
      case .pair: if previous != 0, current != 0 { body(previous << 32 | current) }
      }
      previous = current
    }
  }

  /// Turns counts into weights and makes each text a vector of length 1.
  private mutating func weigh(count: Int) {
    let rarity = (0...count).map { log(Double(count + 1) / Double(max(1, $0))) }
    for text in 0..<count {
      var square = 0.0
      for index in starts[text]..<starts[text + 1] {
        let occurrences = weights[index]
        let weight = rarity[texts[ids[index]]] * (occurrences == 1 ? 1 : 1 + log(occurrences))
        weights[index] = weight
        square += weight * weight
      }
      let scale = square > 0 ? 1 / square.squareRoot() : 0
      for index in starts[text]..<starts[text + 1] { weights[index] *= scale }
    }
  }

  /// Cosines, 0…1, of each of the first `split` texts with each of the others.
  func cosines(split: Int) -> [[Double]] {
    var spread = [Double](repeating: 0, count: texts.count)
    return (0..<split).map { left in
      for index in starts[left]..<starts[left + 1] { spread[ids[index]] = weights[index] }
      let row = (split..<(starts.count - 1)).map { right in
        (starts[right]..<starts[right + 1]).reduce(0) { $0 + weights[$1] * spread[ids[$1]] }
      }
      for index in starts[left]..<starts[left + 1] { spread[ids[index]] = 0 }
      return row
    }
  }
}
