import Documents

/// Makes units of their own of tables that hold other roles than the section they stand in.
struct TableUnits {
  /// Sections that may hold a table of problems, causes and measures; elsewhere (last year's rectification, attachments)
  /// a table belongs to what its section is about.
  private static let openRoles: Set<Role> = [
    .problems, .causes, .measures, .tasks, .goals, .steps, .schedule, .method, .opening,
  ]
  private static let mainRoles: Set<Role> = [.problems, .causes, .measures]
  private static let longestCaption = 40
  private static let confidence = 0.9

  private let tables: [RoleTable]
  private let isPlan: Bool
  private let clean: CleanText
  private let paragraphs: [Draft.Paragraph]

  /// - Parameter isPlan: The material lists what is to be done, which its tables say whatever its headings name.
  static func cut(
    _ units: [Unit], at tables: [RoleTable], isPlan: Bool, clean: CleanText, paragraphs: [Draft.Paragraph]
  ) -> [Unit] {
    let cutter = TableUnits(tables: tables, isPlan: isPlan, clean: clean, paragraphs: paragraphs)
    return tables.reduce(units) { cutter.cut($0, at: $1) }
  }

  private func cut(_ units: [Unit], at table: RoleTable) -> [Unit] {
    guard let first = units.firstIndex(where: { $0.paragraphs.contains(table.paragraphs.lowerBound) }),
      let last = units.lastIndex(where: { $0.paragraphs.contains(table.paragraphs.upperBound - 1) }), first <= last
    else { return units }
    let others =
      isPlan
      ? []
      : Set(
        units.indices.filter { $0 < first || $0 > last }.flatMap { sureRoles(of: units[$0]) })
    guard let roles = roles(of: table, in: units[first], others: others) else { return units }
    let captioned = first > 0 && isCaption(units[first - 1], above: table) ? first - 1 : first
    return units[..<captioned] + pieces(of: units, captioned...last, table, roles) + units[(last + 1)...]
  }

  private func sureRoles(of unit: Unit) -> [Role] {
    guard let reading = unit.reading, reading.confidence >= 0.8 else { return [] }
    return reading.roles
  }

  /// The roles that the table adds to the draft; nil when it is part of its section.
  private func roles(of table: RoleTable, in section: Unit, others: Set<Role>) -> [Role]? {
    let own = Set(section.reading?.roles ?? [])
    guard !section.isForced, own.isSubset(of: Self.openRoles) else { return nil }
    let roles = table.roles.filter { own.contains($0) || !others.contains($0) }
    guard !roles.isEmpty else { return nil }
    if Set(roles).isSubset(of: own) { return carries(table, section) ? roles : nil }
    return own.isDisjoint(with: Self.mainRoles) || !Set(roles).isDisjoint(with: own) ? roles : nil
  }

  /// The section says in the table what it has to say.
  private func carries(_ table: RoleTable, _ section: Unit) -> Bool {
    func han(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 + Count.han(clean.text.bytes, paragraphs[$1].range.start..<paragraphs[$1].range.end) }
    }
    return han(table.paragraphs) * 5 > han(section.paragraphs) * 4
  }

  /// What stands before the table, the table with its caption, and what stands behind it.
  private func pieces(of units: [Unit], _ range: ClosedRange<Int>, _ table: RoleTable, _ roles: [Role]) -> [Unit] {
    let section = units[range.lowerBound]
    let lower = section.paragraphs.lowerBound
    var start = table.paragraphs.lowerBound
    var own = Unit(paragraphs: start..<table.paragraphs.upperBound)
    own.table = table
    own.reading = .init(roles: roles, confidence: Self.confidence)
    var before: [Unit] = []
    let named = Set(section.reading?.roles ?? [])
    if section.heading != nil,
      start - lower <= 1 || Set(roles).isSubset(of: named) || leadsOn(section, to: start, naming: roles)
    {
      own.heading = section.heading
      start = lower
    } else if start > lower, start > lower + 1 || section.heading == nil, isCaption(paragraphs[start - 1]) {
      start -= 1
    }
    if start > lower {
      var unit = section
      unit.paragraphs = lower..<start
      before = [unit]
    }
    own.paragraphs = start..<table.paragraphs.upperBound
    let end = units[range.upperBound].paragraphs.upperBound
    let after = (own.paragraphs.upperBound..<end).map { Unit(paragraphs: $0..<($0 + 1)) }
    return before + [own] + after
  }

  private static let longestLead = 60
  private static let longestNamedLead = 100

  /// A heading that names nothing, or some of what the table holds, and a few sentences are all that stands in front of it.
  private func leadsOn(_ section: Unit, to table: Int, naming roles: [Role]) -> Bool {
    guard table - section.paragraphs.lowerBound == 2, Set(section.reading?.roles ?? []).isSubset(of: roles) else {
      return false
    }
    let range = paragraphs[table - 1].range
    let longest = section.reading == nil ? Self.longestLead : Self.longestNamedLead
    return Count.han(clean.text.bytes, range.start..<range.end) <= longest
  }

  private func isCaption(_ unit: Unit, above table: RoleTable) -> Bool {
    unit.heading == nil && unit.table == nil && unit.paragraphs.count == 1
      && unit.paragraphs.upperBound == table.paragraphs.lowerBound && isCaption(paragraphs[unit.paragraphs.lowerBound])
  }

  /// A short line without a sentence right above a table.
  private func isCaption(_ paragraph: Draft.Paragraph) -> Bool {
    let range = paragraph.range
    guard paragraph.container == .body, let last = UTF8Text.scalar(in: clean.text.bytes, before: range.end) else {
      return false
    }
    return !last.endsLine && Count.han(clean.text.bytes, range.start..<range.end) <= Self.longestCaption
  }
}
