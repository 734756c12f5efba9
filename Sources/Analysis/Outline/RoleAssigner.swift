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

  /// Cost of having a role in front of the first heading that a later heading names.
  private static let early = -2.5
  /// Cost of several roles at once where no heading names them.
  private static let mergedUnnamed = -3.0
  /// What speaks for going on with the opening there.
  private static let openingGoesOn = 1.0

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

  static func assign(_ units: [Unit], evidence: [UnitEvidence], order: [Role]) -> [Assignment] {
    guard !units.isEmpty else { return [] }
    return RoleAssigner(units, evidence, order).run()
  }

  private init(_ units: [Unit], _ evidence: [UnitEvidence], _ order: [Role]) {
    self.units = units
    self.evidence = evidence
    self.order = Dictionary(order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    openPlaces = Self.openPlaces(units, self.order)
    let common: [[Role]] = [
      [.opening], [.basics], [.previousRectification], [.achievements], [.problems], [.causes], [.measures], [.closing],
      [.signature], [.attachment],
    ]
    let read = units.compactMap { $0.reading?.roles }
    firstNamed = units.firstIndex { $0.reading != nil }
    named = Set(read.joined()).intersection([.achievements, .problems, .causes, .measures])
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
        for previous in states.indices
        where scores[previous] + transitions[previous][state] > scores[best] + transitions[best][state] {
          best = previous
        }
        next.append(scores[best] + transitions[best][state] + score(states[state], at: index))
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
    return skipsProblems(from, to) ? Self.skipping : -0.2
  }

  /// Causes and measures are of something: they do not come before the problems.
  private func skipsProblems(_ from: Int, _ to: Int) -> Bool {
    guard let problems = order[.problems] else { return false }
    return from < problems && problems < to && (order[.closing].map { to < $0 } ?? true)
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
    if let firstNamed, index < firstNamed {
      if !named.isDisjoint(with: state) { result += Self.early }
      if state == [.opening], index > 0 { result += Self.openingGoesOn }
    }
    result += state.map { content.score(for: $0) }.reduce(0, +) / Double(state.count)
    if unit.heading != nil, state == [.opening] || state == [.signature] || state == [.closing] { result -= 4 }
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
