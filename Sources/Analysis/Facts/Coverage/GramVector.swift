import Documents
import Foundation

/// Han characters of a text, or pairs of neighbouring ones, with how often each occurs, ascending.
struct GramCounts {
  enum Gram {
    case character
    case pair
  }

  private(set) var keys: [UInt64] = []
  private(set) var counts: [Double] = []

  init(_ bytes: [UInt8], _ range: CleanRange, of gram: Gram) {
    var all: [UInt64] = []
    all.reserveCapacity(range.count / 3)
    var previous: UInt32 = 0
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      let current = Scalar.isHan(value) ? value : 0
      switch gram {
      case .character: if current != 0 { all.append(UInt64(current)) }
      case .pair: if previous != 0, current != 0 { all.append(UInt64(previous) << 32 | UInt64(current)) }
      }
      previous = current
    }
    all.sort()
    for key in all {
      if keys.last == key {
        counts[counts.count - 1] += 1
      } else {
        keys.append(key)
        counts.append(1)
      }
    }
  }
}

/// How rare each gram is among the texts that are compared: the logarithm of (texts + 1) / (texts that have it).
struct GramRarity {
  /// Grams that stand in more than one text, ascending.
  private var keys: [UInt64] = []
  private var weights: [Double] = []
  /// Of a gram that one text has alone.
  private let ofSingle: Double

  init(_ texts: [GramCounts]) {
    ofSingle = log(Double(texts.count + 1))
    let all = texts.flatMap(\.keys).sorted()
    var start = 0
    while start < all.count {
      var end = start
      while end < all.count, all[end] == all[start] { end += 1 }
      if end - start > 1 {
        keys.append(all[start])
        weights.append(log(Double(texts.count + 1) / Double(end - start)))
      }
      start = end
    }
  }

  /// A text's grams weighted by rarity and by 1 + log of their count, of length 1 in all.
  func vector(_ text: GramCounts) -> GramVector {
    var vector = GramVector()
    var square = 0.0
    var position = 0
    for (key, count) in zip(text.keys, text.counts) {
      while position < keys.count, keys[position] < key { position += 1 }
      let isShared = position < keys.count && keys[position] == key
      let weight = (isShared ? weights[position] : ofSingle) * (count == 1 ? 1 : 1 + log(count))
      square += weight * weight
      // What no other text has counts in the length only.
      if isShared { vector.append(key, weight) }
    }
    vector.scale(by: square > 0 ? 1 / square.squareRoot() : 0)
    return vector
  }
}

/// A text as a direction: two of them are compared by their cosine.
struct GramVector {
  private var keys: [UInt64] = []
  private var weights: [Double] = []

  fileprivate mutating func append(_ key: UInt64, _ weight: Double) {
    keys.append(key)
    weights.append(weight)
  }

  fileprivate mutating func scale(by factor: Double) {
    for index in weights.indices { weights[index] *= factor }
  }

  /// 0…1
  func cosine(with other: GramVector) -> Double {
    var product = 0.0
    var (left, right) = (0, 0)
    while left < keys.count, right < other.keys.count {
      if keys[left] == other.keys[right] {
        product += weights[left] * other.weights[right]
        left += 1
        right += 1
      } else if keys[left] < other.keys[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return product
  }
}
