import Documents

/// Gives every unit of the body its role: the sequence that explains headings, sentences and the usual order of the kind
/// best as a whole (a Viterbi search), not the first word that matches.
struct RoleAssigner {
  struct Assignment {
    var roles: [Role]
    var evidence: Part.Evidence
    var confidence: Double
  }

  private static let never = -20.0
  private static let tail: [[Role]] = [[.closing], [.signature], [.attachment]]
  private static let mayBeUnnamed: Set<Role> = [
    .opening, .basics, .gains, .previousRectification, .achievements, .problems, .causes, .measures, .closing,
    .signature, .attachment, .criticism,
  ]
  private static let faults: [[Role]] = [[.problems], [.causes]]
  private static let mainRoles: Set<Role> = [.achievements, .problems, .causes, .measures]

  private let weights: RoleWeights.Sequence
  private let units: [Unit]
  private let evidence: [UnitEvidence]
  private let order: [Role: Int]
  private let states: [[Role]]
  /// For each unit, the places in the usual order that the nearest headings with a role before and after it leave open.
  private let openPlaces: [ClosedRange<Int>]
  /// Cost of going back in the usual order; small where the headings themselves do so again and again.
  private let back: Double
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
  /// Special parts that this kind of material has and that authors head in their own words.
  private let special: [Role]

  /// - Parameter isSelfExamination: Authors of this kind of material leave out achievements.
  static func assign(
    _ units: [Unit], evidence: [UnitEvidence], order: [Role], isSelfExamination: Bool, _ weights: RoleWeights.Sequence
  ) -> [Assignment] {
    guard !units.isEmpty else { return [] }
    return RoleAssigner(units, evidence, order, isSelfExamination, weights).run()
  }

  private init(
    _ units: [Unit], _ evidence: [UnitEvidence], _ order: [Role], _ isSelfExamination: Bool,
    _ weights: RoleWeights.Sequence
  ) {
    self.weights = weights
    unlikelyAchievements = isSelfExamination ? weights.untitledAchievements : 0
    self.isSelfExamination = isSelfExamination
    openingEnd =
      evidence.prefix(max(3, evidence.count / 4)).lastIndex { $0.hasFormula(for: .opening) } ?? 0
    announced = Set(zip(units, evidence).filter { $0.0.heading == nil }.compactMap { $0.1.announced })
    self.units = units
    self.evidence = evidence
    self.order = Dictionary(order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    openPlaces = Self.openPlaces(units, self.order)
    back = Self.turnsBack(units, self.order) >= Self.habit ? weights.back / 4 : weights.back
    // A plan has what it is guided by where others have achievements.
    special = ([.method, .integrity] + (order.contains(.achievements) ? [] : [.guidance, .safeguards])).filter(
      order.contains)
    let common: [[Role]] = [
      [.opening], [.basics], [.gains], [.previousRectification], [.achievements], [.problems], [.causes], [.measures],
      [.closing], [.signature], [.attachment],
    ]
    let read =
      units.compactMap { $0.reading?.roles } + (evidence.contains { $0.announced == .criticism } ? [[.criticism]] : [])
    firstNamed = units.firstIndex { $0.reading != nil }
    named = Set(read.joined()).intersection(Self.mainRoles)
    states = (common + special.map { [$0] } + read).reduce(into: []) { states, roles in
      if !states.contains(roles) { states.append(roles) }
    }
  }

  private static func openPlaces(_ units: [Unit], _ order: [Role: Int]) -> [ClosedRange<Int>] {
    let places = units.map { $0.reading?.roles.compactMap { order[$0] } ?? [] }
    let before = neighbours(places.map { $0.min() }, otherwise: 0)
    let behind = neighbours(places.map { $0.max() }.reversed(), otherwise: Int.max).reversed()
    return zip(before, behind).map { lower, upper in lower <= upper ? lower...upper : 0...Int.max }
  }

  /// For each value the nearest one in front of it.
  private static func neighbours(_ values: [Int?], otherwise none: Int) -> [Int] {
    var latest = none
    return values.map { value in
      defer { latest = value ?? latest }
      return latest
    }
  }

  /// Returns to earlier parts from which on they are the layout of the draft.
  private static let habit = 2

  /// How often the headings turn back: 问题、措施、问题、措施、….
  private static func turnsBack(_ units: [Unit], _ order: [Role: Int]) -> Int {
    let places = units.compactMap { $0.reading?.roles.compactMap { order[$0] }.min() }
    return zip(places, places.dropFirst()).count { $1 < $0 }
  }

  private func run() -> [Assignment] {
    let transitions = states.map { previous in states.map { transition(previous, $0) } }
    var scores = states.map { score($0, at: 0) + startScore($0) }
    var sources: [[Int]] = []
    for index in units.indices.dropFirst() {
      var next: [Double] = []
      var from: [Int] = []
      for state in states.indices {
        var best = 0
        let staying = stayingCost(states[state], at: index)
        let entering = enteringCost(states[state], at: index)
        let late = states[state] == [.achievements] ? costOfLateAchievements(index) : 0
        func reached(_ previous: Int) -> Double {
          scores[previous] + transitions[previous][state] + (previous == state ? staying : entering)
            - (Self.faults.contains(states[previous]) ? late : 0)
        }
        for previous in states.indices where reached(previous) > reached(best) { best = previous }
        next.append(reached(best) + score(states[state], at: index))
        from.append(best)
      }
      scores = next
      sources.append(from)
    }
    for (index, state) in states.enumerated() where state.contains(.measures) || Self.tail.contains(state) {
      scores[index] += order[.measures] == nil ? 0 : weights.endsInMeasures
    }
    return path(endingIn: scores, sources).enumerated().map { assignment(states[$1], at: $0) }
  }

  /// What turning back to achievements need not cost: some tell them behind their faults, under a heading of its own or saying so.
  private func costOfLateAchievements(_ index: Int) -> Double {
    guard units[index].reading == nil, !isSelfExamination else { return 0 }
    if evidence[index].announced == .achievements { return weights.back }
    return units[index].heading == nil ? 0 : weights.back / 2
  }

  private func path(endingIn scores: [Double], _ sources: [[Int]]) -> [Int] {
    var path = [scores.indices.max { scores[$0] < scores[$1] } ?? 0]
    for from in sources.reversed() { path.append(from[path[path.count - 1]]) }
    return path.reversed()
  }

  // MARK: Scores

  /// A new section of the outermost level without a word of role mostly turns to something else; achievements and aspects
  /// of problems may fill several.
  private func stayingCost(_ state: [Role], at index: Int) -> Double {
    switch units[index].place {
    case .continues: return 0
    case .begins: return weights.listAnew
    case .follows, nil: break
    }
    guard units[index].opensSection, units[index].reading == nil else { return 0 }
    return state == [.achievements] ? 0 : weights.sectionAgain
  }

  private func startScore(_ state: [Role]) -> Double {
    state == [.opening] || units[0].heading != nil ? 0 : weights.beginsLate
  }

  private func transition(_ previous: [Role], _ next: [Role]) -> Double {
    if previous == next { return weights.samePart }
    if next == [.opening] { return weights.openingAgain }
    if previous == [.closing] || previous == [.signature] {
      return next == [.signature] || next == [.attachment] ? 0 : weights.afterClosing
    }
    let from = previous.compactMap { order[$0] }.max()
    let to = next.compactMap { order[$0] }.min()
    guard let from, let to else { return weights.toUnordered }
    guard to >= from else { return back }
    if skipsProblems(from, to) { return weights.skipsProblems }
    return previous == [.problems] && next == [.measures] && order[.causes] != nil
      ? weights.skipsCauses : weights.nextPart
  }

  /// Causes and measures are of something: they do not come before the problems.
  private func skipsProblems(_ from: Int, _ to: Int) -> Bool {
    guard let problems = order[.problems] else { return false }
    return from < problems && problems < to && (order[.closing].map { to < $0 } ?? true)
  }

  /// A paragraph without a heading begins no part that another paragraph announces (究其原因，…), and none in the middle of
  /// paragraphs that open alike (学习方面，…; 作风方面，…).
  private func enteringCost(_ state: [Role], at index: Int) -> Double {
    var result = units[index].place == .continues ? weights.insideList : 0
    guard units[index].heading == nil, units[index].reading == nil, state.count == 1 else { return result }
    if units[index].place == .begins, named.contains(state[0]) { result += weights.namedElsewhere }
    if announced.contains(state[0]), evidence[index].announced != state[0] { result += weights.unannounced }
    if evidence[index].opensAspect, evidence[index - 1].opensAspect { result += weights.breaksParallel }
    if state == [.problems], evidence[index].announced == .problems { result += weights.problemsAgain }
    return result
  }

  private func score(_ state: [Role], at index: Int) -> Double {
    let unit = units[index]
    let content = evidence[index]
    var result = 0.0
    if let reading = unit.reading {
      let weight = unit.isForced ? 100 : weights.heading * reading.confidence
      result += state == reading.roles ? weight : -weight
    }
    if unit.reading == nil, state.contains(where: { order[$0].map { !openPlaces[index].contains($0) } ?? false }) {
      result += weights.outOfPlace
    }
    if unit.reading == nil, state.count > 1 { result += weights.merged }
    if unit.reading == nil, state == [.achievements] {
      result += unit.heading != nil ? unlikelyAchievements : unlikelyAchievements / 2
    }
    if unit.reading == nil, state == [.gains] {
      result += isSelfExamination && unit.heading != nil ? weights.untitledGains : Self.never
    }
    if unit.reading == nil, unit.heading != nil, state == [.basics] { result += weights.untitledBasics }
    if unit.reading == nil { result += unlisted(state, unit) }
    if unit.place == .follows, state == [.closing], content.mayClose { result += weights.lastWord }
    if index < openingEnd, unit.reading == nil, !Self.mainRoles.isDisjoint(with: state) { result += weights.early }
    if let firstNamed, index < firstNamed {
      if !named.isDisjoint(with: state) { result += weights.early }
      if state == [.opening], index > 0 { result += weights.openingGoesOn }
    }
    result += state.map { content.score(for: $0) }.reduce(0, +) / Double(state.count)
    if unit.heading != nil, state == [.opening] || state == [.signature] || state == [.closing],
      !content.closesUnderHeading
    {
      result += weights.untitledFrame
    }
    return result
  }

  /// What no heading names is none of the special parts, and nobody counts through the basics.
  private func unlisted(_ state: [Role], _ unit: Unit) -> Double {
    if state.count == 1, special.contains(state[0]) { return unit.heading == nil ? weights.untitledSpecial : 0 }
    if !Self.mayBeUnnamed.isSuperset(of: state) { return Self.never }
    if state == [.achievements], order[.achievements] == nil { return Self.never }
    guard state == [.basics] else { return 0 }
    if unit.place == .begins || unit.place == .continues { return weights.listedBasics }
    return isSelfExamination && unit.heading == nil ? weights.untitledBasics : 0
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
