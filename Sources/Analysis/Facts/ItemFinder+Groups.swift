import Documents

/// Which numbered stretches group items and are none themselves.
extension ItemFinder {
  private static let longestAspect = 45 * 3
  /// Bytes between a heading and the series under it: a mark, or a few words and a colon.
  private static let longestPassage = 14 * 3

  /// For each of several neighbours whether it groups. Authors treat neighbours alike, so that the majority decides where
  /// the words alone leave a doubt.
  ///
  /// - Parameter isInside: They stand under an aspect already; what they hold then are manifestations.
  func grouping(_ nodes: [ListNode], _ role: Role, isInside: Bool) -> [Bool] {
    if numbersRunOn(below: nodes) { return nodes.map { !$0.children.isEmpty } }
    var own = nodes.map { groups($0, role, isInside: isInside) }
    if role == .measures, standOverLabels(nodes) || areStages(nodes) { return own.map { _ in true } }
    if role == .measures { separate(nodes, &own) }
    if role == .measures, nodes.count > 2, own.count(where: { $0 }) * 2 < own.count {
      return zip(nodes, own).map { node, groups in groups && names(node) }
    }
    if !isInside, areBareTopics(nodes) { return own.map { _ in true } }
    guard role == .problems, !isInside else { return own }
    let grouping = own.count { $0 }
    return zip(nodes, own).map { node, groups in isDoubtful(node) ? grouping * 2 > own.count : groups }
  }

  /// What stands below them is numbered from the first to the last (（一）… 1.… 2.…（二）… 3.…): that is what the author counts.
  private func numbersRunOn(below nodes: [ListNode]) -> Bool {
    let numbers = nodes.flatMap(\.children).map(\.number)
    guard nodes.count > 1, numbers.count > nodes.count, nodes.allSatisfy({ !$0.children.isEmpty }),
      let form = numbers.first??.form
    else { return false }
    return numbers.enumerated().allSatisfy { $1?.form == form && $1?.value == $0 + 1 }
  }

  /// A heading line or fixed wording says that it groups.
  private func names(_ node: ListNode) -> Bool {
    namesRole(node) || isAspect(node) || node.children.count > 1 && gathers(node, .measures)
  }

  /// It holds a list, and no fixed wording says that it is more than a problem: 为民服务“隔着玻璃” only speaks of an aspect.
  private func isDoubtful(_ node: ListNode) -> Bool {
    node.children.count > 1 && !namesRole(node) && !headsSection(node)
      && !(node.label.count <= Self.longestAspect && isNamedAspect(node.label))
  }

  /// Fixed wording says that it groups: 形式主义方面, also in front of a colon (“懒”的方面：责任心不强).
  func isNamedAspect(_ label: CleanRange) -> Bool {
    if lexicon.aspects.occurs(in: draft.clean, label) { return true }
    var offset = label.start
    while offset < label.end {
      let (value, length) = UTF8Text.scalar(in: draft.clean.text.bytes, at: offset)
      if value == "：" { return lexicon.aspects.occurs(in: draft.clean, CleanRange(label.start, offset)) }
      offset += length
    }
    return false
  }

  private func groups(_ node: ListNode, _ role: Role, isInside: Bool) -> Bool {
    if namesRole(node) || headsSection(node) { return true }
    if !node.children.isEmpty, standsAlone(node), lexicon.stages.occurs(in: draft.clean, node.label) { return true }
    guard node.children.isEmpty else {
      return ownChildren(of: node, role) > 1
        && (isAspect(node) || gathers(node, role) || groupsByWords(node, role, isInside: isInside))
    }
    guard isAspect(node) else { return false }
    return draft.paragraphIndices(in: CleanRange(node.label.end + 1, node.range.end)).count > 1
  }

  /// Without those in front of which the words have turned to another role (关于原因，其一…).
  private func ownChildren(of node: ListNode, _ role: Role) -> Int {
    let others = [Role.problems, .causes, .measures].filter { $0 != role }
    return node.children.prefix { roleInForce(at: $0.range.start, among: others) == nil }.count
  }

  /// A line without a number that heads a section of the draft, with text below it.
  private func headsSection(_ node: ListNode) -> Bool {
    guard let heading = node.heading.map({ draft.headings[$0] }), heading.level == 1, heading.number == nil,
      !heading.isRunIn
    else { return false }
    return !node.children.isEmpty
      || draft.paragraphIndices(in: CleanRange(node.label.end + 1, node.range.end)).count > 1
  }

  /// A heading line over numbered stretches; over problems only one that admits none itself.
  private func gathers(_ node: ListNode, _ role: Role) -> Bool {
    guard !node.isRunIn else { return false }
    return role != .problems || !hasProblemCue(node) || lexicon.gatherings.occurs(in: draft.clean, node.label)
  }

  private func groupsByWords(_ node: ListNode, _ role: Role, isInside: Bool) -> Bool {
    switch role {
    case .problems: !isInside && !hasProblemCue(node)
    case .measures: isDirection(node) && (standsAlone(node) || node.children.allSatisfy { $0.heading == nil })
    default: false
    }
  }

  /// 强化理论武装。一是…；二是…: the heading says no more than where the measures lead.
  private func isDirection(_ node: ListNode) -> Bool {
    guard let first = node.children.first else { return false }
    return node.label.count <= Self.longestDirection && first.range.start - node.label.end <= Self.longestPassage
      && draft.hits.hits("deadline", in: node.label).isEmpty
  }

  /// Lines without number that admit nothing themselves, at least half of them above several paragraphs (支部自身, 队伍带动).
  private func areBareTopics(_ nodes: [ListNode]) -> Bool {
    guard nodes.count > 1 else { return false }
    let areLines = nodes.allSatisfy { node in
      node.heading != nil && node.number == nil && !node.isRunIn && node.children.isEmpty && !hasProblemCue(node)
    }
    let several = nodes.count { draft.paragraphIndices(in: CleanRange($0.label.end + 1, $0.range.end)).count > 1 }
    return areLines && several * 2 >= nodes.count
  }

  /// Lines over paragraphs that each begin with a word of their own (（一）这个月就改 over 饭局：… and 家属：…).
  private func standOverLabels(_ nodes: [ListNode]) -> Bool {
    let below = nodes.map { node -> [CleanRange] in
      guard node.children.isEmpty, standsAlone(node) else { return [] }
      let rest = CleanRange(node.label.end + 1, max(node.label.end + 1, node.range.end))
      return draft.paragraphIndices(in: rest).map { draft.paragraphs[$0].range }
    }
    return nodes.count > 1 && below.joined().count > nodes.count && below.allSatisfy { !$0.isEmpty }
      && below.joined().allSatisfy { hasLabel($0) && !lexicon.attributes.occurs(in: draft.clean, $0) }
  }

  /// Lines that say no more than when what stands in several paragraphs below them is due (（一）马上就改的，（二）年底前办完的).
  private func areStages(_ nodes: [ListNode]) -> Bool {
    guard nodes.count > 1, nodes.allSatisfy({ standsAlone($0) && $0.children.isEmpty }),
      nodes.allSatisfy({ lexicon.stages.occurs(in: draft.clean, $0.label) })
    else { return false }
    let below = nodes.map { draft.paragraphIndices(in: CleanRange($0.label.end + 1, $0.range.end)).count }
    return below.allSatisfy { $0 > 0 } && below.reduce(0, +) > nodes.count
  }

  /// The one numbered stretch right below a heading line that fixed wording calls an aspect.
  func soleMember(of node: ListNode) -> ListNode? {
    guard node.heading != nil, node.children.count == 1, let only = node.children.first, only.number != nil,
      isNamedAspect(node.label), only.range.start - node.label.end <= Self.longestPassage
    else { return nil }
    return only
  }

  /// A line that ends with the heading and its mark.
  private func standsAlone(_ node: ListNode) -> Bool {
    draft.paragraphs[node.paragraph].range.end - node.label.end <= 3
  }

  /// 存在的问题：, （1）原因剖析: names what follows.
  func namesRole(_ node: ListNode) -> Bool {
    guard node.label.count <= 14 * 3 else { return false }
    return lexicon.label(node.label, in: draft.clean) != nil
  }

  func isAspect(_ node: ListNode) -> Bool { isAspect(node.label) }

  private func isAspect(_ label: CleanRange) -> Bool {
    guard label.count <= Self.longestAspect else { return false }
    return isNamedAspect(label)
      || !hasProblemCue(label) && aspects.contains { $0.occurs(in: draft.clean, label) }
  }

  /// True when the heading of a part is the first line of an item, because it names neither a role nor an aspect and the
  /// part was cut off by labels below it.
  func headsItem(_ part: Part) -> Bool {
    guard let heading = part.heading.map({ draft.headings[$0] }), heading.level > 1,
      part.range.contains(heading.range), !isAspect(heading.title), part.evidence == .heading, part.confidence < 0.8
    else { return false }
    return lexicon.label(heading.title, in: draft.clean) == nil
      && lexicon.reading(of: heading.title, in: draft.clean, isTopLevel: false, kind: draft.kind.id) == nil
  }

  /// The aspect heading under which a part stands that a label of its own heads.
  func aspect(above part: Part) -> Int? {
    guard let own = part.heading else { return aspect(before: part) }
    guard draft.headings[own].level > 1 else { return nil }
    let above = draft.headings[..<own].lastIndex { $0.level < draft.headings[own].level }
    return above.flatMap { isAspect(draft.headings[$0].title) ? $0 : nil }
  }

  /// Headings in front of a part that an aspect is looked for among.
  private static let farthestAspect = 400

  /// The nearest aspect heading in front of a part that a number heads or nothing.
  private func aspect(before part: Part) -> Int? {
    guard part.evidence == .heading else { return nil }
    let here = draft.headings.firstIndex(notBefore: part.range.start) { $0.range.start }
    let level = here < draft.headings.count ? draft.headings[here].level : Int.max
    return draft.headings[..<here].suffix(Self.farthestAspect).lastIndex { $0.level < level && isAspect($0.title) }
  }

  private func hasProblemCue(_ node: ListNode) -> Bool { hasProblemCue(node.label) }

  func hasProblemCue(_ range: CleanRange) -> Bool { !draft.hits.hits("problem", in: range).isEmpty }
}
