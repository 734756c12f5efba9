import Documents
import Foundation

/// Items of a part with several roles (问题及原因分析).
extension ItemFinder {
  /// Items of a part with several roles: each is cut where its words turn to another role; without such a turn an item
  /// belongs to the role its sentences speak for.
  func merged(_ role: Role, _ index: Int) -> [Item] {
    let roles = draft.parts[index].roles
    let first = roles.contains(.problems) ? Role.problems : roles[0]
    let all = written(first, index).map { item in
      let start = roleInForce(at: item.range.start, among: roles) ?? first
      return (item, stretches.stretches(of: item.range, startingAs: start, among: roles))
    }
    let single = all.map { item, stretches -> [(role: Role, range: CleanRange)] in
      guard stretches.count == 1, stretches[0].role == first else { return stretches }
      guard item.number == nil, item.leaves.count == 1 else {
        return likelyStretches(of: item.range, startingAs: first, among: roles)
      }
      let role = likeliest(item.range, among: roles)
      return role == first ? likelyStretches(of: item.range, startingAs: first, among: roles) : [(role, item.range)]
    }
    let likely = byHabit(single, startingAs: first, among: roles)
    let apart = role == first ? [] : turned(to: role, index, besides: all.map(\.0.range))
    func own(_ item: Item) -> Role { fits(item, first) ? first : roles.first { fits(item, $0) } ?? first }
    guard likely.contains(where: { $0.contains { $0.role != first } }) else {
      // Where a paragraph of its own tells the role, an item that would fit either tells the first.
      let told = all.map(\.0).filter { own($0) == role || apart.isEmpty && fits($0, role) }
      return inOrder(told.map { features(of: $0, as: role) } + apart)
    }
    let firstTurn = all.flatMap(\.1).first { $0.role != first }?.range.start ?? draft.parts[index].range.start
    let found = zip(all.map(\.0), likely).flatMap { item, stretches -> [Item] in
      // What stands in front of the first turn that the author announces is what the part begins with.
      if stretches.count == 1, stretches[0].role == first, item.range.end <= firstTurn {
        return role == first ? [features(of: item, as: role)] : []
      }
      guard stretches.count > 1 || stretches[0].role != first else {
        return own(item) == role ? [features(of: item, as: role)] : []
      }
      return stretches.filter { $0.role == role }.flatMap { listed(cut(item, to: $0.range, as: role), in: item, role) }
    }
    return inOrder(found + apart)
  }

  private func inOrder(_ items: [Item]) -> [Item] { items.sorted { $0.range.start < $1.range.start } }

  /// Paragraphs of a part that no item holds and that turn to a role (一是…。二是…。, then 究其原因，…).
  private func turned(to role: Role, _ index: Int, besides items: [CleanRange]) -> [Item] {
    var next = items[...]
    return draft.paragraphIndices(in: text(of: draft.parts[index])).compactMap { paragraph in
      let range = draft.paragraphs[paragraph].range
      next = next.drop { $0.end <= range.start }
      guard next.first.map({ $0.start >= range.end }) ?? true, turns(range, to: role) else { return nil }
      return make(range, role, label: firstSentence(range), index, nil, leaves: [range], confidence: 0.6)
    }
  }

  /// What the words in front of the list that holds an offset, in the same paragraph, have turned to.
  func roleInForce(at offset: Int, among others: [Role]) -> Role? {
    guard let index = draft.paragraphIndex(at: offset), let first = inline[index].first?.range.start, first <= offset
    else { return nil }
    return stretches.role(of: CleanRange(draft.paragraphs[index].range.start, first), among: others)
  }

  /// Han characters of the words, or of the sentence, that may lead on to a list.
  private static let longestLead = 24
  private static let longestLeadingSentence = 60

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
      leadsOn(CleanRange(start, first.start))
    else { return [stretch] }
    return stretch.leaves.map { leaf in
      make(
        leaf, role, label: firstSentence(leaf), number: series.leading(bytes, leaf),
        stretch.part, stretch.aspect, leaves: [leaf], confidence: stretch.confidence)
    }
  }

  /// True for a few words, or one whole sentence, in front of a list.
  private func leadsOn(_ lead: CleanRange) -> Bool {
    let bytes = draft.clean.text.bytes
    let han = Count.han(bytes, lead.start..<lead.end)
    guard bytes.contains("。", in: lead.start..<lead.end) else { return han <= Self.longestLead }
    return han <= Self.longestLeadingSentence && draft.sentences(in: lead).count == 1
  }

  /// The role of an item that neither number nor lead speaks for: what its sentences look like, their cues counted in.
  private func likeliest(_ range: CleanRange, among roles: [Role]) -> Role {
    let sentences = draft.sentences(in: range)
    let likelihood = sentences.likelihood
    func score(_ role: Role) -> Double {
      let cues = sentences.count { $0.role.map { Self.roles[$0] == role } ?? false }
      return likelihood[role] + Self.cueWeight * Double(cues) / Double(max(1, sentences.count))
    }
    return roles.max { score($0) < score($1) } ?? .problems
  }

  private static let cueWeight = 0.3
  private static let roles: [Sentence.Role: Role] = [
    .achievement: .achievements, .problem: .problems, .cause: .causes, .measure: .measures,
  ]

  /// How much likelier the sentences must be when the item turns to another role than when it does not, as a logarithm.
  private static let leastGain = 1.5

  /// Items of a part from which on, when two thirds of all turn, the others are expected to turn.
  private static let habitualTurns = 4

  /// Where most items tell a second role at their end, the others may do so less plainly (畏难是表，怕丢乌纱是里。).
  private func byHabit(_ items: [[(role: Role, range: CleanRange)]], startingAs first: Role, among roles: [Role])
    -> [[(role: Role, range: CleanRange)]]
  {
    let turned = items.count { $0.count > 1 }
    guard turned >= Self.habitualTurns, turned * 3 >= items.count * 2 else { return items }
    return items.map { stretches in
      guard stretches.count == 1, let only = stretches.first, only.role == first else { return stretches }
      return likelyStretches(of: only.range, startingAs: first, among: roles, leastGain: 0)
    }
  }

  /// An item that turns without saying so, cut where its sentences become likelier of the second role.
  private func likelyStretches(
    of range: CleanRange, startingAs first: Role, among roles: [Role], leastGain: Double = ItemFinder.leastGain
  ) -> [(role: Role, range: CleanRange)] {
    let sentences = Array(draft.sentences(in: range))
    guard sentences.count >= 3, roles.count == 2, let second = roles.first(where: { $0 != first }) else {
      return [(first, range)]
    }
    var gain = 0.0
    var best = (gain: leastGain, start: range.end)
    for sentence in sentences.dropFirst(2).reversed() {
      gain += log(max(sentence.likelihood[second], 0.01)) - log(max(sentence.likelihood[first], 0.01))
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
