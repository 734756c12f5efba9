import Documents

/// Items in paragraphs that no number heads.
extension ItemFinder {
  /// Han characters up to which a paragraph may be a mere introduction.
  private static let longestIntroduction = 90

  /// The text of a part without its heading, from behind the mark of a run-in one.
  func text(of part: Part) -> CleanRange {
    guard let heading = part.heading.map({ draft.headings[$0] }), part.range.contains(heading.range) else {
      return part.range
    }
    return CleanRange(afterMark(heading.range.end, before: part.range.end), part.range.end)
  }

  /// Behind the bracket, mark or line end that closes a heading.
  private func afterMark(_ end: Int, before limit: Int) -> Int {
    var offset = end
    while offset < limit {
      let (value, length) = UTF8Text.scalar(in: draft.clean.text.bytes, at: offset)
      guard value == "】" || value == "\n" || value == "：" || value.endsLine, value != "”" else {
        break
      }
      offset += length
    }
    return offset
  }

  // MARK: Without any numbers

  /// Paragraphs with a cue of the role; in a single paragraph about problems, its sentences that open a new topic.
  func unnumbered(_ role: Role, _ range: CleanRange, _ part: Int, aspect: Int?) -> [Item] {
    let carrying = withoutOddEnds(withoutIntroduction(carryingParagraphs(role, in: range)), role)
    if carrying.count == 1,
      let told = ParallelSentences.stretches(of: carrying[0], in: draft)
        ?? AnnouncedSentences.stretches(of: carrying[0], in: draft)
        ?? (role == .problems ? ParallelSentences.sides(of: carrying[0], in: draft, lexicon) : nil)
    {
      return told.map { make($0, role, label: firstSentence($0), part, aspect, leaves: [$0], confidence: 0.5) }
    }
    if carrying.count > 1 || role != .problems || carrying.isEmpty {
      return carrying.map {
        make($0, role, label: firstSentence($0), part, aspect, leaves: [$0], confidence: 0.6)
      }
    }
    let strong = carrying.flatMap { draft.sentences(in: $0) }.filter { $0.features.contains(.strongProblem) }
    let ranges = strong.count >= 2 ? strong.map(\.range) : carrying
    return ranges.map { make($0, role, label: firstSentence($0), part, aspect, leaves: [$0], confidence: 0.4) }
  }

  /// Stretches of paragraphs, an example told in a paragraph of its own with what it shows.
  private func carryingParagraphs(_ role: Role, in range: CleanRange) -> [CleanRange] {
    var result: [CleanRange] = []
    let shown = shown(role, in: range)
    for index in paragraphs(in: range) {
      let own = draft.paragraphs[index].range
      guard own.start < range.end, range.start < own.end else { continue }
      let stretch = CleanRange(max(own.start, range.start), min(own.end, range.end))
      if draft.paragraphs[index].isContinuation, let last = result.last, last.end == own.start {
        result[result.count - 1].end = stretch.end
        continue
      }
      if role == .measures, !result.isEmpty, lexicon.attributes.occurs(in: draft.clean, behindNumber(stretch)) {
        result[result.count - 1].end = stretch.end
        continue
      }
      guard shown.contains(index) else { continue }
      if role == .problems, !result.isEmpty, beginsWithExample(stretch) {
        result[result.count - 1].end = stretch.end
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  /// Paragraphs that carry the role, and those among them that are as long: an author does not stop halfway.
  private func shown(_ role: Role, in range: CleanRange) -> Set<Int> {
    let all = paragraphs(in: range).filter { index in
      let own = draft.paragraphs[index].range
      return isText(index) && !draft.paragraphs[index].isContinuation && own.start < range.end && range.start < own.end
    }
    let stretches = all.map { index in
      let own = draft.paragraphs[index].range
      return CleanRange(max(own.start, range.start), min(own.end, range.end))
    }
    let shown = Set(zip(all, stretches).filter { shows(role, $0.1) }.map(\.0))
    guard let first = shown.min(), let last = shown.max(), shown.count * 3 >= all.count * 2 else { return shown }
    let least = Self.median(zip(all, stretches).filter { shown.contains($0.0) }.map { han(of: $0.1) }) * 2 / 3
    return shown.union(
      zip(all, stretches).filter { index, stretch in
        (first...last).contains(index)
          && (han(of: stretch) >= least || ParallelSentences.turnsSide(stretch, draft.clean, lexicon))
      }.map(\.0))
  }

  /// Paragraphs that overlap a range, which may begin inside one.
  private func paragraphs(in range: CleanRange) -> Range<Int> {
    let inside = draft.paragraphIndices(in: range)
    guard let first = draft.paragraphIndex(at: range.start), first < inside.lowerBound else { return inside }
    return first..<max(inside.upperBound, first + 1)
  }

  private func behindNumber(_ range: CleanRange) -> CleanRange {
    let number = EnumeratorParser.leading(in: draft.clean.text.bytes, range.start..<range.end)
    return CleanRange(number?.range.end ?? range.start, range.end)
  }

  private func isText(_ index: Int) -> Bool {
    if case .tableCell = draft.paragraphs[index].container { return false }
    return true
  }

  private func beginsWithExample(_ range: CleanRange) -> Bool {
    draft.hits.hits("example", in: range).first.map { $0.range.start == range.start } ?? false
  }

  /// 对照…，主要存在以下问题。 announces items and is none.
  private func withoutIntroduction(_ ranges: [CleanRange]) -> [CleanRange] {
    guard ranges.count > 1, let first = ranges.first else { return ranges }
    let isList = ranges.count > 2
    let han = Count.han(draft.clean.text.bytes, first.start..<first.end)
    // What comes behind the announcement is told already.
    let last = draft.sentences(in: first).last?.range ?? first
    let usual = Self.median(ranges.dropFirst().map(han(of:)))
    guard han <= Self.longestIntroduction else { return ranges }
    if isList, han <= Self.longestLeadIn, han * 2 < usual, draft.sentences(in: first).count <= 2 {
      return Array(ranges.dropFirst())
    }
    // A measure, too, may say how often (每年报告一次).
    let leadsOn =
      !draft.hits.hits("signpost", in: last).isEmpty || !draft.hits.hits("count-claim", in: last).isEmpty
    let announces = isList && leadsOn && han * 3 <= usual * 2 || lexicon.introductions.occurs(in: draft.clean, first)
    return announces && draft.sentences(in: first).count <= 2 ? Array(ranges.dropFirst()) : ranges
  }

  /// Han characters of a paragraph in front of much longer ones that only leads on to them.
  private static let longestLeadIn = 45

  func han(of range: CleanRange) -> Int { Count.han(draft.clean.text.bytes, range.start..<range.end) }

  static func median(_ values: [Int]) -> Int { values.isEmpty ? 0 : values.sorted()[values.count / 2] }

  /// Han characters of a paragraph that only looks back on a list.
  private static let longestSummary = 70

  private func shows(_ role: Role, _ range: CleanRange) -> Bool {
    let sentences = sentences(touching: range)
    guard sentences.contains(where: { $0.han >= 8 }) || sentences.isEmpty, !isBracketed(range) else { return false }
    if announcesList(range) { return false }
    if han(of: range) <= Self.longestSummary, lexicon.summaries.occurs(in: draft.clean, range) { return false }
    guard role == .problems else { return true }
    if sentences.contains(where: { $0.features.contains(.problemCue) }) { return true }
    // In a part about problems a long paragraph without a cue tells a story that is one, unless it praises.
    guard !sentences.contains(where: { $0.role == .achievement }) || isLikelyProblem(sentences) else { return false }
    let han = sentences.reduce(0) { $0 + $1.han }
    return han >= 40 || han >= Self.shortestStory && isLikelyProblem(sentences)
  }

  /// （待支委会商量） says that nothing stands here yet.
  private func isBracketed(_ range: CleanRange) -> Bool {
    let bytes = draft.clean.text.bytes
    guard !range.isEmpty, UTF8Text.scalar(in: bytes, at: range.start).value == "（" else { return false }
    let end = bytes[range.start..<range.end].lastIndex { $0 != 0x0A && $0 != 0x20 }.map { $0 + 1 } ?? range.end
    return UTF8Text.scalar(in: bytes, before: end) == "）"
  }

  private static let shortestStory = 14

  /// Its sentences look more like those of problems than like any others, whatever their words.
  private func isLikelyProblem(_ sentences: ArraySlice<Sentence>) -> Bool { sentences.likelihood.best == .problems }

  /// 主要表现在以下几个方面： announces items and is none.
  private func announcesList(_ range: CleanRange) -> Bool {
    UTF8Text.scalar(in: draft.clean.text.bytes, before: range.end) == "："
  }

  func firstSentence(_ range: CleanRange) -> CleanRange {
    guard let first = sentences(touching: range).first else { return range }
    return CleanRange(max(first.range.start, range.start), min(first.range.end, range.end))
  }

  /// Sentences that overlap a range; the first may begin before it, with a label.
  private func sentences(touching range: CleanRange) -> ArraySlice<Sentence> {
    let inside = draft.sentences(in: range)
    let before = inside.startIndex - 1
    guard before >= 0, draft.sentences[before].range.end > range.start else { return inside }
    return draft.sentences[before..<inside.endIndex]
  }

  // MARK: With series inside

  /// Items of a part in which only series in running text are numbered: the members of a series, a paragraph whose first
  /// words state the problem that its series spells out, and paragraphs without a series.
  func paragraphItems(_ role: Role, _ part: Int, _ roots: [ListNode], aspect: Int?) -> [Item] {
    let range = text(of: draft.parts[part])
    let loose = unnumbered(role, range, part, aspect: aspect).filter { item in
      !roots.contains { $0.range.overlaps(item.range) } && !introduces(item.range, roots)
    }
    let paragraphs = Dictionary(grouping: roots) { draft.paragraphIndex(at: $0.range.start) ?? 0 }
    let directed = role == .measures ? directed(paragraphs, from: range.start) : []
    let isOdd =
      role != .causes && draft.parts[part].roles.count == 1 && loose.count > Self.habit
      && loose.count >= paragraphs.count * Self.habit
    let series = paragraphs.keys.sorted().flatMap { index in
      seriesItems(
        role, part, paragraphs[index] ?? [], in: draft.paragraphs[index].range,
        isOnly: paragraphs.count == 1 && loose.count <= 1, isDirected: directed.contains(index), isOdd: isOdd,
        aspect: aspect)
    }
    // Beside one series a single paragraph says what it is about or what follows from it, unless it admits something more.
    let isPlain = paragraphs.count == 1 && loose.count == 1 && !turnsToView(loose[0].range)
    guard !isPlain || role == .problems && loose[0].range.start > roots[0].range.start else { return series }
    let standing = role == .problems ? loose : standing(loose, among: roots, role)
    return (series + standing).sorted { $0.range.start < $1.range.start }
  }

  /// Beside members that head their paragraphs, a paragraph in front of the first or behind the last belongs to none of them,
  /// unless it turns to more (客观上，…).
  private func standing(_ loose: [Item], among roots: [ListNode], _ role: Role) -> [Item] {
    let heads = roots.count { draft.paragraphs[$0.paragraph].range.start == $0.range.start }
    guard heads >= Self.habit, let first = roots.first, let last = roots.last else { return loose }
    return loose.filter { item in
      item.range.start > first.range.start && item.range.start < last.range.start || turns(item.range, to: role)
    }
  }

  /// A paragraph right in front of one that begins with the first member of a series.
  private func introduces(_ range: CleanRange, _ roots: [ListNode]) -> Bool {
    roots.contains { root in
      root.number?.value == 1 && draft.paragraphs[root.paragraph].range.start == root.range.start
        && draft.paragraphIndex(at: range.start) == root.paragraph - 1
    }
  }

  private func seriesItems(
    _ role: Role, _ part: Int, _ members: [ListNode], in paragraph: CleanRange, isOnly: Bool, isDirected: Bool,
    isOdd: Bool, aspect: Int?
  ) -> [Item] {
    let ranges = members.map(\.range)
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let lower = max(paragraph.start, text(of: draft.parts[part]).start)
    let words = CleanRange(lower, first.start)
    if !isOnly, members.count > 1,
      isOdd && leadsOnToLast(words, members, in: paragraph) || (role == .problems ? statesProblem(words) : isDirected)
    {
      let whole = CleanRange(lower, max(paragraph.end, last.end))
      return [make(whole, role, label: firstSentence(whole), part, aspect, leaves: ranges, confidence: 0.6)]
    }
    return members.map {
      make($0.range, role, label: $0.label, number: $0.number, part, aspect, leaves: leaves(of: $0), confidence: 0.9)
    }
  }

  /// Among paragraphs that are items each, one that ends with a list of its own (廉洁上，我有两件放不下：一是…。二是…。) is one too.
  private func leadsOnToLast(_ words: CleanRange, _ members: [ListNode], in paragraph: CleanRange) -> Bool {
    words.count > 8 * 3 && members.allSatisfy { paragraph.start < $0.range.start && $0.range.end <= paragraph.end }
  }

  /// A sentence with a cue that names no aspect and announces nothing.
  private func statesProblem(_ words: CleanRange) -> Bool {
    guard let last = UTF8Text.scalar(in: draft.clean.text.bytes, before: words.end), last.endsSentence,
      words.count > 4 * 3
    else { return false }
    return hasProblemCue(words) && draft.hits.hits("signpost", in: words).isEmpty
      && !lexicon.aspects.occurs(in: draft.clean, draft.clean.withoutLast(words))
  }
}
