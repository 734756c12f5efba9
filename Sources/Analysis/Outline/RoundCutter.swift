import Documents

/// Cuts the paragraphs that stand behind the last label of each round of an interleaved draft (…。改进：…。 then the next problem
/// without any label): where the same place of every round looks like another role, it is.
struct RoundCutter {
  private static let fewestRounds = 3
  private static let longestRound = 4
  /// How much likelier, in the mean of all rounds, the other role must be.
  private static let leastLead = 0.15
  private static let sureness = 0.75

  private let headings: [Heading]
  private let clean: CleanText
  private let turns: Turns

  static func cut(_ units: [Unit], headings: [Heading], clean: CleanText, turns: Turns) -> [Unit] {
    let cutter = RoundCutter(headings: headings, clean: clean, turns: turns)
    return cutter.rounds(in: units).reduce(units) { cutter.cut($0, at: $1.label, $1.roles) }
  }

  /// The label that opens a unit and stands in front of its text.
  private func label(of unit: Unit) -> [UInt8]? {
    guard !unit.isForced, unit.reading?.roles.count == 1, let heading = unit.heading.map({ headings[$0] }),
      heading.isRunIn, heading.number == nil
    else { return nil }
    return Array(clean.text.bytes[heading.title.start..<heading.title.end])
  }

  /// Labels with the roles of the paragraphs behind their own, nil for the role of the label itself.
  private func rounds(in units: [Unit]) -> [(label: [UInt8], roles: [Role?])] {
    let labelled = Dictionary(grouping: units.filter { label(of: $0) != nil }) { label(of: $0) ?? [] }
    return labelled.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { label, units in
      guard units.count >= Self.fewestRounds, let named = units[0].reading?.roles.first else { return nil }
      // What is in order is told like achievements, whatever this kind of material calls it.
      let own = RoleLikelihood.main.contains(named) ? named : .achievements
      // The last round ends with the draft or the section.
      let counts = units.dropLast().map(\.paragraphs.count)
      guard let length = counts.min(), (2...Self.longestRound).contains(length),
        counts.count(where: { $0 == length }) * 3 >= counts.count * 2
      else { return nil }
      let full = units.filter { $0.paragraphs.count == length }
      let roles = (1..<length).map { other(than: own, at: $0, of: full) }
      return roles.contains { $0 != nil } ? (label, roles) : nil
    }
  }

  private func other(than own: Role, at offset: Int, of units: [Unit]) -> Role? {
    // 眼下咋样：亮了9盏 goes with what stands above it.
    guard !units.contains(where: { turns.isAttribute($0.paragraphs.lowerBound + offset) }) else { return nil }
    let places = units.map {
      turns.likelihood(of: ($0.paragraphs.lowerBound + offset)..<($0.paragraphs.lowerBound + offset + 1))
    }
    let mean = places.reduce(RoleLikelihood(), +) / places.count
    return mean.best != own && mean[mean.best] - mean[own] >= Self.leastLead ? mean.best : nil
  }

  private func cut(_ units: [Unit], at words: [UInt8], _ roles: [Role?]) -> [Unit] {
    guard let first = units.firstIndex(where: { label(of: $0) == words }) else { return units }
    return units.enumerated().flatMap { index, unit -> [Unit] in
      if label(of: unit) == words, unit.paragraphs.count > roles.count { return pieces(of: unit, roles) }
      // The first round has no label in front of it.
      guard index + 1 == first, unit.paragraphs.count > roles.count, !unit.isForced else { return [unit] }
      let start = unit.paragraphs.upperBound - roles.count
      let fits = roles.indices.allSatisfy { offset in
        guard let role = roles[offset] else { return true }
        return turns.likelihood(of: (start + offset)..<(start + offset + 1)).best == role
      }
      guard fits, roles[0] != nil else { return [unit] }
      var before = unit
      before.paragraphs = unit.paragraphs.lowerBound..<start
      return [before] + parts(from: start, roles, to: unit.paragraphs.upperBound)
    }
  }

  private func pieces(of unit: Unit, _ roles: [Role?]) -> [Unit] {
    guard let turn = roles.firstIndex(where: { $0 != nil }) else { return [unit] }
    var own = unit
    let start = unit.paragraphs.lowerBound + 1 + turn
    own.paragraphs = unit.paragraphs.lowerBound..<start
    return [own] + parts(from: start, Array(roles[turn...]), to: unit.paragraphs.upperBound)
  }

  private func parts(from start: Int, _ roles: [Role?], to end: Int) -> [Unit] {
    var result: [Unit] = []
    for (offset, role) in roles.enumerated() {
      if let role, role != result.last?.reading?.roles.first {
        let reading = HeadingLexicon.Reading(roles: [role], confidence: Self.sureness)
        result.append(Unit(paragraphs: (start + offset)..<(start + offset + 1), heading: nil, reading: reading))
      } else if let last = result.last {
        result[result.count - 1].paragraphs = last.paragraphs.lowerBound..<(start + offset + 1)
      }
    }
    if let last = result.last { result[result.count - 1].paragraphs = last.paragraphs.lowerBound..<end }
    return result
  }
}
