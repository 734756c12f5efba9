import Analysis
import Documents

/// Decides for each finding of a review whether it is waived, and for each waiver whether it was of use.
struct WaiverCourt {
  private let review: Review
  private let rulebook: Rulebook
  private let policy: WaiverPolicy
  private let places: TextPlaces
  private lazy var lines = TextLines(review.draft.document.text)
  private var waivers: [(waiver: Waiver, rule: Rule, passages: [TextRange]?)] = []
  private(set) var notices: [WaiverNotice] = []
  private(set) var waived: [WaivedFinding] = []
  /// Indices of `waivers` that waived something, and those about which there is a notice.
  private var settled: Set<Int> = []

  init(_ review: Review, _ waivers: [Waiver], _ rulebook: Rulebook, _ policy: WaiverPolicy) {
    self.review = review
    self.rulebook = rulebook
    self.policy = policy
    places = TextPlaces(review.draft)
    for waiver in waivers { admit(signed(waiver)) }
  }

  mutating func judge() {
    for finding in review.findings { judge(finding) }
    for index in waivers.indices where settled.insert(index).inserted {
      note(waivers[index].waiver, unusedProblem(index))
    }
  }

  // MARK: What waivers say

  private mutating func admit(_ waiver: Waiver) {
    guard !waiver.rule.isEmpty else { return note(waiver, .noRule) }
    guard let rule = rulebook.rule(waiver.rule) else {
      return note(waiver, .unknownRule(candidates: rulebook.likelyRules(waiver.rule).map(\.id)))
    }
    guard waiver.hasReason else { return note(waiver, .noReason) }
    guard case .quote(let words) = waiver.scope else {
      waivers.append((waiver, rule, waiver.scope.passages))
      return
    }
    let passages = places.ranges(of: words)
    guard !passages.isEmpty else { return note(waiver, .quoteNotFound) }
    waivers.append((waiver, rule, passages))
  }

  /// A remark in the text has no author but the one it names.
  private func signed(_ waiver: Waiver) -> Waiver {
    guard case .remark = waiver.source, waiver.person == nil else { return waiver }
    var result = waiver
    result.person = policy.signer(of: waiver.reason)
    return result
  }

  /// The same about several rules of one waiver is said once.
  private mutating func note(_ waiver: Waiver, _ problem: WaiverNotice.Problem) {
    if let last = notices.indices.last, notices[last].waiver.source == waiver.source, notices[last].problem == problem,
      !waiver.rule.isEmpty
    {
      notices[last].rules.append(waiver.rule)
    } else {
      notices.append(WaiverNotice(waiver: waiver, problem: problem, line: line(of: waiver)))
    }
  }

  private mutating func line(of waiver: Waiver) -> Int? {
    switch waiver.source {
    case .comment(let range): range.map { lines.number(ofLineAt: $0.start) }
    case .remark(let range): lines.number(ofLineAt: range.start)
    case .file: nil
    }
  }

  // MARK: What they do

  private mutating func judge(_ finding: Finding) {
    let own = waivers.indices.filter { waivers[$0].rule.id == finding.rule }
    guard !own.isEmpty else { return }
    let spots = spots(of: finding)
    var covered = [Bool](repeating: false, count: spots.count)
    var allowed: [Int] = []
    for index in own {
      let touched = spots.indices.filter { covers(index, spots[$0], finding) }
      guard !touched.isEmpty else { continue }
      if let objection = policy.objection(to: waivers[index].waiver, on: finding, of: waivers[index].rule) {
        if settled.insert(index).inserted { note(waivers[index].waiver, objection) }
      } else {
        allowed.append(index)
        for spot in touched { covered[spot] = true }
      }
    }
    guard let first = allowed.first else { return }
    let count = covered.count { $0 }
    if count == covered.count { waived.append(WaivedFinding(finding: finding, waiver: waivers[first].waiver)) }
    for index in allowed where settled.insert(index).inserted && count < covered.count {
      note(waivers[index].waiver, .partly(covered: count, of: covered.count))
    }
  }

  /// Where a finding stands: all its places when it stands for equal hits; nil is the whole draft.
  private func spots(of finding: Finding) -> [TextRange?] {
    finding.count > 1 ? [finding.range] + finding.related.map(\.range) : [finding.range]
  }

  /// What is said of the whole draft is covered wherever the waiver stands.
  private func covers(_ index: Int, _ spot: TextRange?, _ finding: Finding) -> Bool {
    guard let passages = waivers[index].passages, let spot else { return waivers[index].waiver.scope != .nowhere }
    if passages.contains(where: { Self.touch($0, spot) }) { return true }
    guard let part = partHeaded(by: spot, finding) else { return false }
    return passages.contains { $0.start >= part.start && $0.start < part.end }
  }

  private static func touch(_ passage: TextRange, _ spot: TextRange) -> Bool {
    passage.overlaps(spot) || (spot.isEmpty && passage.start <= spot.start && spot.start <= passage.end)
  }

  /// The part of the draft when the finding stands on its heading, for then it is about the part.
  private func partHeaded(by spot: TextRange, _ finding: Finding) -> TextRange? {
    let draft = review.draft
    guard let part = finding.location?.part, draft.parts.indices.contains(part),
      let heading = draft.parts[part].heading, draft.headings.indices.contains(heading),
      draft.clean.original(draft.headings[heading].range).overlaps(spot)
    else { return nil }
    return draft.clean.original(draft.parts[part].range)
  }

  private func unusedProblem(_ index: Int) -> WaiverNotice.Problem {
    let others = review.findings.filter { $0.rule == waivers[index].rule.id }
    return others.isEmpty ? .unused : .elsewhere(others.prefix(3).map(\.location))
  }
}

extension Waiver.Scope {
  /// Nil for the whole draft.
  fileprivate var passages: [TextRange]? {
    switch self {
    case .draft: nil
    case .passages(let ranges): ranges
    case .quote, .nowhere: []
    }
  }
}
