import Documents
import Foundation

/// Counts problems, causes and measures the way a reviewer does (domain.md 6).
struct ItemFinder {
  let draft: Draft
  let lexicon: HeadingLexicon
  let aspects: [TermSet]
  private let reader: SentenceReader
  private let tree: ListTree
  private let inline: [[Enumerator]]
  let stretches: RoleStretches
  let model: RoleModel
  private let series: InlineSeries
  private let hasItems: Bool
  /// Below it the material may well be a draft of somebody's own.
  private static let sureKind = 0.65

  init(draft: Draft, inline: [[Enumerator]], reader: SentenceReader, vocabulary: Vocabulary) {
    self.draft = draft
    self.reader = reader
    self.inline = inline
    model = vocabulary.roleModel
    series = vocabulary.series
    hasItems =
      draft.kind.isForced || draft.kind.confidence < Self.sureKind || vocabulary.kind(draft.kind.id)?.hasItems ?? true
    tree = ListTree(draft: draft, inline: inline, attributes: vocabulary.headings.attributes)
    lexicon = vocabulary.headings
    aspects = vocabulary.eras.first { $0.id == draft.era }?.aspects.map(\.terms) ?? []
    stretches = RoleStretches(draft: draft, vocabulary: vocabulary)
  }

  /// Items of all parts with the role, in order; none where the material tells of others (a speech, a digest).
  func items(_ role: Role) -> [Item] {
    guard hasItems else { return [] }
    return draft.parts.indices.filter { draft.parts[$0].has(role) }.flatMap { items(role, inPart: $0) }
  }

  private func items(_ role: Role, inPart index: Int) -> [Item] {
    let part = draft.parts[index]
    let rows = TableRows.items(role, in: draft, part: index, reader, series).filter { row in
      role != .problems || !denies(row.range)
    }
    guard part.hanByRole.isEmpty else { return rows }
    let found = part.roles.count > 1 ? merged(role, index) : written(role, index)
    let written = role == .problems ? withoutDenials(found) : found
    if !rows.isEmpty, written.allSatisfy({ $0.number == nil }) { return rows }
    return written + rows
  }

  /// Items in the running text of a part.
  private func written(_ role: Role, _ index: Int) -> [Item] {
    let part = draft.parts[index]
    let aspect = aspect(above: part)
    let roots = withoutLabels(tree.roots(of: part, withHeading: headsItem(part)), role)
    let found: [Item]
    if roots.isEmpty {
      found = unnumbered(role, text(of: part), index, aspect: aspect)
    } else if roots.count > 1, roots.allSatisfy({ $0.heading == nil }) {
      found = paragraphItems(role, index, roots, aspect: aspect)
    } else {
      found = items(role, among: roots, index, aspect: aspect)
    }
    return withoutEnd(found, role)
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

  /// Items of a part with several roles: each is cut where its words turn to another role; without such a turn an item
  /// belongs to the role its sentences speak for.
  private func merged(_ role: Role, _ index: Int) -> [Item] {
    let roles = draft.parts[index].roles
    let first = roles.contains(.problems) ? Role.problems : roles[0]
    let all = written(first, index).map { item in
      let start = roleInForce(at: item.range.start, among: roles) ?? first
      return (item, stretches.stretches(of: item.range, startingAs: start, among: roles))
    }
    let likely = all.map { item, stretches in
      stretches.count == 1 && stretches[0].role == first
        ? likelyStretches(of: item.range, startingAs: first, among: roles) : stretches
    }
    guard likely.contains(where: { $0.contains { $0.role != first } }) else {
      return all.map(\.0).filter { fits($0, role) }.map { features(of: $0, as: role) }
    }
    let firstTurn = all.flatMap(\.1).first { $0.role != first }?.range.start ?? draft.parts[index].range.start
    return zip(all.map(\.0), likely).flatMap { item, stretches -> [Item] in
      // What stands in front of the first turn that the author announces is what the part begins with.
      if stretches.count == 1, stretches[0].role == first, item.range.end <= firstTurn {
        return role == first ? [features(of: item, as: role)] : []
      }
      guard stretches.count > 1 || stretches[0].role != first else {
        return fits(item, role) && (role == first || !fits(item, first)) ? [features(of: item, as: role)] : []
      }
      return stretches.filter { $0.role == role }.flatMap { listed(cut(item, to: $0.range, as: role), in: item, role) }
    }
  }

  /// What the words in front of the list that holds an offset, in the same paragraph, have turned to.
  func roleInForce(at offset: Int, among others: [Role]) -> Role? {
    guard let index = draft.paragraphIndex(at: offset), let first = inline[index].first?.range.start, first <= offset
    else { return nil }
    return stretches.role(of: CleanRange(draft.paragraphs[index].range.start, first), among: others)
  }

  /// Han characters that may lead on to a list.
  private static let longestLead = 24

  /// The members of the list that a paragraph of its own leads on to (关于原因，其一…；其二…), else the whole stretch.
  private func listed(_ stretch: Item, in item: Item, _ role: Role) -> [Item] {
    let bytes = draft.clean.text.bytes
    let start = stretch.range.start
    if start > item.range.start, stretch.leaves.count == 1,
      draft.paragraphIndices(in: stretch.range).count >= Self.habit
    {
      return unnumbered(role, stretch.range, stretch.part, aspect: stretch.aspect)
    }
    guard start > item.range.start, let first = stretch.leaves.first, stretch.leaves.count > 1, first.start > start,
      draft.paragraphIndex(at: start).map({ draft.paragraphs[$0].range.start == start }) ?? false,
      Count.han(bytes, start..<first.start) <= Self.longestLead, !bytes.contains(0x3002, in: start..<first.start)
    else { return [stretch] }
    return stretch.leaves.map { leaf in
      make(
        leaf, role, label: firstSentence(leaf), number: series.leading(bytes, leaf),
        stretch.part, stretch.aspect, leaves: [leaf], confidence: stretch.confidence)
    }
  }

  /// How much likelier the sentences must be when the item turns to another role than when it does not, as a logarithm.
  private static let leastGain: Float = 1.5

  /// An item that turns without saying so, cut where its sentences become likelier of the second role.
  private func likelyStretches(of range: CleanRange, startingAs first: Role, among roles: [Role])
    -> [(role: Role, range: CleanRange)]
  {
    let sentences = Array(draft.sentences(in: range))
    guard sentences.count >= 3, roles.count == 2, let second = roles.first(where: { $0 != first }),
      let from = model.roles.firstIndex(of: first), let to = model.roles.firstIndex(of: second)
    else { return [(first, range)] }
    var gain: Float = 0
    var best = (gain: Self.leastGain, start: range.end)
    for sentence in sentences.dropFirst(2).reversed() {
      let likelihood = model.likelihood(of: sentence.range, in: draft.clean.text.bytes)
      gain += log(max(likelihood[to], 0.01)) - log(max(likelihood[from], 0.01))
      if gain > best.gain { best = (gain, sentence.range.start) }
    }
    guard best.start < range.end else { return [(first, range)] }
    return [(first, CleanRange(range.start, best.start)), (second, CleanRange(best.start, range.end))]
  }

  private func fits(_ item: Item, _ role: Role) -> Bool {
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

  private func items(_ role: Role, among nodes: [ListNode], _ part: Int, aspect: Int?) -> [Item] {
    let nodes = nodes.map { node in
      var node = node
      node.children = withoutLabels(node.children, role)
      return node
    }
    return zip(nodes, grouping(nodes, role, isInside: aspect != nil)).flatMap { node, groups in
      groups ? inside(node, role, part, aspect: node.heading ?? aspect) : [item(node, role, part, aspect)]
    }
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
    make(
      node.range, role, label: node.label, number: node.number, part, aspect, leaves: leaves(of: node), confidence: 0.9)
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

  private func features(of item: Item, as role: Role) -> Item {
    var item = item
    item.features = reader.features(ofItem: item.range, isMeasure: role == .measures)
    return item
  }

  /// An item shortened to one of its stretches.
  private func cut(_ item: Item, to range: CleanRange, as role: Role) -> Item {
    guard range != item.range else { return features(of: item, as: role) }
    let isFirst = range.start == item.range.start
    let leaves = item.leaves.filter { range.contains($0.start) }.map { CleanRange($0.start, min($0.end, range.end)) }
    return make(
      range, role, label: isFirst ? item.label : firstSentence(range), number: isFirst ? item.number : nil, item.part,
      item.aspect, leaves: leaves.count > 1 ? leaves : [range], confidence: item.confidence)
  }
}
