import Documents

/// Counts problems, causes and measures the way a reviewer does (domain.md 6).
struct ItemFinder {
  private let draft: Draft
  private let reader: SentenceReader
  private let tree: ListTree
  private let lexicon: HeadingLexicon
  private let aspects: [TermSet]

  init(draft: Draft, inline: [[Enumerator]], reader: SentenceReader, vocabulary: Vocabulary) {
    self.draft = draft
    self.reader = reader
    tree = ListTree(headings: draft.headings, inline: inline, paragraphs: draft.paragraphs, clean: draft.clean)
    lexicon = vocabulary.headings
    aspects = vocabulary.eras.first { $0.id == draft.era }?.aspects.map(\.terms) ?? []
  }

  /// Items of all parts with the role, in order.
  func items(_ role: Role) -> [Item] {
    draft.parts.indices.filter { draft.parts[$0].has(role) }.flatMap { items(role, inPart: $0) }
  }

  private func items(_ role: Role, inPart index: Int) -> [Item] {
    let part = draft.parts[index]
    let rows = role == .measures ? TableRows.items(in: draft, part: index, reader) : []
    let roots = tree.roots(of: part)
    if roots.isEmpty, rows.isEmpty {
      return unnumbered(role, part.range, index, aspect: nil, skippingHeading: part.heading)
    }
    let found = roots.flatMap { items(role, $0, index, aspect: nil) }
    return found.filter { fits($0, role, in: part) } + rows
  }

  /// In a merged part an item belongs to the role its sentences speak for; elsewhere the section decides (domain.md 14.2).
  private func fits(_ item: Item, _ role: Role, in part: Part) -> Bool {
    guard part.roles.count > 1 else { return true }
    let expected: Sentence.Role? =
      switch role {
      case .problems: .problem
      case .causes: .cause
      case .measures: .measure
      default: nil
      }
    let roles = draft.sentences(in: item.range).compactMap(\.role)
    guard let expected, !roles.isEmpty else { return role == .problems }
    if roles.contains(expected) { return true }
    return role == .problems && !roles.contains { $0 == .cause || $0 == .measure }
  }

  // MARK: Numbered

  private func items(_ role: Role, _ node: ListNode, _ part: Int, aspect: Int?) -> [Item] {
    guard groups(node, role) else { return [item(role, node, part, aspect)] }
    let heading = node.heading ?? aspect
    if !node.children.isEmpty { return node.children.flatMap { items(role, $0, part, aspect: heading) } }
    let inner = unnumbered(role, node.range, part, aspect: heading, skippingHeading: node.heading)
    return inner.isEmpty ? [item(role, node, part, aspect)] : inner
  }

  /// An aspect or direction that groups items and is none itself.
  private func groups(_ node: ListNode, _ role: Role) -> Bool {
    if node.children.count >= 2 {
      return isAspect(node) || !node.isRunIn || role == .problems && !hasProblemCue(node)
    }
    guard node.children.isEmpty, isAspect(node) else { return false }
    let inside = draft.paragraphIndices(in: CleanRange(node.label.end + 1, node.range.end)).count
    return inside >= 2
  }

  private func isAspect(_ node: ListNode) -> Bool {
    guard node.label.count <= 45 * 3 else { return false }
    return lexicon.aspects.occurs(in: draft.clean, node.label)
      || !hasProblemCue(node) && aspects.contains { $0.occurs(in: draft.clean, node.label) }
  }

  private func hasProblemCue(_ node: ListNode) -> Bool {
    !draft.hits.hits("problem", in: node.label).isEmpty
  }

  private func item(_ role: Role, _ node: ListNode, _ part: Int, _ aspect: Int?) -> Item {
    make(node.range, label: node.label, number: node.number, part, aspect, leaves: leaves(of: node), confidence: 0.9)
  }

  private func leaves(of node: ListNode) -> [CleanRange] {
    node.children.count < 2 ? [node.range] : node.children.flatMap { leaves(of: $0) }
  }

  // MARK: Not numbered

  /// Paragraphs with a cue of the role; in a single paragraph, its sentences that open a new topic.
  private func unnumbered(_ role: Role, _ range: CleanRange, _ part: Int, aspect: Int?, skippingHeading heading: Int?)
    -> [Item]
  {
    let paragraphs = draft.paragraphs[draft.paragraphIndices(in: range)].filter { paragraph in
      range.contains(paragraph.range) && !isHeadingLine(paragraph, heading) && isBody(paragraph)
    }
    let carrying = paragraphs.filter { shows(role, $0.range) }
    if carrying.count > 1 || role != .problems || carrying.isEmpty {
      return carrying.map {
        make($0.range, label: firstSentence($0.range), number: nil, part, aspect, leaves: [$0.range], confidence: 0.6)
      }
    }
    let strong = carrying.flatMap { draft.sentences(in: $0.range) }.filter { $0.features.contains(.strongProblem) }
    let ranges = strong.count >= 2 ? strong.map(\.range) : carrying.map(\.range)
    return ranges.map { make($0, label: firstSentence($0), number: nil, part, aspect, leaves: [$0], confidence: 0.4) }
  }

  private func isBody(_ paragraph: Draft.Paragraph) -> Bool {
    if case .tableCell = paragraph.container { return false }
    return true
  }

  private func isHeadingLine(_ paragraph: Draft.Paragraph, _ heading: Int?) -> Bool {
    guard let heading else { return false }
    return draft.headings[heading].range.start >= paragraph.range.start && !draft.headings[heading].isRunIn
      && draft.headings[heading].range.start < paragraph.range.end
  }

  private func shows(_ role: Role, _ range: CleanRange) -> Bool {
    let sentences = draft.sentences(in: range)
    guard sentences.contains(where: { $0.han >= 8 }) else { return false }
    if announcesList(range) { return false }
    switch role {
    case .problems:
      if sentences.contains(where: { $0.features.contains(.problemCue) }) { return true }
      // In a part about problems a long paragraph without a cue tells a story that is one, unless it praises.
      return sentences.reduce(0) { $0 + $1.han } >= 40 && !sentences.contains { $0.role == .achievement }
    default: return true
    }
  }

  /// 主要表现在以下几个方面： announces items and is none.
  private func announcesList(_ range: CleanRange) -> Bool {
    UTF8Text.scalar(in: draft.clean.text.bytes, before: range.end) == 0xFF1A
  }

  private func firstSentence(_ range: CleanRange) -> CleanRange {
    draft.sentences(in: range).first?.range ?? range
  }

  // MARK: Making

  private func make(
    _ range: CleanRange, label: CleanRange, number: Enumerator?, _ part: Int, _ aspect: Int?, leaves: [CleanRange],
    confidence: Double
  ) -> Item {
    return Item(
      range: range, label: label, number: number, part: part, aspect: aspect, leaves: leaves,
      han: Count.han(draft.clean.text.bytes, range.start..<range.end),
      features: reader.features(ofItem: range, isMeasure: draft.parts[part].has(.measures)),
      confidence: min(confidence, draft.parts[part].confidence))
  }
}
