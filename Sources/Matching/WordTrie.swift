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
    /// A text the pattern may begin with.
    case opening(pattern: Int)
    /// A literal that the pattern requires besides its opening.
    case gate(pattern: Int)
  }

  /// From the first two characters of longer words to their node.
  private(set) var pairs = EdgeTable()
  /// From the root by words of one character, and from all other nodes.
  private(set) var edges = EdgeTable()
  private(set) var singleFilter: Bitmap
  private(set) var pairFilter: Bitmap
  /// By node, where its outputs begin; one more entry than nodes.
  private(set) var outputStarts: [Int32] = []
  private(set) var outputs: [Output] = []

  /// From the tables of another trie, which must fit together.
  init(
    pairs: EdgeTable, edges: EdgeTable, singleFilter: Bitmap, pairFilter: Bitmap, outputStarts: [Int32],
    outputs: [Output]
  ) {
    (self.pairs, self.edges, self.outputStarts, self.outputs) = (pairs, edges, outputStarts, outputs)
    (self.singleFilter, self.pairFilter) = (singleFilter, pairFilter)
  }

  init(_ words: [(text: String, output: Output)]) {
    (singleFilter, pairFilter) = (Bitmap(for: words.count, atMost: 16), Bitmap(for: words.count, atMost: 18))
    var found: [[Output]] = [[]]
    for word in words { insert(word.text, word.output, &found) }
    for list in found {
      outputStarts.append(Int32(outputs.count))
      // A start's matches are turned round in the end, longer ones first; so larger ids come first here.
      outputs += list.reversed()
    }
    outputStarts.append(Int32(outputs.count))
  }

  private mutating func insert(_ word: String, _ output: Output, _ found: inout [[Output]]) {
    let scalars = word.unicodeScalars.map(\.value)
    guard let first = scalars.first else { return }
    var end: Int
    if scalars.count == 1 {
      singleFilter.insert(first)
      end = Self.node(in: &edges, from: 0, by: first, &found)
    } else {
      pairFilter.insert(Self.hash(first, scalars[1]))
      end = Self.node(in: &pairs, from: Int(first), by: scalars[1], &found)
      for scalar in scalars.dropFirst(2) { end = Self.node(in: &edges, from: end, by: scalar, &found) }
    }
    if !found[end].contains(output) { found[end].append(output) }
  }

  private static func node(
    in table: inout EdgeTable, from: Int, by scalar: UInt32, _ found: inout [[Output]]
  ) -> Int {
    if let known = table.target(from: from, by: scalar) { return known }
    found.append([])
    table.insert(from: from, by: scalar, to: found.count - 1)
    return found.count - 1
  }

  /// Appends the words of one segment in order of start, longer ones first, and notes what patterns require.
  ///
  /// - Parameter base: Offset of the segment in the whole text.
  func scan(_ text: Span<UInt8>, base: Int, into matches: inout [Matcher.Match], _ state: inout ScanState) {
    state.decode(text)
    let last = state.points.count - 1
    for start in 0..<last {
      let point = state.points[start].value
      let first = matches.count
      if singleFilter.contains(point), let node = edges.target(from: 0, by: point) {
        emit(node, start, start + 1, base, &matches, &state)
      }
      if pairFilter.contains(Self.hash(point, state.points[start + 1].value)) {
        walk(from: start, last: last, base, &matches, &state)
      }
      if matches.count > first + 1 { matches[first...].reverse() }
    }
  }

  private func walk(
    from start: Int, last: Int, _ base: Int, _ matches: inout [Matcher.Match], _ state: inout ScanState
  ) {
    var node = pairs.target(from: Int(state.points[start].value), by: state.points[start + 1].value)
    var end = start + 2
    while let found = node, end <= last {
      emit(found, start, end, base, &matches, &state)
      node = edges.target(from: found, by: state.points[end].value)
      end += 1
    }
  }

  private func emit(
    _ node: Int, _ start: Int, _ end: Int, _ base: Int, _ matches: inout [Matcher.Match], _ state: inout ScanState
  ) {
    for index in Int(outputStarts[node])..<Int(outputStarts[node + 1]) {
      switch outputs[index] {
      case .word(let id):
        matches.append(
          Matcher.Match(id: id, start: base + state.points[start].offset, end: base + state.points[end].offset))
      case .literal(let pattern): state.due.noteLiteral(of: pattern)
      case .opening(let pattern): state.due.noteOpening(of: pattern, at: base + state.points[start].offset)
      case .gate(let pattern): state.due.noteGate(of: pattern)
      }
    }
  }

  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let mixed = first &* 0x9E37_79B1 &+ second &* 0x85EB_CA77
    return mixed >> 13
  }
}

/// What passes from segment to segment: decoded characters in one place, and what is due.
struct ScanState {
  struct Point: BitwiseCopyable {
    var value: UInt32
    /// UTF-8 offset in the segment.
    var offset: Int
  }

  /// The characters of the segment and a closing one that is no character, at its end.
  private(set) var points: [Point] = []
  var due: DuePatterns

  init(_ due: DuePatterns) { self.due = due }

  /// - Parameter text: valid UTF-8.
  mutating func decode(_ text: Span<UInt8>) {
    points.removeAll(keepingCapacity: true)
    var offset = 0
    while let point = CodePoint(in: text, at: offset) {
      points.append(Point(value: point.value, offset: offset))
      offset += point.length
    }
    points.append(Point(value: .max, offset: offset))
  }
}
