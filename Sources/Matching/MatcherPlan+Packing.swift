import Packing

/// Plans in a rule image; what is read is checked, so that no later use of a plan can fail.
extension MatcherPlan: Packable {
  /// The plan for these words and patterns, as it was kept or else new.
  static func of(_ entries: [(id: Int, form: Matcher.Form)]) -> MatcherPlan {
    PreparedTables.table(key(of: entries), fits: { $0.fits(entries) }, make: { MatcherPlan(for: entries) })
  }

  private static func key(of entries: [(id: Int, form: Matcher.Form)]) -> UInt64 {
    var hash = ContentHash()
    for entry in entries {
      switch entry.form {
      case .word(let word):
        hash.add(UInt64(truncatingIfNeeded: entry.id) << 1)
        hash.add(word)
      case .pattern(let pattern):
        hash.add(UInt64(truncatingIfNeeded: entry.id) << 1 | 1)
        hash.add(pattern.source)
      }
    }
    return hash.value
  }

  func write(to writer: inout PackedWriter) {
    writer.append(words.pairs.slots)
    writer.append(words.edges.slots)
    writer.append(words.outputStarts)
    writer.append(words.outputs.map { $0.packed })
    writer.append(words.singleFilter.words)
    writer.append(words.pairFilter.words)
    writer.append(isUngated.map { UInt8($0 ? 1 : 0) })
    writer.append(unfiltered)
  }

  init(from reader: inout PackedReader) throws(PackingDamage) {
    let (pairSlots, edgeSlots) = (try reader.numbers(UInt64.self), try reader.numbers(UInt64.self))
    let starts = try reader.numbers(Int32.self)
    let packed = try reader.numbers(UInt32.self)
    let (singles, seconds) = (try reader.numbers(UInt64.self), try reader.numbers(UInt64.self))
    let ungated = try reader.numbers(UInt8.self)
    let unfiltered = try reader.numbers(Int.self)
    let outputs = packed.map { WordTrie.Output(packed: $0) }
    guard let pairs = EdgeTable(slots: pairSlots, nodes: starts.count - 1),
      let edges = EdgeTable(slots: edgeSlots, nodes: starts.count - 1),
      let singleFilter = Bitmap(words: singles), let pairFilter = Bitmap(words: seconds),
      Self.areSound(starts, outputs.count), outputs.allSatisfy({ $0.pattern ?? 0 < max(1, ungated.count) }),
      unfiltered.allSatisfy(ungated.indices.contains)
    else { throw PackingDamage() }
    words = WordTrie(
      pairs: pairs, edges: edges, singleFilter: singleFilter, pairFilter: pairFilter, outputStarts: starts,
      outputs: outputs)
    isUngated = ungated.map { $0 != 0 }
    self.unfiltered = unfiltered
  }

  private static func areSound(_ starts: [Int32], _ outputs: Int) -> Bool {
    guard starts.count >= 2, starts[0] == 0, Int(starts[starts.count - 1]) == outputs else { return false }
    return starts.indices.dropFirst().allSatisfy { starts[$0 - 1] <= starts[$0] }
  }

  /// True when the plan could be one for these entries: no id and no pattern that they do not have.
  private func fits(_ entries: [(id: Int, form: Matcher.Form)]) -> Bool {
    let ids = entries.map { $0.id }
    let patterns = entries.count { if case .pattern = $0.form { true } else { false } }
    let (least, most) = (ids.min() ?? 0, ids.max() ?? 0)
    return patterns == isUngated.count
      && words.outputs.allSatisfy { output in
        guard case .word(let id) = output else { return true }
        return least <= id && id <= most
      }
  }
}

extension WordTrie.Output {
  /// Two bits for the case, the rest for its number.
  fileprivate var packed: UInt32 {
    switch self {
    case .word(let id): UInt32(truncatingIfNeeded: id) << 2
    case .literal(let pattern): UInt32(truncatingIfNeeded: pattern) << 2 | 1
    case .opening(let pattern): UInt32(truncatingIfNeeded: pattern) << 2 | 2
    case .gate(let pattern): UInt32(truncatingIfNeeded: pattern) << 2 | 3
    }
  }

  fileprivate init(packed: UInt32) {
    let number = Int(packed >> 2)
    self =
      switch packed & 3 {
      case 0: .word(id: number)
      case 1: .literal(pattern: number)
      case 2: .opening(pattern: number)
      default: .gate(pattern: number)
      }
  }

  /// Index of the pattern that it speaks of; nil for words.
  fileprivate var pattern: Int? {
    switch self {
    case .word: nil
    case .literal(let pattern), .opening(let pattern), .gate(let pattern): pattern
    }
  }
}
