import Documents

/// Counts problems, causes and measures the way a reviewer does (domain.md 6).
struct ItemFinder {
  let draft: Draft
  let lexicon: HeadingLexicon
  let aspects: [TermSet]
  let reader: SentenceReader
  private let tree: ListTree
  let inline: [[Enumerator]]
  let stretches: RoleStretches
  let series: InlineSeries
  private let hasItems: Bool
  /// Below it the material may well be a draft of somebody's own.
  private static let sureKind = 0.65

  init(draft: Draft, inline: [[Enumerator]], reader: SentenceReader, vocabulary: Vocabulary) {
    self.draft = draft
    self.reader = reader
    self.inline = inline
    series = vocabulary.series
    hasItems =
      draft.kind.isForced || draft.kind.confidence < Self.sureKind || vocabulary.kind(draft.kind.id)?.hasItems ?? true
    tree = ListTree(draft: draft, inline: inline, attributes: vocabulary.headings.attributes)
    lexicon = vocabulary.headings
    aspects = vocabulary.eras.first { $0.id == draft.era }?.aspects.map(\.terms) ?? []
    stretches = RoleStretches(draft: draft, vocabulary: vocabulary)
  }

  /// Items of all parts with the role, in order; none where the material tells of others (a speech, a digest). The tasks of a
  /// plan are its measures when no part of it is called so.
  func items(_ role: Role) -> [Item] {
    guard hasItems else { return [] }
    let own = role == .measures && !draft.parts.contains { $0.has(.measures) } ? Role.tasks : role
    return draft.parts.indices.filter { draft.parts[$0].has(own) }.flatMap { items(role, inPart: $0) }
  }

  private func items(_ role: Role, inPart index: Int) -> [Item] {
    let part = draft.parts[index]
    let rows = TableRows.items(role, in: draft, part: index, reader, series).filter { row in
      role != .problems || !denies(row.range)
    }
    guard part.hanByRole.isEmpty, !(role == .measures && isAttribute(index)), !closesTable(index, role) else {
      return rows
    }
    let found = withViewsApart(part.roles.count > 1 ? merged(role, index) : written(role, index), role)
    let written = part.has(.problems) ? withoutDenials(found, role) : found
    if !rows.isEmpty, written.allSatisfy({ $0.number == nil }) { return rows }
    return (written + rows).sorted { $0.range.start < $1.range.start }
  }

  /// A paragraph or two without heading and number right below a table with items of the role (表中所列进展每月更新).
  private func closesTable(_ index: Int, _ role: Role) -> Bool {
    let part = draft.parts[index]
    guard index > 0, part.heading == nil, !draft.parts[index - 1].hanByRole.isEmpty,
      draft.paragraphIndices(in: part.range).count <= Self.longestTableEnd,
      tree.roots(of: part, withHeading: false).isEmpty
    else { return false }
    return !TableRows.items(role, in: draft, part: index - 1, reader, series).isEmpty
  }

  /// In paragraphs.
  private static let longestTableEnd = 2

  /// 整改目标：… right above 整改措施：… says what these are for.
  private func isAttribute(_ index: Int) -> Bool {
    guard let own = draft.parts[index].heading, index + 1 < draft.parts.count,
      lexicon.attributes.names(draft.headings[own], in: draft.clean)
    else { return false }
    let next = draft.parts[index + 1]
    guard next.roles == [.measures], let below = next.heading else { return false }
    return draft.headings[below].level == draft.headings[own].level
      && !lexicon.attributes.names(draft.headings[below], in: draft.clean)
  }

  /// Items in the running text of a part.
  func written(_ role: Role, _ index: Int) -> [Item] {
    let part = draft.parts[index]
    let aspect = aspect(above: part)
    let roots = withoutLabels(tree.roots(of: part, withHeading: headsItem(part)), role).map(endingWithParagraph)
    let found: [Item]
    if let alone = roots.first, roots.count == 1, alone.heading == nil,
      case let told = unnumbered(role, text(of: part), index, aspect: aspect), told.count > 1
    {
      // 先是…。 再是…。 最后是…。: one word that counts makes no list.
      found = told
    } else if roots.isEmpty {
      found = unnumbered(role, text(of: part), index, aspect: aspect)
    } else if roots.count > 1, roots.allSatisfy({ $0.heading == nil }) {
      found = paragraphItems(role, index, roots, aspect: aspect)
    } else {
      found = items(role, among: roots, index, aspect: aspect)
    }
    let items = withoutEnd(before(roots, role, part, index, aspect) + found, role)
    return items.isEmpty ? labelled(role, part, index, aspect) : items
  }

  /// What stands behind a label that names the role (问题：…) is an item, however it is worded.
  private func labelled(_ role: Role, _ part: Part, _ index: Int, _ aspect: Int?) -> [Item] {
    guard let heading = part.heading.map({ draft.headings[$0] }), heading.isRunIn, heading.number == nil,
      lexicon.label(heading.title, in: draft.clean)?.roles == [role]
    else { return [] }
    let text = text(of: part)
    guard Count.han(draft.clean.text.bytes, text.start..<text.end) >= Self.fewestHan,
      let paragraph = draft.paragraphIndex(at: heading.range.start)
    else { return [] }
    let range = text.clamped(to: draft.paragraphs[paragraph].range)
    return range.isEmpty
      ? [] : [make(range, role, label: firstSentence(range), index, aspect, leaves: [range], confidence: 0.6)]
  }

  /// Paragraphs in front of lines that head others without a number count as they do where no such line stands.
  private func before(_ roots: [ListNode], _ role: Role, _ part: Part, _ index: Int, _ aspect: Int?) -> [Item] {
    guard let first = roots.first, first.heading != nil, !first.isRunIn, roots.allSatisfy({ $0.number == nil }) else {
      return []
    }
    let start = text(of: part).start
    guard let own = draft.paragraphIndex(at: first.range.start), own > 0, draft.paragraphs[own - 1].range.end > start
    else { return [] }
    let range = CleanRange(start, draft.paragraphs[own - 1].range.end)
    guard draft.paragraphIndices(in: range).count > 1 else { return [] }
    let items = unnumbered(role, range, index, aspect: aspect)
    return items.count > 1 ? items : []
  }

  /// Numbered stretches under a label that names the role (突出短板：1）…2）…) stand where the label does.
  private func withoutLabels(_ nodes: [ListNode], _ role: Role) -> [ListNode] {
    nodes.flatMap { node in
      let isLabel =
        node.number == nil && node.children.count > 1
        && lexicon.label(node.label, in: draft.clean)?.roles == [role]
      return isLabel ? node.children : [node]
    }
  }

  // MARK: Numbered

  private func items(_ role: Role, among nodes: [ListNode], _ part: Int, aspect: Int?) -> [Item] {
    let nodes = withoutBareAspects(nodes).map { node in
      var node = node
      node.children = withoutLabels(node.children, role)
      return node
    }
    return zip(nodes, grouping(nodes, role, isInside: aspect != nil)).flatMap { node, groups in
      groups ? inside(node, role, part, aspect: node.heading ?? aspect) : [item(node, role, part, aspect)]
    }
  }

  /// An aspect whose problems stand beside it with numbers of their own (（五）干部方面, then 问题6：…) is no item, nor is a line
  /// without a number above numbered ones (今天就改的, then （一）…).
  private func withoutBareAspects(_ nodes: [ListNode]) -> [ListNode] {
    let isNumbered = nodes.contains { $0.number != nil }
    let told = nodes.filter { node in
      node.heading == nil || node.isRunIn || !node.children.isEmpty || !isBare(node)
        || !(isAspect(node) || isNumbered && node.number == nil)
    }
    return told.isEmpty ? nodes : told
  }

  private func inside(_ node: ListNode, _ role: Role, _ part: Int, aspect: Int?) -> [Item] {
    guard node.children.isEmpty else {
      return withoutEnd(items(role, among: node.children, part, aspect: aspect), role)
    }
    let inner = unnumbered(role, CleanRange(node.label.end, node.range.end), part, aspect: aspect)
    return inner.isEmpty && !isBare(node) ? [item(node, role, part, aspect)] : inner
  }

  private static let fewestHan = 12

  /// A heading with nothing to speak of below it, at most a note of the author's (待补).
  private func isBare(_ node: ListNode) -> Bool {
    Count.han(draft.clean.text.bytes, node.label.end..<node.range.end) < Self.fewestHan
  }

  private func item(_ node: ListNode, _ role: Role, _ part: Int, _ aspect: Int?) -> Item {
    // 群众纪律方面 over a single numbered stretch says what that one is about; what it admits stands below.
    let named = role == .problems ? soleMember(of: node) ?? node : node
    return make(
      node.range, role, label: named.label, number: node.number, part, aspect, leaves: leaves(of: named),
      confidence: 0.9)
  }

  func leaves(of node: ListNode) -> [CleanRange] {
    node.children.count < 2 ? [node.range] : node.children.flatMap { leaves(of: $0) }
  }

  // MARK: Making

  func make(
    _ range: CleanRange, _ role: Role, label: CleanRange, number: Enumerator? = nil, _ part: Int, _ aspect: Int?,
    leaves: [CleanRange], confidence: Double
  ) -> Item {
    Item(
      range: range, label: label.clamped(to: range), number: number, part: part, aspect: aspect, leaves: leaves,
      han: Count.han(draft.clean.text.bytes, range.start..<range.end),
      features: reader.features(ofItem: range, isMeasure: role == .measures),
      confidence: min(confidence, draft.parts[part].confidence))
  }
}
