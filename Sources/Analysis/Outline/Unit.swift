/// A stretch of the body that gets one role: a section with its heading, or a paragraph where headings are missing.
struct Unit {
  /// Indices into the paragraphs of the draft, never empty.
  var paragraphs: Range<Int>
  /// Index into the headings of the draft.
  var heading: Int?
  /// What the heading says, or the user.
  var reading: HeadingLexicon.Reading?
  var isForced = false
  /// Its heading is a numbered one of the outermost level, with which authors mostly turn to something else.
  var opensSection = false
  /// The table that the unit is, with its caption.
  var table: RoleTable?
  /// Where it stands in a list of paragraphs.
  var place: ListRuns.Place?
}

/// Cuts the body into units: top-level sections, opened up where their sub-headings name roles of their own.
struct UnitFinder {
  private let headings: [Heading]
  private let readings: [HeadingLexicon.Reading?]
  private let forced: Set<Int>
  private let attributes: Set<Int>
  private let body: Range<Int>
  private let cutter: SectionCutter
  private let runs: ListRuns
  private let holdsTables: Bool
  private let turns: Turns

  /// - Parameters:
  ///   - readings: What each heading says, in the order of `headings`.
  ///   - attributes: Headings that only say who does what stands above them, and by when.
  ///   - turns: Where the words of a paragraph turn to another role.
  ///   - lists: Lists of paragraphs that stand in front of the first heading.
  ///   - runs: Where lists begin and go on.
  static func units(
    headings: [Heading], readings: [HeadingLexicon.Reading?], forced: Set<Int>, attributes: Set<Int>, turns: Turns,
    lists: ParagraphLists, runs: ListRuns, body: Range<Int>
  ) -> [Unit] {
    let finder = UnitFinder(
      headings: headings, readings: readings, forced: forced, attributes: attributes, turns: turns, runs: runs,
      body: body)
    return (finder.preamble(lists) + finder.sections(of: finder.topLevel).flatMap(finder.cutAtLists)).map { unit in
      var unit = unit
      if unit.reading == nil { unit.place = runs.place(of: unit.paragraphs.lowerBound) }
      return unit
    }
  }

  private init(
    headings: [Heading], readings: [HeadingLexicon.Reading?], forced: Set<Int>, attributes: Set<Int>, turns: Turns,
    runs: ListRuns, body: Range<Int>
  ) {
    self.runs = runs
    self.turns = turns
    holdsTables = turns.holdsTables
    self.attributes = attributes
    self.headings = headings
    self.readings = readings
    self.forced = forced
    self.body = body
    cutter = SectionCutter(headings: headings, readings: readings, turns: turns)
  }

  /// Headings of the outermost level, when they divide the text rather than number a list inside it; what looks like a
  /// heading in the frame is none.
  private var topLevel: [Int] {
    headings.indices.filter {
      body.contains(headings[$0].paragraph) && headings[$0].level == 1
        && (isSection(headings[$0]) || readings[$0] != nil)
    }
  }

  private func isSection(_ heading: Heading) -> Bool {
    guard let form = heading.number?.form else { return true }
    return form <= .decimal
  }

  /// Paragraph by paragraph, a list of paragraphs as one.
  private func preamble(_ lists: ParagraphLists) -> [Unit] {
    let end = topLevel.first.map { headings[$0].paragraph } ?? body.upperBound
    guard body.lowerBound < end else { return [] }
    return lists.stretches(of: body.lowerBound..<end).map { stretch in
      Unit(
        paragraphs: stretch.paragraphs, heading: nil,
        reading: stretch.reading ?? turned(stretch.paragraphs.lowerBound))
    }
  }

  private func sections(of indices: [Int]) -> [Unit] {
    indices.enumerated().flatMap { position, index in
      let end = position + 1 < indices.count ? start(of: indices[position + 1]) : body.upperBound
      return opened(index, end: end)
    }
  }

  /// Where what a heading stands over begins: 问题2：学得浅。 right above 表现：… belongs to it.
  private func start(of index: Int) -> Int {
    let paragraph = headings[index].paragraph
    let isLabel = headings[index].number == nil && headings[index].isRunIn && readings[index]?.roles == [.problems]
    return isLabel && paragraph > body.lowerBound && turns.labelled[paragraph - 1] != nil ? paragraph - 1 : paragraph
  }

  /// A section as one unit, or as its parts when its sub-headings name roles.
  private func opened(_ index: Int, end: Int) -> [Unit] {
    let start = start(of: index)
    guard start < end else { return [] }
    var whole = Unit(
      paragraphs: start..<end, heading: index, reading: readings[index], isForced: forced.contains(index))
    whole.opensSection = headings[index].level == 1 && headings[index].number != nil
    let children = children(of: index, before: end)
    if let shared = sharedReading(of: children), readings[index] == nil {
      whole.reading = shared
      return cutter.cut(whole)
    }
    guard dividesRoles(children, under: readings[index]) else {
      return headsEverything(index, end) ? paragraphs(of: whole) : cutter.cut(whole)
    }
    var units: [Unit] = []
    for (position, child) in children.enumerated() {
      let childEnd = position + 1 < children.count ? self.start(of: children[position + 1]) : end
      units += opened(child, end: childEnd)
    }
    let first = self.start(of: children[0])
    if first == start + 1, !headings[index].isRunIn, let unit = units.first {
      // A heading with nothing of its own below it belongs to the first part it heads.
      units[0].paragraphs = start..<unit.paragraphs.upperBound
    } else if start < first {
      let reading = readings[index] ?? introduction(to: children)
      units.insert(Unit(paragraphs: start..<first, heading: index, reading: reading), at: 0)
    }
    return units
  }

  private static let fewestParagraphs = 5

  /// The only heading of the body, which names no role, says nothing about what is told below it.
  private func headsEverything(_ index: Int, _ end: Int) -> Bool {
    readings[index] == nil && !holdsTables && !forced.contains(index)
      && end == body.upperBound && (end - headings[index].paragraph) * 3 >= body.count * 2
      && end - headings[index].paragraph >= Self.fewestParagraphs
      && headings.count { body.contains($0.paragraph) } == 1
  }

  private func paragraphs(of whole: Unit) -> [Unit] {
    whole.paragraphs.map { paragraph in
      Unit(
        paragraphs: paragraph..<(paragraph + 1),
        heading: paragraph == whole.paragraphs.lowerBound ? whole.heading : nil, reading: turned(paragraph))
    }
  }

  private static let turnConfidence = 0.75

  /// What a paragraph is to an author who turns with words of his own.
  private func turned(_ paragraph: Int) -> HeadingLexicon.Reading? {
    turns.own[paragraph].map { HeadingLexicon.Reading(roles: [$0], confidence: Self.turnConfidence) }
  }

  /// Where a list begins anew inside a section, another part may begin.
  private func cutAtLists(_ unit: Unit) -> [Unit] {
    guard !unit.isForced, (unit.reading?.roles.count ?? 1) == 1 else { return [unit] }
    let isOpen = unit.reading == nil || unit.paragraphs.upperBound == body.upperBound
    let seams = runs.seams(in: unit.paragraphs, orFollows: isOpen)
    let bounds = [unit.paragraphs.lowerBound] + seams + [unit.paragraphs.upperBound]
    return zip(bounds, bounds.dropFirst()).enumerated().map { position, bound in
      guard position > 0 else {
        var first = unit
        first.paragraphs = bound.0..<bound.1
        return first
      }
      return Unit(paragraphs: bound.0..<bound.1, heading: nil, reading: nil)
    }
  }

  /// What stands in front of 原因：and 措施：under one heading is the problem, unless that has a label of its own.
  private func introduction(to children: [Int]) -> HeadingLexicon.Reading? {
    let roles = Set(children.compactMap { readings[$0]?.roles }.joined())
    guard roles.count > 1 || !roles.contains(.problems), !roles.isEmpty,
      roles.isSubset(of: [.problems, .causes, .measures])
    else { return nil }
    // With a label of its own below it, the line only names the problem.
    return HeadingLexicon.Reading(roles: [.problems], confidence: roles.contains(.problems) ? 0.85 : 0.7)
  }

  private func children(of index: Int, before end: Int) -> [Int] {
    let heading = headings[index]
    let inside = headings.indices[(index + 1)...].prefix {
      headings[$0].level > heading.level && headings[$0].paragraph < end
    }
    return inside.filter {
      headings[$0].level == heading.level + 1 && headings[$0].paragraph > heading.paragraph && !attributes.contains($0)
    }
  }

  /// What all of several sub-headings say (为什么抄得工整？ 为什么坐得住？): they are the list of the section.
  private func sharedReading(of children: [Int]) -> HeadingLexicon.Reading? {
    let read = children.compactMap { readings[$0] }
    guard children.count > 1, read.count == children.count, Set(read.map(\.roles)).count == 1,
      !children.contains(where: forced.contains)
    else { return nil }
    return read.min { $0.confidence < $1.confidence }
  }

  /// Sub-headings open a section when they name different roles, and the section's own heading does not contradict them.
  private func dividesRoles(_ children: [Int], under parent: HeadingLexicon.Reading?) -> Bool {
    let named = children.compactMap { child -> HeadingLexicon.Reading? in
      guard let reading = effectiveReading(child), reading.confidence >= 0.8 else { return nil }
      return reading
    }
    if children.contains(where: forced.contains) { return true }
    guard !named.isEmpty else { return false }
    if let parent, parent.roles.count > 1 {
      return children.contains { readings[$0] == nil && effectiveReading($0) != nil }
        || named.contains { Set($0.roles).isStrictSubset(of: Set(parent.roles)) }
    }
    let different = Set(named.flatMap(\.roles))
    let own = Set(parent?.roles ?? [])
    if different.count >= 2 {
      return parent == nil || named.count * 10 >= children.count * 6 && !different.isSubset(of: own)
    }
    return parent == nil && named.count == children.count
  }

  /// What a heading says, or what the headings below it say when it is an aspect with parts of its own.
  private func effectiveReading(_ index: Int) -> HeadingLexicon.Reading? {
    if let reading = readings[index] { return reading }
    let level = headings[index].level
    let below = headings.indices[(index + 1)...].prefix { headings[$0].level > level }
    let roles = below.compactMap { readings[$0] }.filter { $0.confidence >= 0.8 }.flatMap(\.roles)
    guard Set(roles).count >= 2 else { return nil }
    return HeadingLexicon.Reading(roles: Array(Set(roles)), confidence: 0.8)
  }
}
