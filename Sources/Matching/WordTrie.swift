/// A trie over code points behind a filter of word beginnings.
///
/// At each character two bitmaps tell whether any word can begin there (one of a single character, or one with these
/// first two); only then is the trie walked. Most places end at the bitmaps. The worst case is text length times the
/// longest word.
struct WordTrie: Sendable {
  enum Output: Hashable, Sendable {
    case word(id: Int)
    /// A literal that the pattern of this index requires.
    case literal(pattern: Int)
  }

  private static let none: Int32 = -1

  /// From the first two characters of longer words to their node.
  private var pairs = EdgeTable()
  /// From the root by words of one character, and from all other nodes.
  private var edges = EdgeTable()
  private var singleFilter = Bitmap(bits: 16)
  private var pairFilter = Bitmap(bits: 18)
  /// By node, index into `outputs` of the first one; node 0 is the root.
  private var firstOutput: [Int32] = [WordTrie.none]
  /// What ends at a node, chained by `next`.
  private var outputs: [(output: Output, next: Int32)] = []

  mutating func insert(_ word: String, _ output: Output) {
    let scalars = word.unicodeScalars.map(\.value)
    guard let first = scalars.first else { return }
    guard scalars.count > 1 else {
      singleFilter.insert(first)
      add(output, to: node(in: \.edges, from: 0, by: first))
      return
    }
    pairFilter.insert(Self.hash(first, scalars[1]))
    var end = node(in: \.pairs, from: Int(first), by: scalars[1])
    for scalar in scalars.dropFirst(2) { end = node(in: \.edges, from: end, by: scalar) }
    add(output, to: end)
  }

  private mutating func node(in table: WritableKeyPath<WordTrie, EdgeTable>, from: Int, by scalar: UInt32) -> Int {
    if let known = self[keyPath: table].target(from: from, by: scalar) { return known }
    firstOutput.append(Self.none)
    self[keyPath: table].insert(from: from, by: scalar, to: firstOutput.count - 1)
    return firstOutput.count - 1
  }

  private mutating func add(_ output: Output, to node: Int) {
    var index = firstOutput[node]
    while index != Self.none {
      if outputs[Int(index)].output == output { return }
      index = outputs[Int(index)].next
    }
    outputs.append((output, firstOutput[node]))
    firstOutput[node] = Int32(outputs.count - 1)
  }

  /// Appends the words of one segment in order of start, longer ones first, and notes which patterns have become due.
  func scan(_ text: Span<UInt8>, base: Int, into matches: inout [Matcher.Match], _ due: inout DuePatterns) {
    var start = 0
    var current = CodePoint(in: text, at: 0)
    while let point = current {
      let first = matches.count
      let nextStart = start + point.length
      let next = CodePoint(in: text, at: nextStart)
      if singleFilter.contains(point.value), let node = edges.target(from: 0, by: point.value) {
        emit(node, (base + start)..<(base + nextStart), &matches, &due)
      }
      if let next, pairFilter.contains(Self.hash(point.value, next.value)),
        let node = pairs.target(from: Int(point.value), by: next.value)
      {
        walk(text, from: node, start: start, end: nextStart + next.length, base: base, &matches, &due)
      }
      if matches.count > first + 1 { matches[first...].sort { ($1.end, $0.id) < ($0.end, $1.id) } }
      start = nextStart
      current = next
    }
  }

  private func walk(
    _ text: Span<UInt8>, from pair: Int, start: Int, end: Int, base: Int, _ matches: inout [Matcher.Match],
    _ due: inout DuePatterns
  ) {
    var node = pair
    var end = end
    emit(node, (base + start)..<(base + end), &matches, &due)
    while let point = CodePoint(in: text, at: end), let next = edges.target(from: node, by: point.value) {
      node = next
      end += point.length
      emit(node, (base + start)..<(base + end), &matches, &due)
    }
  }

  private func emit(
    _ node: Int, _ range: Range<Int>, _ matches: inout [Matcher.Match], _ due: inout DuePatterns
  ) {
    var index = firstOutput[node]
    while index != Self.none {
      let entry = outputs[Int(index)]
      switch entry.output {
      case .word(let id): matches.append(Matcher.Match(id: id, start: range.lowerBound, end: range.upperBound))
      case .literal(let pattern): due.insert(pattern)
      }
      index = entry.next
    }
  }

  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let mixed = first &* 0x9E37_79B1 &+ second &* 0x85EB_CA77
    return mixed >> 13
  }
}
