import Documents
import Foundation

/// Cuts sections that each tell a problem, then what caused it or what will be done, in paragraphs without any label: nothing
/// else in the draft is headed as causes or measures, and sections like each other begin and end alike. The section of a plan
/// that is headed as what shall be done may tell problems so, too, when nothing is headed as problems.
struct SilentRounds {
  private struct Block {
    /// All its paragraphs, its heading line among them.
    var paragraphs: Range<Int>
    var heading: Int?
    /// Where its text begins.
    var text: Int
  }

  private static let fewest = 3
  /// Share of the sections, in tenths, that must begin with a problem and end with the other role.
  private static let agreeing = 7
  private static let leastLead = 0.12
  private static let sureness = 0.7
  private static let order: [Role] = [.problems, .causes, .measures]
  /// Paragraphs of one sentence or two say as much as those of many.
  private static let floor = 0.05

  private let headings: [Heading]
  private let turns: Turns
  /// Roles with which rounds may end.
  private let missing: [Role]
  /// What the heading of a section that may hold rounds says; without a word of role it may do so only where that is problems.
  private let headed: [[Role]]

  static func cut(
    _ units: [Unit], headings: [Heading], readings: [HeadingLexicon.Reading?], turns: Turns, isPlan: Bool
  ) -> [Unit] {
    guard !units.contains(where: \.isForced) else { return units }
    let named = Set(readings.compactMap { $0 }.filter { $0.confidence >= 0.8 && !$0.isAspect }.flatMap(\.roles))
    let missing = order.dropFirst().filter { !named.contains($0) }
    let rounds = SilentRounds(headings: headings, turns: turns, missing: missing, headed: [[.problems]])
    let cut = missing.isEmpty ? units : rounds.cut(units)
    guard isPlan, !named.contains(.problems) else { return cut }
    return SilentRounds(
      headings: headings, turns: turns, missing: [.measures], headed: [[.measures], [.tasks]]
    ).cut(cut)
  }

  private func cut(_ units: [Unit]) -> [Unit] {
    let sections = sections(of: units)
    let inner = sections.map { blocks(in: $0.whole) }
    if inner.count(where: { $0.count > 1 }) * 2 > inner.count(where: { !$0.isEmpty }), areRounds(Array(inner.joined()))
    {
      return zip(sections, inner).flatMap { section, blocks in
        blocks.isEmpty ? section.units : pieces(of: section.whole, blocks)
      }
    }
    let own = sections.map { section in isOpen(section.whole) ? block(of: section.whole) : nil }
    let told = sections.count { $0.units.dropFirst().contains { $0.reading != nil } }
    if told * 2 < sections.count, areRounds(own.compactMap { $0 }) {
      return zip(sections, own).flatMap { section, block in
        block.map { pieces(of: $0, in: section.whole) } ?? section.units
      }
    }
    return sections.flatMap { section in
      let below = blocks(in: section.whole)
      let blocks = below.count >= Self.fewest ? below : periods(of: section.whole)
      // Where every round turns in words of its own, those say best where.
      guard section.units.count <= blocks.count, areRounds(blocks) else { return section.units }
      return pieces(of: section.whole, blocks)
    }
  }

  /// Units with those behind them that no heading stands above: leads (说到底，…) or lists may have cut them off already.
  private func sections(of units: [Unit]) -> [(whole: Unit, units: [Unit])] {
    units.reduce(into: []) { sections, unit in
      if let last = sections.last, isOpen(last.whole), unit.heading == nil, unit.table == nil {
        let section = sections.count - 1
        sections[section].whole.paragraphs = last.whole.paragraphs.lowerBound..<unit.paragraphs.upperBound
        sections[section].units.append(unit)
      } else {
        sections.append((unit, [unit]))
      }
    }
  }

  private func isOpen(_ unit: Unit) -> Bool {
    unit.table == nil && unit.heading != nil
      && (unit.reading.map { headed.contains($0.roles) } ?? headed.contains([.problems]))
  }

  private func block(of unit: Unit) -> Block {
    let isRunIn = unit.heading.map { headings[$0].isRunIn } ?? true
    return Block(
      paragraphs: unit.paragraphs, heading: unit.heading,
      text: unit.paragraphs.lowerBound + (isRunIn ? 0 : 1))
  }

  /// What the headings right below that of a section about problems head.
  private func blocks(in unit: Unit) -> [Block] {
    guard isOpen(unit), let own = unit.heading else { return [] }
    let inside = headings.indices[(own + 1)...].prefix { unit.paragraphs.contains(headings[$0].paragraph) }
    guard let level = inside.map({ headings[$0].level }).min() else { return [] }
    let children = inside.filter { headings[$0].level == level }
    return children.enumerated().map { position, child in
      let start = headings[child].paragraph
      let end = position + 1 < children.count ? headings[children[position + 1]].paragraph : unit.paragraphs.upperBound
      return Block(
        paragraphs: start..<max(end, start + 1), heading: child, text: start + (headings[child].isRunIn ? 0 : 1))
    }
  }

  /// Rounds that nothing heads: paragraphs that look like problem, cause, measure, problem, cause, measure, ….
  private func periods(of unit: Unit) -> [Block] {
    guard isOpen(unit) else { return [] }
    let text = Array(block(of: unit).text..<unit.paragraphs.upperBound)
    guard text.count >= 2 * Self.fewest else { return [] }
    // One paragraph may lead on to the rounds, and one may stand behind them.
    let candidates = (2...Self.longestRound).flatMap { length in
      [(0, 0), (1, 0), (0, 1), (1, 1)].filter { (text.count - $0 - $1) % length == 0 }.map { first, last in
        stride(from: first, to: text.count - last, by: length).map { start in
          Block(paragraphs: text[start]..<(text[start] + length), heading: nil, text: text[start])
        }
      }
    }
    return candidates.first(where: areRounds) ?? []
  }

  private static let longestRound = 4

  private func areRounds(_ blocks: [Block]) -> Bool {
    let full = blocks.filter { $0.paragraphs.upperBound - $0.text >= 2 }
    guard full.count >= Self.fewest, full.count * 10 >= blocks.count * Self.agreeing else { return false }
    let first = full.count { turns.likelihood(of: $0.text..<($0.text + 1)).best == .problems }
    let ends = full.map { turns.likelihood(of: ($0.paragraphs.upperBound - 1)..<$0.paragraphs.upperBound) }
    let last = ends.count { missing.contains($0.best) }
    let mean = ends.reduce(RoleLikelihood(), +) / ends.count
    let lead = (missing.map { mean[$0] }.max() ?? 0) - mean[.problems]
    return first * 10 >= full.count * Self.agreeing && last * 10 >= full.count * Self.agreeing && lead >= Self.leastLead
  }

  // MARK: Pieces

  private func pieces(of unit: Unit, _ blocks: [Block]) -> [Unit] {
    var inside = blocks.flatMap { pieces(of: $0, in: Unit(paragraphs: $0.paragraphs, heading: $0.heading)) }
    if let end = inside.last?.paragraphs.upperBound, end < unit.paragraphs.upperBound {
      inside.append(Unit(paragraphs: end..<unit.paragraphs.upperBound, heading: nil))
    }
    guard let first = inside.first, first.paragraphs.lowerBound > unit.paragraphs.lowerBound else { return inside }
    // A heading with nothing of its own below it belongs to the first part it heads.
    if first.paragraphs.lowerBound == block(of: unit).text {
      inside[0].paragraphs = unit.paragraphs.lowerBound..<first.paragraphs.upperBound
      inside[0].heading = first.heading ?? unit.heading
      return inside
    }
    var lead = unit
    lead.paragraphs = unit.paragraphs.lowerBound..<first.paragraphs.lowerBound
    lead.reading = lead.reading ?? .init(roles: [.problems], confidence: Self.sureness)
    return [lead] + inside
  }

  private func pieces(of block: Block, in unit: Unit) -> [Unit] {
    guard block.paragraphs.upperBound - block.text >= 2 else { return [unit] }
    let roles = roles(of: block)
    var result: [Unit] = []
    for (paragraph, role) in zip(block.text..<block.paragraphs.upperBound, roles) {
      if result.last?.reading?.roles == [role] {
        let start = result[result.count - 1].paragraphs.lowerBound
        result[result.count - 1].paragraphs = start..<(paragraph + 1)
      } else {
        let reading = HeadingLexicon.Reading(roles: [role], confidence: Self.sureness)
        result.append(Unit(paragraphs: paragraph..<(paragraph + 1), heading: nil, reading: reading))
      }
    }
    result[0].paragraphs = block.paragraphs.lowerBound..<result[0].paragraphs.upperBound
    result[0].heading = block.heading
    result[0].opensSection = unit.opensSection
    return result
  }

  /// The likeliest roles of its paragraphs that begin with the problem and only go forward.
  private func roles(of block: Block) -> [Role] {
    let states = Self.order.filter { $0 == .problems || missing.contains($0) }
    let paragraphs = Array(block.text..<block.paragraphs.upperBound)
    let scores = paragraphs.map { paragraph in
      let likelihood = turns.likelihood(of: paragraph..<(paragraph + 1))
      return states.map { log(max(likelihood[$0], Self.floor)) }
    }
    var best = (score: -Double.infinity, turns: [paragraphs.count, paragraphs.count])
    // Where the second and the third role begin.
    for second in 1...paragraphs.count {
      for third in second...paragraphs.count where states.count == 3 || third == paragraphs.count {
        let score = scores.indices.reduce(0.0) {
          $0 + scores[$1][$1 < second ? 0 : $1 < third || states.count < 3 ? 1 : 2]
        }
        if score > best.score { best = (score, [second, third]) }
      }
    }
    return paragraphs.indices.map { index in
      index < best.turns[0] ? states[0] : states.count < 3 || index < best.turns[1] ? states[1] : states[2]
    }
  }
}
