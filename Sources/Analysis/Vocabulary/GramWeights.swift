import Documents
import Packing

/// Weights by character or pair of characters, in hundredths; open addressing.
struct GramWeights: Sendable {
  /// Numbers of grams, from 1 on, at the places of their hashes; 0 where there is none.
  private let places: [UInt32]
  private let keys: [UInt64]
  private let weights: [SIMD8<Int16>]

  private init(places: [UInt32], keys: [UInt64], weights: [SIMD8<Int16>]) {
    (self.places, self.keys, self.weights) = (places, keys, weights)
  }

  /// Zero for a gram without weights.
  subscript(key: UInt64) -> SIMD8<Int16> {
    let mask = places.count - 1
    var place = Self.hash(key) & mask
    while true {
      let number = Int(places[place])
      guard number > 0 else { return .zero }
      if keys[number - 1] == key { return weights[number - 1] }
      place = (place + 1) & mask
    }
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}

extension GramWeights: Packable {
  func write(to writer: inout PackedWriter) {
    writer.append(places)
    writer.append(keys)
    writer.append(weights)
  }

  init(from reader: inout PackedReader) throws(PackingDamage) {
    self.init(
      places: try reader.numbers(UInt32.self), keys: try reader.numbers(UInt64.self),
      weights: try reader.numbers(SIMD8<Int16>.self))
    guard places.count.nonzeroBitCount == 1, keys.count == weights.count, areSound else { throw PackingDamage() }
  }

  /// Every search ends, since half of the places at least are free, and finds what is there.
  private var areSound: Bool {
    var (taken, last) = (0, UInt32(0))
    for index in 0..<places.count {
      taken += places[index] == 0 ? 0 : 1
      last = max(last, places[index])
    }
    return 2 * taken <= places.count && last <= keys.count
  }
}

extension GramWeights {
  /// - Parameter text: A gram and its up to eight weights in each line, parted by spaces; what is missing counts as 0, lines
  ///   with a longer gram are left out. Linear in its length.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let lines = bytes.count { $0 == 0x0A } + 1
    var size = 64
    while size < lines * 2 { size *= 2 }
    var places = [UInt32](repeating: 0, count: size)
    var (keys, weights): ([UInt64], [SIMD8<Int16>]) = ([], [])
    for line in bytes.split(separator: 0x0A) {
      guard let (key, end) = Self.gram(line) else { continue }
      var place = Self.hash(key) & (size - 1)
      while places[place] != 0, keys[Int(places[place]) - 1] != key { place = (place + 1) & (size - 1) }
      keys.append(key)
      weights.append(Self.weights(line[end...]))
      places[place] = UInt32(keys.count)
    }
    self.init(places: places, keys: keys, weights: weights)
  }

  /// The gram at the start of a line and where it ends; nil when it has no character or more than two.
  private static func gram(_ line: ArraySlice<UInt8>) -> (key: UInt64, end: Int)? {
    let bytes = Array(line.prefix { $0 != 0x20 })
    var offset = 0
    var key: UInt64 = 0
    while offset < bytes.count {
      guard key <= 0x10_FFFF else { return nil }
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      key = key << 32 | UInt64(value)
      offset += length
    }
    return key == 0 ? nil : (key, line.startIndex + offset)
  }

  private static func weights(_ line: ArraySlice<UInt8>) -> SIMD8<Int16> {
    var result = SIMD8<Int16>.zero
    var index = -1
    var sign: Int16 = 1
    for byte in line {
      switch byte {
      case 0x20: (index, sign) = (index + 1, 1)
      case 0x2D: sign = -1
      case 0x30...0x39 where (0..<8).contains(index):
        result[index] = result[index] &* 10 &+ sign &* Int16(byte - 0x30)
      default: break
      }
    }
    return result
  }
}
