import Documents

/// Finds the headings of a draft by style, number, font, label or run-in form, and nests them (domain.md 4, 5).
struct HeadingFinder {
  private static let longestOwnLine = 45
  private static let longestRunIn = 60
  private static let longestLabel = 14

  private let clean: CleanText
  private let bytes: [UInt8]
  private let paragraphs: [Draft.Paragraph]
  private let lexicon: HeadingLexicon
  private let series: InlineSeries
  private let text: HeadingWords
  /// Open headings with their ranks; a rank is ten times the level of the standard ladder.
  private var open: [(rank: Int, isLabel: Bool, isNumbered: Bool)] = []
  /// How often each line stands in the text that is short enough for a label.
  private lazy var lineCounts = countsOfLines()
  /// Value of the latest `1.`, 0 before the first.
  private var lastDecimal = 0
  /// What 甲、 乙、 … divide; nil before the first.
  private var stemsAreOutermost: Bool?
  private let bare: BareLines
  private let brackets: BracketLines
  private let labels: RecurringLabels
  private let rounds: NumberedRounds
  /// The lines without numbers now stand below another one of their kind.
  private var isBelowBare = false

  /// - Parameter labels: Labels that the author uses again and again.
  static func headings(
    in clean: CleanText, _ paragraphs: [Draft.Paragraph], from first: Int, labels: RecurringLabels,
    vocabulary: Vocabulary
  ) -> [Heading] {
    var finder = HeadingFinder(clean, paragraphs, vocabulary, labels, from: first)
    return paragraphs.indices.dropFirst(first).compactMap { finder.heading(at: $0) }
  }

  private init(
    _ clean: CleanText, _ paragraphs: [Draft.Paragraph], _ vocabulary: Vocabulary, _ labels: RecurringLabels,
    from first: Int
  ) {
    self.labels = labels
    self.clean = clean
    bytes = clean.text.bytes
    self.paragraphs = paragraphs
    lexicon = vocabulary.headings
    series = vocabulary.series
    text = HeadingWords(clean: clean, lexicon: vocabulary.headings)
    rounds = NumberedRounds(clean, paragraphs, from: first) { [lexicon] in lexicon.label($0, in: clean)?.roles }
    brackets = BracketLines(clean, paragraphs, from: first, text)
    bare = BareLines(clean, paragraphs, from: first, series, labels, vocabulary.headings)
  }

  private mutating func heading(at index: Int) -> Heading? {
    let paragraph = paragraphs[index]
    if case .tableCell = paragraph.container { return nil }
    let range = paragraph.range
    if let number = EnumeratorParser.leading(in: bytes, range.start..<range.end) {
      return numbered(number, index)
    }
    if let number = EnumeratorParser.leadingBeforeDigit(in: bytes, range.start..<range.end),
      // 1.5亿元 may be no more than a figure.
      number.value > 1 && number.value == lastDecimal + 1 || goesOn(number, behind: index)
    {
      return numbered(number, index)
    }
    return styled(index) ?? bracketLine(index) ?? recurringLabel(index) ?? roundNumber(index) ?? label(index)
      ?? boldRunIn(index)
      ?? bareRoleLine(index)
      ?? bareLine(index)
  }

  /// The next paragraph has the number behind it (1.3月底前…, then 2.…).
  private func goesOn(_ number: Enumerator, behind index: Int) -> Bool {
    guard index + 1 < paragraphs.count else { return false }
    let next = paragraphs[index + 1].range
    let following = EnumeratorParser.leadingOrBeforeDigit(in: bytes, next.start..<next.end)
    return following?.form == number.form && following?.value == number.value + 1
  }

  // MARK: Forms of heading

  private mutating func numbered(_ number: Enumerator, _ index: Int) -> Heading? {
    let range = paragraphs[index].range
    let words = CleanRange(number.range.end, range.end)
    guard !words.isEmpty else { return nil }
    if number.form == .decimal { lastDecimal = number.value }
    let title = text.ownLine(words) ?? text.firstStretch(of: words)
    let isRunIn =
      title.end < (title.end == text.trimmed(words).end && !text.endsSentence(words) ? title.end : words.end)
    let own = standsAboveChapters(number) ? 5 : number.form.rawValue * 10
    let rank = paragraphs[index].format.outlineLevel.map { min($0 * 10, own) } ?? own
    return make(title, from: range.start, number, rank, isRunIn: isRunIn, index)
  }

  /// 第一部分 stands above 一、, and so does 甲、 where it is the first heading of all.
  private mutating func standsAboveChapters(_ number: Enumerator) -> Bool {
    guard EnumeratorParser.isStem(number, in: bytes) else {
      return UTF8Text.scalar(in: bytes, at: number.range.start).value == "第" && number.form == .chapter
    }
    let isOutermost = stemsAreOutermost ?? (open.isEmpty && number.value == 1)
    stemsAreOutermost = isOutermost
    return isOutermost
  }

  /// A paragraph that its style makes a heading.
  private mutating func styled(_ index: Int) -> Heading? {
    guard let level = paragraphs[index].format.outlineLevel else { return nil }
    let title = text.trimmed(paragraphs[index].range)
    guard !title.isEmpty, Count.han(bytes, title.start..<title.end) <= Self.longestOwnLine else { return nil }
    return make(title, from: title.start, nil, level * 10, isRunIn: false, index)
  }

  private mutating func bracketLine(_ index: Int) -> Heading? {
    guard let words = brackets.words[index] else { return nil }
    isBelowBare = true
    return make(words, from: words.start, nil, brackets.rank, isRunIn: false, index)
  }

  /// 具体表现：… at the start of a paragraph, or such a label on a line of its own.
  private mutating func label(_ index: Int) -> Heading? {
    let range = paragraphs[index].range
    let words = text.withoutBullet(range)
    // 四是原因分析。
    if let number = series.leading(bytes, words) {
      let title = text.firstStretch(of: CleanRange(number.range.end, range.end))
      guard lexicon.label(title, in: clean) != nil else { return nil }
      return make(title, from: range.start, number, 10, isRunIn: title.end < text.trimmed(range).end, index)
    }
    let title = text.bracketed(range) ?? text.firstStretch(of: words)
    guard Count.han(bytes, title.start..<title.end) <= Self.longestLabel else { return nil }
    let label = text.unwrapped(title)
    guard lexicon.label(label, in: clean) != nil else { return nil }
    let isOwnLine = title.end >= text.trimmed(range).end
    if isOwnLine, !text.endsSentence(range), brackets.words.isEmpty, bare.standsAlone || standsBesideBareLine(label) {
      return make(label, from: label.start, nil, namedRank(index), isRunIn: false, index)
    }
    return make(
      label, from: label.start, nil, labelRank, isRunIn: title.end < text.trimmed(range).end, isLabel: true, index)
  }

  /// A line that is no label of rounds goes on beside another one of its kind (上年度整改情况 … 检视出来的突出问题).
  private mutating func standsBesideBareLine(_ label: CleanRange) -> Bool {
    guard let last = open.last, !last.isLabel, !last.isNumbered, last.rank == bare.namedRank else { return false }
    return lineCounts[bytes[label.start..<label.end]] == 1
  }

  private func countsOfLines() -> [ArraySlice<UInt8>: Int] {
    paragraphs.reduce(into: [:]) { counts, paragraph in
      let line = text.trimmed(paragraph.range)
      guard line.count <= Self.longestLabel * 3 else { return }
      counts[bytes[line.start..<line.end], default: 0] += 1
    }
  }

  /// 照见：… in a draft that labels each of its rounds so.
  private mutating func recurringLabel(_ index: Int) -> Heading? {
    let range = paragraphs[index].range
    guard let words = labels.label(of: range, in: clean) else { return nil }
    let behind = words.end < range.end ? words.end + UTF8Text.scalar(in: bytes, at: words.end).length : range.end
    return make(words, from: range.start, nil, labelRank, isRunIn: behind < range.end, isLabel: true, index)
  }

  /// 问题2：… above what is done about it.
  private mutating func roundNumber(_ index: Int) -> Heading? {
    guard let words = rounds.words[index] else { return nil }
    return make(words, from: words.start, nil, labelRank, isRunIn: true, isLabel: true, index)
  }

  /// Below what is open; where nothing is, 一、 goes on beside it unless it begins anew.
  private var labelRank: Int { open.last { $0.isLabel }?.rank ?? open.last.map { $0.rank + 5 } ?? bare.namedRank }

  /// Bold words that open a paragraph and end in 。 or ：.
  private mutating func boldRunIn(_ index: Int) -> Heading? {
    let paragraph = paragraphs[index]
    guard !series.begins(bytes, paragraph.range) else { return nil }
    let title = text.firstStretch(of: paragraph.range)
    guard title.end < paragraph.range.end, paragraph.format.isBold ? isBoldAmongRunIns(index) : opensBold(index) else {
      return nil
    }
    return make(title, from: title.start, nil, 35, isRunIn: true, index)
  }

  /// The first stretch of a paragraph is bold, and little else.
  private func opensBold(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    guard paragraph.format.boldPrefix > 0, !paragraph.format.isBold else { return false }
    let title = text.firstStretch(of: paragraph.range)
    return (2...Self.longestRunIn).contains(Count.han(bytes, title.start..<title.end))
      && abs(paragraph.format.boldPrefix - title.count) <= 12
  }

  /// An entry of a single sentence among those that open with a bold one.
  private func isBoldAmongRunIns(_ index: Int) -> Bool {
    text.endsSentence(paragraphs[index].range)
      && [index - 1, index + 1].contains { paragraphs.indices.contains($0) && opensBold($0) }
  }

  /// A short line without number or style whose words are a role heading, or that is bold as a whole.
  private mutating func bareRoleLine(_ index: Int) -> Heading? {
    let paragraph = paragraphs[index]
    let title = text.unwrapped(text.withoutBullet(text.trimmed(paragraph.range)))
    let han = Count.han(bytes, title.start..<title.end)
    guard (2...25).contains(han), !text.endsSentence(paragraph.range), !text.announces(paragraph.range),
      // 成绩属于过去。我们清醒看到： leads on.
      !bytes.contains("。", in: title.start..<title.end)
    else { return nil }
    let reading = han <= 18 ? lexicon.reading(of: title, in: clean, isTopLevel: true, kind: nil) : nil
    let isNamed = (reading?.confidence ?? 0) >= 0.8
    guard isNamed || paragraph.format.isBold && !text.containsComma(title) else { return nil }
    return make(title, from: title.start, nil, isNamed ? namedRank(index) : bareRank(index), isRunIn: false, index)
  }

  /// A short line between paragraphs, without number, style or a word that names a role (约法六章).
  private mutating func bareLine(_ index: Int) -> Heading? {
    guard bare.isHeading[index] else { return nil }
    let title = text.unwrapped(text.withoutBullet(text.trimmed(paragraphs[index].range)))
    guard !title.isEmpty else { return nil }
    return make(title, from: title.start, nil, bareRank(index), isRunIn: false, index)
  }

  /// A heading right above another one has it and those that follow it below itself, up to the next that names a role.
  private mutating func namedRank(_ index: Int) -> Int {
    isBelowBare = bare.isAbove(index)
    return bare.namedRank
  }

  private mutating func bareRank(_ index: Int) -> Int {
    guard bare.rank == 10 else { return bare.rank }
    if bare.isAbove(index) {
      isBelowBare = true
      return 10
    }
    return isBelowBare ? 12 : 10
  }

  // MARK: Nesting

  private mutating func make(
    _ title: CleanRange, from start: Int, _ number: Enumerator?, _ rank: Int, isRunIn: Bool, isLabel: Bool = false,
    _ index: Int
  ) -> Heading {
    while let last = open.last, last.rank >= rank { open.removeLast() }
    open.append((rank, isLabel, number != nil))
    return Heading(
      range: CleanRange(start, title.end), title: title, number: number, level: open.count, isRunIn: isRunIn,
      paragraph: index)
  }
}
