import Documents

/// The paragraphs whose first words turn to another role (究其原因，…).
struct Turns {
  /// By paragraph.
  let roles: [Int: Role]
  /// Roles of the paragraphs of an author who turns with words of his own in the middle of each.
  let own: [Int: Role]
  /// Paragraphs that begin inside a line.
  let continuations: Set<Int>
  /// Numbers with a word of the author's own (问题一：…) that begin a paragraph.
  let labelled: [Int: Enumerator]
  let holdsTables: Bool
  private let draft: Draft
  private let attributes: TermSet

  /// - Parameter series: Members of series inside paragraphs, by paragraph.
  init(_ draft: Draft, series: [[Enumerator]], _ vocabulary: Vocabulary) {
    let names = vocabulary.classes(ofLexicon: "lead") ?? []
    let bytes = draft.clean.text.bytes
    var roles: [Int: Role] = [:]
    for hit in draft.hits.all("lead") {
      guard let index = draft.paragraphIndex(at: hit.range.start) else { continue }
      let start = draft.paragraphs[index].range.start
      let words = EnumeratorParser.leading(in: bytes, start..<draft.paragraphs[index].range.end)?.range.end ?? start
      guard hit.range.start <= words, roles[index] == nil else { continue }
      roles[index] = Role(rawValue: names[hit.term])
    }
    own = draft.ownTurns.reduce(into: [:]) { own, turn in
      if let index = draft.paragraphIndex(at: turn.key) { own[index] = turn.value }
    }
    self.roles = roles.merging(own.filter { $0.value != .problems }) { $1 }
    self.draft = draft
    attributes = vocabulary.headings.attributes
    labelled = series.enumerated().reduce(into: [:]) { labelled, entry in
      guard let first = entry.element.first, first.form == .labelled else { return }
      labelled[entry.offset] = first
    }
    holdsTables = draft.paragraphs.contains { if case .tableCell = $0.container { true } else { false } }
    continuations = Set(draft.paragraphs.indices.filter { draft.paragraphs[$0].isContinuation })
  }

  /// True for a line that says who does what stands above it, or by when.
  func isAttribute(_ paragraph: Int) -> Bool { attributes.occurs(in: draft.clean, draft.paragraphs[paragraph].range) }

  func words(in range: CleanRange) -> ArraySlice<UInt8> { draft.clean.text.bytes[range.start..<range.end] }

  /// Mean likelihood of the sentences of some paragraphs; 0 for all roles when there are none.
  func likelihood(of paragraphs: Range<Int>) -> RoleLikelihood {
    guard let first = paragraphs.first, let last = paragraphs.last else { return RoleLikelihood() }
    let range = CleanRange(draft.paragraphs[first].range.start, draft.paragraphs[last].range.end)
    return draft.sentences(in: range).likelihood
  }
}
