/// Cuts a section about problems where its words turn to causes or measures, by a label (主要原因：…) or a lead (究其原因，…):
/// once near its end, or after each of its problems.
struct SectionCutter {
  /// A paragraph with which another role begins.
  private struct Turn {
    var paragraph: Int
    var heading: Int?
    var reading: HeadingLexicon.Reading
  }

  /// How sure a part is that words without a mark announce.
  private static let leadConfidence = 0.75
  /// Turns from which on they are the habit of the author, whatever other headings name.
  private static let habit = 3

  private let headings: [Heading]
  private let readings: [HeadingLexicon.Reading?]
  private let turns: Turns
  private let lists: HeadingLists
  /// The first and the last heading that surely names a role.
  private let namings: [Role: ClosedRange<Int>]
  /// Labels of causes and measures, as headings, whose words the author uses in one section after another.
  private let habitual: Set<Int>

  init(headings: [Heading], readings: [HeadingLexicon.Reading?], turns: Turns) {
    self.headings = headings
    self.readings = readings
    self.turns = turns
    lists = HeadingLists(headings) { Self.isLateLabel(headings[$0], readings[$0]) }
    let labels = headings.indices.filter { Self.isLateLabel(headings[$0], readings[$0]) }
    let places = Dictionary(grouping: labels) { turns.words(in: headings[$0].title) }
    habitual = Set(places.values.filter { $0.count >= Self.habit }.joined())
    namings = readings.enumerated().reduce(into: [:]) { spans, entry in
      guard let reading = entry.element, reading.confidence >= 0.8 else { return }
      for role in reading.roles { spans[role] = (spans[role]?.lowerBound ?? entry.offset)...entry.offset }
    }
  }

  /// The tasks or measures of a plan too may be problems, each with what is done about it behind a label.
  private static let mayTurn: [[Role]] = [[.problems], [.tasks], [.measures]]

  func cut(_ whole: Unit) -> [Unit] {
    guard let own = whole.heading, !whole.isForced, whole.reading.map({ Self.mayTurn.contains($0.roles) }) ?? true
    else { return [whole] }
    let turns = turns(in: whole, own)
    guard !turns.isEmpty else { return [whole] }
    let units = pieces(of: whole, own, at: turns)
    let problems = units[0].reading?.roles ?? [.problems]
    // One aside (原因是 …) inside one problem of many opens no part.
    let isAside = turns.count == 1 && units.count > 2 && units.last?.reading?.roles == problems
    return isAside ? [whole] : units.dropLast() + endingInMeasures(units[units.count - 1])
  }

  // MARK: The end

  /// Paragraphs that each part must have at least.
  private static let fewestMeasures = 3
  private static let sureLikelihood = 0.25

  /// Causes that words alone announce may end in measures that nothing announces, when no heading names those.
  private func endingInMeasures(_ unit: Unit) -> [Unit] {
    guard unit.heading == nil, unit.reading?.roles == [.causes], namings[.measures] == nil,
      unit.paragraphs.count > Self.fewestMeasures
    else { return [unit] }
    let leads = unit.paragraphs.map { paragraph in
      let likelihood = turns.likelihood(of: paragraph..<(paragraph + 1))
      return likelihood[.measures] - likelihood[.causes]
    }
    guard let (cut, lead) = ChangePoint.ofGreatestSum(leads), cut > 0 else { return [unit] }
    let count = leads.count - cut
    guard count >= Self.fewestMeasures, lead / Double(count) >= Self.sureLikelihood, leads[..<cut].reduce(0, +) < 0
    else { return [unit] }
    let start = unit.paragraphs.lowerBound + cut
    var causes = unit
    causes.paragraphs = unit.paragraphs.lowerBound..<start
    let measures = HeadingLexicon.Reading(roles: [.measures], confidence: Self.silentConfidence)
    return [causes, Unit(paragraphs: start..<unit.paragraphs.upperBound, heading: nil, reading: measures)]
  }

  // MARK: Turns

  private func turns(in whole: Unit, _ own: Int) -> [Turn] {
    let inside = headings.indices[(own + 1)...].prefix { whole.paragraphs.contains(headings[$0].paragraph) }
    guard whole.reading != nil || isAboutProblems(whole, inside) else { return [] }
    let labels = inside.filter { Self.isLateLabel(headings[$0], readings[$0]) }.map {
      Turn(paragraph: headings[$0].paragraph, heading: $0, reading: readings[$0] ?? .init(roles: [], confidence: 0))
    }
    // Where the problems have a chapter of their own, that of the measures only names them again.
    guard whole.reading?.roles != [.measures] || namings[.problems] == nil else { return [] }
    guard !isAboutMeasures(whole) else {
      let frequency = frequency(of: labels, inside, in: whole)
      return tellsProblems(before: labels, in: whole) ? labels.filter(frequency.isHabit) : []
    }
    let labelled = Set(labels.map(\.paragraph))
    // The first paragraph tells what the section itself is about.
    let first = whole.paragraphs.lowerBound + (headings[own].isRunIn ? 1 : 2)
    let leads = whole.paragraphs.filter { $0 >= first && !labelled.contains($0) }.compactMap { paragraph -> Turn? in
      guard let role = turns.roles[paragraph], role == .causes || role == .measures else { return nil }
      return Turn(
        paragraph: paragraph, heading: nil, reading: .init(roles: [role], confidence: Self.leadConfidence))
    }
    let elsewhere = Set(
      namings.filter { $1.lowerBound < own || $1.upperBound >= inside.upperBound }.map { $0.key })
    let all = (labels + leads).sorted { $0.paragraph < $1.paragraph }
    let frequency = frequency(of: all, inside, in: whole)
    let isHabitual = all.contains { $0.heading.map(habitual.contains) ?? false }
    let taken = all.filter { isHabitual || elsewhere.isDisjoint(with: $0.reading.roles) || frequency.isHabit($0) }
    return taken.isEmpty ? silentTurn(in: whole, own, inside, elsewhere) : taken
  }

  /// Of a plan: what its headings call tasks are measures too.
  private func isAboutMeasures(_ whole: Unit) -> Bool {
    whole.reading?.roles == [.tasks] || whole.reading?.roles == [.measures]
  }

  /// True when what stands right above the labels of a plan (问题一：… 整改措施：…) is a problem and not what shall be done.
  private func tellsProblems(before labels: [Turn], in whole: Unit) -> Bool {
    let labelled = Set(labels.map(\.paragraph))
    // Of 整改措施： and 整改目标： below it the first counts.
    let above = labels.map { $0.paragraph - 1 }.filter { whole.paragraphs.contains($0) && !labelled.contains($0) }
    let mean = above.map { turns.likelihood(of: $0..<($0 + 1)) }.reduce(RoleLikelihood(), +) / max(1, above.count)
    return !above.isEmpty && mean.best == .problems
  }

  /// How much likelier a list must be of another role than the list before it.
  private static let leastLead = 0.12
  private static let silentConfidence = 0.6

  /// Where one list ends and another one with other numbers goes on to the end of the section (A. B. C. (1) (2)), which
  /// looks like causes.
  private func silentTurn(in whole: Unit, _ own: Int, _ inside: Range<Int>, _ elsewhere: Set<Role>) -> [Turn] {
    let numbered = inside.filter { headings[$0].number != nil }
    guard !elsewhere.contains(.causes), let last = numbered.last, let form = headings[last].number?.form else {
      return []
    }
    let run = numbered.reversed().prefix { headings[$0].number?.form == form }
    guard let first = run.last, run.count >= 2, run.count < numbered.count,
      !numbered.dropLast(run.count).contains(where: { headings[$0].number?.form == form })
    else { return [] }
    let paragraph = headings[first].paragraph
    let before = turns.likelihood(of: headings[own].paragraph..<paragraph)
    let behind = turns.likelihood(of: paragraph..<whole.paragraphs.upperBound)
    func lead(_ likelihood: RoleLikelihood) -> Double { likelihood[.causes] - likelihood[.problems] }
    guard lead(behind) > Self.leastLead, lead(before) < -Self.leastLead else { return [] }
    return [
      Turn(
        paragraph: paragraph, heading: nil, reading: .init(roles: [.causes], confidence: Self.silentConfidence))
    ]
  }

  /// A section whose heading does not say so counts as one about problems when a list stands in it before the first turn.
  private func isAboutProblems(_ whole: Unit, _ inside: Range<Int>) -> Bool {
    let first = whole.paragraphs.first { turns.roles[$0] != nil } ?? whole.paragraphs.upperBound
    if inside.count(where: { headings[$0].number != nil && headings[$0].paragraph < first }) >= 2 { return true }
    let before = turns.likelihood(of: (whole.paragraphs.lowerBound + 1)..<max(first, whole.paragraphs.lowerBound + 1))
    let others = RoleLikelihood.main.filter { $0 != .problems }.map { before[$0] }.max() ?? 0
    return before[.problems] - others >= Self.sureLead
  }

  /// How much likelier than anything else it must be that a section without a telling heading is about problems.
  private static let sureLead = 0.3

  private static func isLateLabel(_ heading: Heading, _ reading: HeadingLexicon.Reading?) -> Bool {
    guard heading.number == nil, let reading, reading.confidence >= 0.8 else { return false }
    return Set(reading.roles).isSubset(of: [.causes, .measures])
  }

  /// How often a section turns, beside what it holds.
  private struct Frequency {
    /// By the roles turned to.
    var turns: [[Role]: Int] = [:]
    /// Numbered headings of one level, or paragraphs with a label and number, whichever are more.
    var items = 0
    /// Paragraphs that are neither headings nor turns.
    var texts = 0

    /// Every problem, or nearly every one, is followed by such a turn.
    func isHabit(_ turn: Turn) -> Bool {
      let count = turns[turn.reading.roles] ?? 0
      // Words alone may be an aside in a long section.
      guard turn.heading != nil || count * 2 >= texts else { return false }
      return count >= SectionCutter.habit && count * 2 >= items || count >= 2 && count >= items && items > 0
    }
  }

  private func frequency(of turns: [Turn], _ inside: Range<Int>, in whole: Unit) -> Frequency {
    let numbered = inside.filter { headings[$0].number != nil }
    let headed = numbered.count { headings[$0].level == headings[numbered.last ?? $0].level }
    let lines = Set(inside.filter { !headings[$0].isRunIn }.map { headings[$0].paragraph } + turns.map(\.paragraph))
    return Frequency(
      turns: turns.reduce(into: [:]) { $0[$1.reading.roles, default: 0] += 1 },
      items: max(headed, whole.paragraphs.count { self.turns.labelled[$0] != nil }),
      texts: whole.paragraphs.dropFirst().count { !lines.contains($0) })
  }

  // MARK: Pieces

  /// Problems that no heading names so.
  private static let untold = HeadingLexicon.Reading(roles: [.problems], confidence: 0.7)

  private func pieces(of whole: Unit, _ own: Int, at turns: [Turn]) -> [Unit] {
    let told = isAboutMeasures(whole) ? Self.untold : whole.reading
    let problems = told ?? Self.untold
    var units = [Unit(paragraphs: whole.paragraphs, heading: own, reading: told)]
    var label = self.turns.labelled[whole.paragraphs.lowerBound]
    var latest: (turn: Turn, label: Enumerator?)?
    var next = turns[...]
    for paragraph in whole.paragraphs.dropFirst() {
      defer { label = self.turns.labelled[paragraph] ?? label }
      if let turn = next.first, turn.paragraph == paragraph {
        latest = (next.removeFirst(), label)
        begin(Unit(paragraphs: paragraph..<whole.paragraphs.upperBound, heading: turn.heading, reading: turn.reading))
      } else if units[units.count - 1].reading?.roles != problems.roles, let latest,
        resumes(paragraph, own, after: latest.turn, latest.label, before: next.first)
      {
        begin(Unit(paragraphs: paragraph..<whole.paragraphs.upperBound, heading: nil, reading: problems))
      }
    }
    return units

    func begin(_ unit: Unit) {
      let last = units.count - 1
      units[last].paragraphs = units[last].paragraphs.lowerBound..<unit.paragraphs.lowerBound
      units.append(unit)
    }
  }

  /// True for a paragraph that goes on with the problems: its number continues the list, or, in a text without numbers, the
  /// author turns after every problem.
  ///
  /// - Parameter label: The last number with a word of the author's own in front of the latest turn.
  private func resumes(
    _ paragraph: Int, _ own: Int, after latest: Turn, _ label: Enumerator?, before next: Turn?
  ) -> Bool {
    if let here = turns.labelled[paragraph] { return label.map { here.value == $0.value + 1 } ?? false }
    let here = lists.heading(of: paragraph)
    if let before = lists.telling(behind: own, upTo: latest.paragraph) {
      return here.map { lists.continues($0, before, under: own) } ?? false
    }
    guard here == nil, !turns.continuations.contains(paragraph), let next else { return false }
    // Without numbers: …。究其原因，… again and again inside paragraphs.
    return turns.continuations.contains(latest.paragraph) && turns.continuations.contains(next.paragraph)
      && next.reading.roles == latest.reading.roles
  }
}
