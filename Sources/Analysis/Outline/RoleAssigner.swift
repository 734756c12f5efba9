import Documents

/// Gives every unit of the body its role: the sequence that explains headings, sentences and the usual order of the kind
/// best as a whole (a Viterbi search), not the first word that matches.
struct RoleAssigner {
  struct Assignment {
    var roles: [Role]
    var evidence: Part.Evidence
    var confidence: Double
  }

  /// Cost of standing outside the places that the neighbouring headings leave open.
  private static let misplaced = -3.0
  /// Cost of passing over the problems.
  private static let skipping = -2.0
  /// Cost of a step against the usual order of the kind; a heading that says so outweighs it.
  private static let backward = -4.0

  /// Cost of a second section with the role of the one before it.
  private static let sameAgain = -1.2
  /// Cost of beginning a part in front of the words that announce it.
  private static let unannounced = -2.0
  /// Cost of beginning a part between paragraphs that open alike.
  private static let unparallel = -2.5
  /// What a new topic that the author announces (再说纪律方面) takes off the cost of going back to the problems.
  private static let announcedAgain = 2.0
  /// Cost of basics that no heading names.
  private static let unnamedBasics = -1.5
  /// Cost of gains that no heading names: only in self-examinations, above the problems.
  private static let unnamedGains = -1.0
  private static let neverUnnamed = -20.0
  /// Cost of going from the problems to the measures without a cause.
  private static let skippingCauses = -0.8

  /// Cost of having a role in front of the first heading that a later heading names.
  private static let early = -2.5
  /// Cost of several roles at once where no heading names them.
  private static let mergedUnnamed = -3.0
  /// What speaks for going on with the opening there.
  private static let openingGoesOn = 1.0

  private static let mainRoles: Set<Role> = [.achievements, .problems, .causes, .measures]

  private let units: [Unit]
  private let evidence: [UnitEvidence]
  private let order: [Role: Int]
  private let states: [[Role]]
  /// For each unit, the places in the usual order that the nearest headings with a role before and after it leave open.
  private let openPlaces: [ClosedRange<Int>]
  /// The first unit whose heading says what it is; what stands before it is mostly opening.
  private let firstNamed: Int?
  /// Main roles that headings name.
  private let named: Set<Role>
  /// Index of the last unit near the start that opens a draft in set words; what stands before it is opening too.
  private let openingEnd: Int
  /// Roles that paragraphs without a heading announce.
  private let announced: Set<Role>
  /// Cost of achievements that no heading names.
  private let unlikelyAchievements: Double
  private let isSelfExamination: Bool

  /// - Parameter isSelfExamination: Authors of this kind of material leave out achievements.
  static func assign(_ units: [Unit], evidence: [UnitEvidence], order: [Role], isSelfExamination: Bool) -> [Assignment]
  {
    guard !units.isEmpty else { return [] }
    return RoleAssigner(units, evidence, order, isSelfExamination).run()
  }

  private init(_ units: [Unit], _ evidence: [UnitEvidence], _ order: [Role], _ isSelfExamination: Bool) {
    unlikelyAchievements = isSelfExamination ? -2.5 : 0
    self.isSelfExamination = isSelfExamination
    openingEnd =
      evidence.prefix(max(3, evidence.count / 4)).lastIndex { $0.hasFormula(for: .opening) } ?? 0
    announced = Set(zip(units, evidence).filter { $0.0.heading == nil }.compactMap { $0.1.announced })
    self.units = units
    self.evidence = evidence
    self.order = Dictionary(order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    openPlaces = Self.openPlaces(units, self.order)
    let common: [[Role]] = [
      [.opening], [.basics], [.gains], [.previousRectification], [.achievements], [.problems], [.causes], [.measures],
      [.closing], [.signature], [.attachment],
    ]
    let read =
      units.compactMap { $0.reading?.roles } + (evidence.contains { $0.announced == .criticism } ? [[.criticism]] : [])
    firstNamed = units.firstIndex { $0.reading != nil }
    named = Set(read.joined()).intersection(Self.mainRoles)
    states = (common + read).reduce(into: []) { states, roles in
      if !states.contains(roles) { states.append(roles) }
    }
  }

  private static func openPlaces(_ units: [Unit], _ order: [Role: Int]) -> [ClosedRange<Int>] {
    let places = units.map { $0.reading?.roles.compactMap { order[$0] } ?? [] }
    return units.indices.map { index in
      let lower = places[..<index].last { !$0.isEmpty }?.min() ?? 0
      let upper = places[(index + 1)...].first { !$0.isEmpty }?.max() ?? Int.max
      return lower <= upper ? lower...upper : 0...Int.max
    }
  }

  private func run() -> [Assignment] {
    let transitions = states.map { previous in states.map { transition(previous, $0) } }
    var scores = states.map { score($0, at: 0) + startScore($0) }
    var back: [[Int]] = []
    for index in units.indices.dropFirst() {
      var next: [Double] = []
      var from: [Int] = []
      for state in states.indices {
        var best = 0
        let staying = stayingCost(states[state], at: index)
        let entering = enteringCost(states[state], at: index)
        func reached(_ previous: Int) -> Double {
          scores[previous] + transitions[previous][state] + (previous == state ? staying : entering)
        }
        for previous in states.indices where reached(previous) > reached(best) { best = previous }
        next.append(reached(best) + score(states[state], at: index))
        from.append(best)
      }
      scores = next
      back.append(from)
    }
    return path(endingIn: scores, back).enumerated().map { assignment(states[$1], at: $0) }
  }

  private func path(endingIn scores: [Double], _ back: [[Int]]) -> [Int] {
    var path = [scores.indices.max { scores[$0] < scores[$1] } ?? 0]
    for from in back.reversed() { path.append(from[path[path.count - 1]]) }
    return path.reversed()
  }

  // MARK: Scores

  /// A new section of the outermost level without a word of role mostly turns to something else; achievements and aspects
  /// of problems may fill several.
  private func stayingCost(_ state: [Role], at index: Int) -> Double {
    guard units[index].opensSection, units[index].reading == nil else { return 0 }
    return state == [.achievements] ? 0 : Self.sameAgain
  }

  private func startScore(_ state: [Role]) -> Double {
    state == [.opening] || units[0].heading != nil ? 0 : -1.5
  }

  private func transition(_ previous: [Role], _ next: [Role]) -> Double {
    if previous == next { return 0.6 }
    if next == [.opening] { return -3 }
    if previous == [.closing] || previous == [.signature] {
      return next == [.signature] || next == [.attachment] ? 0 : -5
    }
    let from = previous.compactMap { order[$0] }.max()
    let to = next.compactMap { order[$0] }.min()
    guard let from, let to else { return -1 }
    guard to >= from else { return Self.backward }
    if skipsProblems(from, to) { return Self.skipping }
    return previous == [.problems] && next == [.measures] && order[.causes] != nil ? Self.skippingCauses : -0.2
  }

  /// Causes and measures are of something: they do not come before the problems.
  private func skipsProblems(_ from: Int, _ to: Int) -> Bool {
    guard let problems = order[.problems] else { return false }
    return from < problems && problems < to && (order[.closing].map { to < $0 } ?? true)
  }

  /// A paragraph without a heading begins no part that another paragraph announces (究其原因，…), and none in the middle of
  /// paragraphs that open alike (学习方面，…; 作风方面，…).
  private func enteringCost(_ state: [Role], at index: Int) -> Double {
    guard units[index].heading == nil, units[index].reading == nil, state.count == 1 else { return 0 }
    var result = 0.0
    if announced.contains(state[0]), evidence[index].announced != state[0] { result += Self.unannounced }
    if evidence[index].opensAspect, evidence[index - 1].opensAspect { result += Self.unparallel }
    if state == [.problems], evidence[index].announced == .problems { result += Self.announcedAgain }
    return result
  }

  private func score(_ state: [Role], at index: Int) -> Double {
    let unit = units[index]
    let content = evidence[index]
    var result = 0.0
    if let reading = unit.reading {
      let weight = unit.isForced ? 100 : 8 * reading.confidence
      result += state == reading.roles ? weight : -weight
    }
    if unit.reading == nil, state.contains(where: { order[$0].map { !openPlaces[index].contains($0) } ?? false }) {
      result += Self.misplaced
    }
    if unit.reading == nil, state.count > 1 { result += Self.mergedUnnamed }
    if unit.reading == nil, state == [.achievements] {
      result += unit.heading != nil ? unlikelyAchievements : unlikelyAchievements / 2
    }
    if unit.reading == nil, state == [.gains] {
      result += isSelfExamination && unit.heading != nil ? Self.unnamedGains : Self.neverUnnamed
    }
    if unit.reading == nil, unit.heading != nil, state == [.basics] { result += Self.unnamedBasics }
    if index < openingEnd, unit.reading == nil, !Self.mainRoles.isDisjoint(with: state) { result += Self.early }
    if let firstNamed, index < firstNamed {
      if !named.isDisjoint(with: state) { result += Self.early }
      if state == [.opening], index > 0 { result += Self.openingGoesOn }
    }
    result += state.map { content.score(for: $0) }.reduce(0, +) / Double(state.count)
    if unit.heading != nil, state == [.opening] || state == [.signature] || state == [.closing],
      !content.closesUnderHeading
    {
      result -= 4
    }
    return result
  }

  private func assignment(_ roles: [Role], at index: Int) -> Assignment {
    let unit = units[index]
    if unit.isForced { return Assignment(roles: roles, evidence: .override, confidence: 1) }
    if let reading = unit.reading, reading.roles == roles {
      let agreement = evidence[index].agreement(with: roles)
      return Assignment(roles: roles, evidence: .heading, confidence: reading.confidence * agreement)
    }
    if roles == [.opening] || roles == [.closing] || roles == [.signature] || roles == [.attachment] {
      return Assignment(
        roles: roles, evidence: .position, confidence: evidence[index].hasFormula(for: roles[0]) ? 0.9 : 0.7)
    }
    return Assignment(roles: roles, evidence: .content, confidence: evidence[index].contentConfidence(for: roles))
  }
}
