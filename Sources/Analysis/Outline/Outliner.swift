import Documents

/// Finds kind, headings, tables and parts of a draft whose paragraphs and sentences are known.
struct Outliner {
  let vocabulary: Vocabulary
  let options: AnalysisOptions

  /// Each draft of a collection is understood by itself; kind, era and voice are those of the first.
  ///
  /// - Parameter series: Members of series inside paragraphs, by paragraph.
  func outline(_ draft: inout Draft, series: [[Enumerator]], laterDrafts: [Int]) {
    guard !laterDrafts.isEmpty else { return outline(&draft, series) }
    let paragraphs = draft.paragraphs
    let inner = laterDrafts.map { start in paragraphs.firstIndex(notBefore: start) { $0.range.start } }
    let bounds = [0] + inner + [paragraphs.count]
    var whole: Draft?
    for piece in zip(bounds, bounds.dropFirst()) where piece.0 < piece.1 {
      draft.paragraphs = Array(paragraphs[piece.0..<piece.1])
      outline(&draft, Array(series[piece.0..<piece.1]))
      if whole == nil { whole = draft } else { whole?.append(draft, from: piece.0) }
    }
    draft = whole ?? draft
    draft.paragraphs = paragraphs
  }

  private func outline(_ draft: inout Draft, _ series: [[Enumerator]]) {
    let title = TitleBlock(draft.clean, draft.paragraphs, vocabulary)
    draft.title = title.title
    let labels = RecurringLabels(draft, from: title.count, vocabulary)
    draft.headings = HeadingFinder.headings(
      in: draft.clean, draft.paragraphs, from: title.count, labels: labels, vocabulary: vocabulary)
    judgeKind(&draft, title, labels)
    let forced = forcedRoles(draft)
    let attributes = attributes(draft)
    let read = withoutAttributes(
      attributes, readings(draft, forced, labels, kind: draft.kind.id), draft.headings, forced)
    let tail = TailBlock(draft, from: title.count, vocabulary).taking(headingsWithout(read, in: draft))
    draft.tables = TableReader.tables(in: draft, vocabulary.headings)
    let turns = Turns(draft, series: series, vocabulary)
    let runs = ListRuns(draft, series: series, turns: turns, body: title.count..<max(title.count, tail.start))
    let sections = UnitFinder.units(
      headings: draft.headings,
      readings: ListReadings.sifted(read, of: draft.headings, in: runs),
      forced: Set(forced.keys),
      attributes: attributes, turns: turns, lists: ParagraphLists(draft, turns, series),
      runs: runs,
      body: title.count..<tail.start)
    let isPlan = vocabulary.kind(draft.kind.id)?.isPlan ?? false
    let units = TableUnits.cut(
      SilentRounds.cut(
        RoundCutter.cut(sections, headings: draft.headings, clean: draft.clean, turns: turns), headings: draft.headings,
        readings: read, turns: turns, isPlan: isPlan), at: draft.tables, isPlan: isPlan, clean: draft.clean,
      paragraphs: draft.paragraphs)
    let evidence = units.indices.map { unitEvidence(units, $0, draft, tail) }
    let marked = units.map { unit in
      var unit = unit
      unit.isForced = unit.heading.map { forced[$0] != nil } ?? false
      return unit
    }
    let assignments = RoleAssigner.assign(
      marked, evidence: evidence, order: vocabulary.kind(draft.kind.id)?.order ?? [],
      isSelfExamination: vocabulary.kind(draft.kind.id)?.aspectRole != nil, vocabulary.roleWeights.sequence)
    draft.parts = PartBuilder.parts(
      clean: draft.clean, paragraphs: draft.paragraphs, headings: draft.headings, title: title, tail: tail,
      units: units,
      assignments: draft.kind.doubt == .notADraft ? assignments.map { withoutGuess($0, in: draft) } : assignments)
  }

  /// In a text that is no draft sentences that sound like problems and measures are about those of others, and so are headings,
  /// unless its kind has such parts.
  private func withoutGuess(_ assignment: RoleAssigner.Assignment, in draft: Draft) -> RoleAssigner.Assignment {
    let order = vocabulary.kind(draft.kind.id)?.order ?? []
    let isGuess = assignment.evidence == .content && assignment.roles.contains(where: RoleLikelihood.main.contains)
    let isForeign = assignment.evidence == .heading || assignment.evidence == .content
    guard isGuess || isForeign && !assignment.roles.contains(where: order.contains) else { return assignment }
    var other = assignment
    other.roles = [.other]
    other.confidence = draft.kind.confidence
    return other
  }

  private func judgeKind(_ draft: inout Draft, _ title: TitleBlock, _ labels: RecurringLabels) {
    let lines = draft.paragraphs.prefix(title.count).map {
      Array(draft.clean.text.bytes[$0.range.start..<$0.range.end])
    }
    let bodyStart =
      title.count < draft.paragraphs.count ? draft.paragraphs[title.count].range.start : draft.clean.text.count
    let roles = readings(draft, [:], labels, kind: nil).compactMap { $0 }.filter { $0.confidence >= 0.8 }.flatMap(
      \.roles)
    draft.lengths.han = Count.han(draft.clean.text.bytes, 0..<draft.clean.text.count)
    let residue = draft.artefacts.first { $0.id == "web-residue" }?.hits.count ?? 0
    let detector = KindDetector(clean: draft.clean, hits: draft.hits, residue: residue, vocabulary: vocabulary)
    draft.kind = detector.judgement(
      title: Array(lines.joined(separator: [0x0A])), roles: Set(roles), body: draft.paragraphs[title.count...],
      han: draft.lengths.han)
    if let kind = options.kind {
      draft.kind = KindJudgement(id: kind, confidence: 1, candidates: draft.kind.candidates, isForced: true)
    }
    draft.era = options.era ?? EraDetector.era(in: draft.hits, titleEnd: bodyStart, vocabulary: vocabulary)
    draft.voice = vocabulary.kind(draft.kind.id)?.voice ?? voice(of: draft)
  }

  /// Of a kind that persons and units both write: who says more often of himself that he did something.
  private func voice(of draft: Draft) -> Draft.Voice? {
    let person = draft.hits.all("first-person").count
    let team = draft.hits.all("team").count
    return person == team ? nil : person > team ? .person : .team
  }

  /// What each heading says; some say it only in some kinds of material.
  private func readings(
    _ draft: Draft, _ forced: [Int: [Role]], _ labels: RecurringLabels, kind: String?
  ) -> [HeadingLexicon.Reading?] {
    let standing = kind.flatMap(vocabulary.kind)?.standing ?? .achievements
    return draft.headings.indices.map { index in
      if let roles = forced[index] { return HeadingLexicon.Reading(roles: roles, confidence: 1) }
      let heading = draft.headings[index]
      guard heading.title.count <= 45 * 3 else { return nil }
      if let reading = labels.reading(of: heading.title, in: draft.clean, standing: standing) { return reading }
      let label =
        heading.number == nil || heading.isRunIn ? vocabulary.headings.label(heading.title, in: draft.clean) : nil
      // A line of its own over a whole part is more than a label.
      if let label, heading.isRunIn || heading.level > 1 { return label }
      let reading = vocabulary.headings.reading(
        of: heading.title, in: draft.clean, isTopLevel: heading.level == 1, kind: kind)
      return reading ?? label ?? aspectReading(heading, draft, kind: kind)
    }
  }

  /// An aspect that is a section of its own (一、理论学习方面) has the role that its kind gives to aspects.
  private func aspectReading(_ heading: Heading, _ draft: Draft, kind: String?) -> HeadingLexicon.Reading? {
    guard heading.level == 1, !heading.isRunIn, let role = kind.flatMap(vocabulary.kind)?.aspectRole else { return nil }
    let aspects = vocabulary.eras.first { $0.id == draft.era }?.aspects ?? []
    guard
      vocabulary.headings.aspects.occurs(in: draft.clean, heading.title)
        || aspects.contains(where: { $0.terms.occurs(in: draft.clean, heading.title) })
    else { return nil }
    return HeadingLexicon.Reading(roles: [role], confidence: 0.8, isAspect: true)
  }

  /// Paragraphs that are headings without a role and nothing else.
  private func headingsWithout(_ readings: [HeadingLexicon.Reading?], in draft: Draft) -> Set<Int> {
    Set(
      draft.headings.indices.filter { readings[$0] == nil && !draft.headings[$0].isRunIn }.map {
        draft.headings[$0].paragraph
      })
  }

  /// Headings that go with the measure above them (（4）责任领导：…), by index.
  private func attributes(_ draft: Draft) -> Set<Int> {
    Set(draft.headings.indices.filter { vocabulary.headings.attributes.names(draft.headings[$0], in: draft.clean) })
  }

  /// Labels behind that of a measure that say more of it (整改措施：…, then 整改目标：…) name no part.
  private func withoutAttributes(
    _ attributes: Set<Int>, _ readings: [HeadingLexicon.Reading?], _ headings: [Heading], _ forced: [Int: [Role]]
  ) -> [HeadingLexicon.Reading?] {
    var readings = readings
    for index in readings.indices.dropFirst() where attributes.contains(index) && forced[index] == nil {
      let (heading, before) = (headings[index], headings[index - 1])
      guard heading.isRunIn, heading.level == before.level, heading.number == nil,
        readings[index - 1]?.roles == [.measures] || readings[index - 1] == nil && attributes.contains(index - 1)
      else { continue }
      readings[index] = nil
    }
    return readings
  }

  /// Headings named by `--role`, by index.
  private func forcedRoles(_ draft: Draft) -> [Int: [Role]] {
    var result: [Int: [Role]] = [:]
    for (key, roles) in options.roles where !key.isEmpty {
      for (index, heading) in draft.headings.enumerated() {
        let whole = draft.clean.string(in: heading.range)
        if whole.hasPrefix(key) || draft.clean.string(in: heading.title).hasPrefix(key) { result[index] = roles }
      }
    }
    return result
  }

  private func unitEvidence(_ units: [Unit], _ index: Int, _ draft: Draft, _ tail: TailBlock) -> UnitEvidence {
    let unit = units[index]
    let start = draft.paragraphs[unit.paragraphs.lowerBound].range.start
    let end = draft.paragraphs[unit.paragraphs.upperBound - 1].range.end
    return UnitEvidence(
      draft.paragraphs[unit.paragraphs], draft.sentences(in: CleanRange(start, end)), draft.clean, draft.hits,
      vocabulary,
      isFirst: index == 0, isLast: index == units.count - 1, continuesList: unit.place == .continues)
  }
}

extension Draft {
  /// Takes over the outline of the next draft of a collection, whose paragraphs begin at an index of this one's.
  fileprivate mutating func append(_ next: Draft, from first: Int) {
    for var part in next.parts {
      part.heading = part.heading.map { $0 + headings.count }
      parts.append(part)
    }
    for var heading in next.headings {
      heading.paragraph += first
      headings.append(heading)
    }
    for var table in next.tables {
      table.paragraphs = (table.paragraphs.lowerBound + first)..<(table.paragraphs.upperBound + first)
      tables.append(table)
    }
  }
}
