import Documents

/// Turns the frame and the assigned units of a draft into its parts, in order, together covering every paragraph.
struct PartBuilder {
  private let clean: CleanText
  private let paragraphs: [Draft.Paragraph]
  private let headings: [Heading]
  private var parts: [Part] = []

  static func parts(
    clean: CleanText, paragraphs: [Draft.Paragraph], headings: [Heading], title: TitleBlock, tail: TailBlock,
    units: [Unit], assignments: [RoleAssigner.Assignment]
  ) -> [Part] {
    var builder = PartBuilder(clean: clean, paragraphs: paragraphs, headings: headings)
    let titleEnd = title.salutation ?? title.count
    builder.add([.title], 0..<titleEnd, .position, 0.9)
    if let salutation = title.salutation { builder.add([.salutation], salutation..<(salutation + 1), .position, 0.95) }
    for (unit, assignment) in zip(units, assignments) { builder.add(unit, assignment) }
    builder.add([.closing], tail.closing, .position, 0.9)
    builder.add([.signature], tail.signature, .position, 0.9)
    builder.add([.attachment], tail.attachment, .position, 0.9)
    return builder.parts
  }

  private init(clean: CleanText, paragraphs: [Draft.Paragraph], headings: [Heading]) {
    self.clean = clean
    self.paragraphs = paragraphs
    self.headings = headings
  }

  private mutating func add(_ roles: [Role], _ range: Range<Int>, _ evidence: Part.Evidence, _ confidence: Double) {
    guard !range.isEmpty else { return }
    if roles == [.closing], let last = parts.last, last.roles == roles, last.heading == nil {
      parts[parts.count - 1].range.end = cleanRange(range).end
      parts[parts.count - 1].han += han(range)
      parts[parts.count - 1].confidence = max(last.confidence, confidence)
      return
    }
    parts.append(
      Part(
        roles: roles, heading: nil, level: 1, range: cleanRange(range), han: han(range), evidence: evidence,
        confidence: confidence))
  }

  /// Paragraphs without a heading continue the part before them when it has the same roles.
  private mutating func add(_ unit: Unit, _ assignment: RoleAssigner.Assignment) {
    if unit.heading == nil, unit.table == nil, let last = parts.last, last.roles == assignment.roles,
      last.evidence == assignment.evidence,
      last.hanByRole.isEmpty
    {
      parts[parts.count - 1].range.end = cleanRange(unit.paragraphs).end
      parts[parts.count - 1].han += han(unit.paragraphs)
      parts[parts.count - 1].confidence = min(last.confidence, assignment.confidence)
      return
    }
    if goesOn(unit, assignment) {
      // What heads the first member of a list heads no part.
      if unit.place == .continues || leadsOn(to: unit, assignment), unit.heading != nil,
        parts[parts.count - 1].evidence == .content
      {
        parts[parts.count - 1].heading = nil
      }
      let isBare = parts[parts.count - 1].han <= Self.longestHeading
      parts[parts.count - 1].range.end = cleanRange(unit.paragraphs).end
      parts[parts.count - 1].han += han(unit.paragraphs)
      // What merely goes on below a heading is as sure as the heading.
      if !isBare, unit.heading != nil || parts[parts.count - 1].heading == nil {
        parts[parts.count - 1].confidence = min(parts[parts.count - 1].confidence, assignment.confidence)
      }
      return
    }
    var part = Part(
      roles: assignment.roles.sorted { Self.rank($0) < Self.rank($1) }, heading: unit.heading,
      level: level(of: unit), range: cleanRange(unit.paragraphs),
      han: han(unit.paragraphs), evidence: assignment.evidence, confidence: assignment.confidence)
    if let table = unit.table { count(table, in: &part) }
    parts.append(part)
  }

  private static let longestHeading = 25

  /// A line without number that names no role (学而不精) heads a stretch of the part before it, when that has the same role.
  private func goesOn(_ unit: Unit, _ assignment: RoleAssigner.Assignment) -> Bool {
    if unit.place != nil, unit.heading == nil, unit.table == nil, let last = parts.last, last.hanByRole.isEmpty,
      last.roles == assignment.roles.sorted(by: { Self.rank($0) < Self.rank($1) }), last.isBody
    {
      return true
    }
    if unit.place == .continues, unit.table == nil, let last = parts.last, last.hanByRole.isEmpty,
      last.evidence == .content, last.roles == assignment.roles
    {
      return true
    }
    if leadsOn(to: unit, assignment) { return true }
    guard let heading = unit.heading, headings[heading].number == nil, !headings[heading].isRunIn, unit.table == nil,
      let last = parts.last, last.heading != nil, last.hanByRole.isEmpty, last.isBody, last.roles != [.achievements]
    else { return false }
    return (unit.reading?.confidence ?? 0) <= 0.8
      && assignment.roles.sorted { Self.rank($0) < Self.rank($1) } == last.roles
  }

  /// A piece cut off inside a section without a heading of its own stands beside the piece before it.
  private func level(of unit: Unit) -> Int {
    if let heading = unit.heading { return headings[heading].level }
    guard unit.reading != nil, let last = parts.last, last.evidence == .heading else { return 1 }
    return last.level
  }

  /// A few words (往后怎么改，一件一件说定。) lead on to a list that the same role was found for.
  private func leadsOn(to unit: Unit, _ assignment: RoleAssigner.Assignment) -> Bool {
    guard let heading = unit.heading, headings[heading].isRunIn, unit.table == nil, let last = parts.last else {
      return false
    }
    return last.heading == nil && last.hanByRole.isEmpty && last.evidence == .content && last.han <= Self.longestHeading
      && last.roles == assignment.roles && assignment.evidence == .content
  }

  /// Of a table that is a part, each cell counts for its own role.
  private func count(_ table: RoleTable, in part: inout Part) {
    for entry in table.entries {
      part.hanByRole[entry.role, default: 0] += Count.han(clean.text.bytes, entry.range.start..<entry.range.end)
    }
    part.han = Count.han(clean.text.bytes, part.range.start..<part.range.end)
  }

  private static func rank(_ role: Role) -> Int { Role.allCases.firstIndex(of: role) ?? 0 }

  private func cleanRange(_ range: Range<Int>) -> CleanRange {
    CleanRange(paragraphs[range.lowerBound].range.start, paragraphs[range.upperBound - 1].range.end)
  }

  /// Tables are no part of the body (domain.md 1), unless they are parts themselves.
  private func han(_ range: Range<Int>) -> Int {
    paragraphs[range].reduce(0) { sum, paragraph in
      if case .tableCell = paragraph.container { return sum }
      return sum + Count.han(clean.text.bytes, paragraph.range.start..<paragraph.range.end)
    }
  }
}
