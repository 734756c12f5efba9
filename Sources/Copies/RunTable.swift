/// Where each run of five characters of a text stands.
struct RunTable {
  /// A run that stands in more places than this is found in the first of them only.
  private static let mostPlaces = 8

  let text: CopyText
  /// Heads of chains by hash, then the next place with the same slot; -1 ends a chain.
  private var heads: [Int32]
  private var next: [Int32]
  private let mask: UInt32

  init(_ text: CopyText) {
    self.text = text
    var slots = 16
    while slots < text.units.count * 2 { slots *= 2 }
    mask = UInt32(slots - 1)
    heads = [Int32](repeating: -1, count: slots)
    next = [Int32](repeating: -1, count: text.units.count)
    let last = text.units.count - Fingerprints.run
    guard last >= 0 else { return }
    for index in stride(from: last, through: 0, by: -1) where Self.isWhole(text.units, index) {
      let slot = Int(Fingerprints.hash(text.units, at: index) & mask)
      next[index] = heads[slot]
      heads[slot] = Int32(index)
    }
  }

  /// The place from which on most characters are those of another text from an index on; nil when not even a run of
  /// five is.
  func longest(in units: [UInt16], at index: Int, preferring expected: Int) -> (place: Int, length: Int)? {
    guard Self.isWhole(units, index) else { return nil }
    var place = Int(heads[Int(Fingerprints.hash(units, at: index) & mask)])
    var best: (place: Int, length: Int)?
    var seen = 0
    while place >= 0, seen < Self.mostPlaces {
      let length = common(units, index, place)
      if length >= Fingerprints.run {
        seen += 1
        let isBetter = best.map { length > $0.length || length == $0.length && place == expected } ?? true
        if isBetter { best = (place, length) }
      }
      place = Int(next[place])
    }
    return best
  }

  private func common(_ units: [UInt16], _ index: Int, _ place: Int) -> Int {
    var length = 0
    while index + length < units.count, place + length < text.units.count,
      units[index + length] == text.units[place + length], units[index + length] != CopyText.gap
    {
      length += 1
    }
    return length
  }

  static func isWhole(_ units: [UInt16], _ index: Int) -> Bool {
    guard index + Fingerprints.run <= units.count else { return false }
    for offset in 0..<Fingerprints.run where units[index + offset] == CopyText.gap { return false }
    return true
  }
}
