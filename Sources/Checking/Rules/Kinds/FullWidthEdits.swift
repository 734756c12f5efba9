import Documents

/// Half-width marks made full-width; a bracket only together with its partner on the line, so that no pair is torn.
struct FullWidthEdits {
  let edits: [RuleMatch.Edit]

  /// - Parameter places: one-byte marks, ascending.
  init(_ bytes: [UInt8], _ places: [TextRange]) {
    let marks = Set(places.map(\.start))
    let torn = Self.tornBrackets(bytes, marks)
    edits = places.filter { !torn.contains($0.start) }.map { place in
      // Full-width forms of ASCII lie at a fixed distance (U+FF01…U+FF5E).
      let mark = Unicode.Scalar(UInt32(bytes[place.start]) + 0xFEE0).map { String($0) } ?? ""
      return RuleMatch.Edit(place: .original(place), replacement: mark)
    }
  }

  /// Marks that are brackets whose partner stays as it is, or is missing.
  private static func tornBrackets(_ bytes: [UInt8], _ marks: Set<Int>) -> Set<Int> {
    var torn: Set<Int> = []
    var open: [Int] = []
    func close(_ end: Int?) {
      guard let start = open.popLast() else { return end.map { _ = torn.insert($0) } ?? () }
      guard let end, marks.contains(start), marks.contains(end) else { return torn.formUnion([start, end ?? start]) }
    }
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("): open.append(offset)
      case UInt8(ascii: ")"): close(offset)
      case UInt8(ascii: "\n"): while !open.isEmpty { close(nil) }
      default: continue
      }
    }
    while !open.isEmpty { close(nil) }
    return torn
  }
}
