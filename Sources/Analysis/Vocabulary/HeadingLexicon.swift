import Documents
import Matching
import RuleFiles

/// What headings say about the role of the text below them (domain.md 4); `Rules/roles/headings.yml`.
struct HeadingLexicon: Sendable {
  struct Entry: Sendable {
    var roles: [Role]
    var patterns: [Pattern]
    /// Kind ids; empty for all.
    var kinds: Set<String>
    var topLevelOnly: Bool
    /// How sure a heading that matches is, 0…1.
    var confidence: Double
  }

  struct Reading: Sendable {
    var roles: [Role]
    var confidence: Double
    /// It only names an aspect, which any part may go through.
    var isAspect = false
  }

  /// Phrases that hold a role word without being about that role; erased before anything is tested.
  private let blank: TermSet
  private let headings: EntryList
  /// Headings that group problems or measures and name no role.
  let aspects: TermSet
  /// Headings that are no problem when numbered ones stand under them (学习方面的问题).
  let gatherings: TermSet
  /// Run-in labels of interleaved layouts (具体表现：…).
  private let labels: EntryList
  /// Sentences that look back on a list and belong to none of its items.
  let summaries: TermSet
  /// First paragraphs of a part that say no more than that its items follow.
  let introductions: TermSet
  /// Labels of lines that go with the measure above them (责任人：, 完成时限：).
  let attributes: TermSet
  private let questions: TermSet
  /// First clauses of sentences that turn to another side of the matter (服务上，).
  let sides: TermSet
  /// Headings that say only when the measures below them are due (（一）马上就改的).
  let stages: TermSet
  /// Heads of table columns; entries without roles are of columns that hold none of the main roles.
  private let columns: EntryList

  init(
    blank: TermClass, entries: [Entry], aspects: TermClass,
    gatherings: TermClass = TermClass(name: "gatherings"), labels: [Entry] = [],
    summaries: TermClass = TermClass(name: "summaries"), columns: [Entry] = [],
    attributes: TermClass = TermClass(name: "attributes"),
    introductions: TermClass = TermClass(name: "introductions"),
    questions: TermClass = TermClass(name: "questions"), sides: TermClass = TermClass(name: "sides"),
    stages: TermClass = TermClass(name: "stages")
  ) {
    self.stages = TermSet(stages)
    self.sides = TermSet(sides)
    self.questions = TermSet(questions)
    self.blank = TermSet(blank)
    headings = EntryList(entries)
    self.aspects = TermSet(aspects)
    self.gatherings = TermSet(gatherings)
    self.labels = EntryList(labels)
    self.summaries = TermSet(summaries)
    self.columns = EntryList(columns)
    self.attributes = TermSet(attributes)
    self.introductions = TermSet(introductions)
  }

  /// What the words of a heading, number and end mark cut off, say about its role.
  func reading(of heading: CleanRange, in clean: CleanText, isTopLevel: Bool, kind: String?) -> Reading? {
    let tested = erasingBlankPhrases(Self.unquoted(clean.text.bytes[heading.start..<heading.end]))
    guard !tested.isEmpty else { return nil }
    return headings.first(in: tested) { entry in
      (isTopLevel || !entry.topLevelOnly) && (entry.kinds.isEmpty || kind.map(entry.kinds.contains) ?? true)
    }
  }

  /// The roles of a run-in label, nil when it is none.
  func label(_ range: CleanRange, in clean: CleanText) -> Reading? {
    label(Array(clean.text.bytes[range.start..<range.end]))
  }

  func label(_ words: [UInt8]) -> Reading? { labels.first(in: words) }

  /// A label of lines that go with the measure above them.
  func isAttribute(_ words: [UInt8]) -> Bool {
    let line = words + Array("：".utf8)
    return attributes.occurs(in: line, CleanRange(0, line.count))
  }

  /// A label in front of what somebody is asked.
  func isQuestion(_ words: [UInt8]) -> Bool { questions.occurs(in: words, CleanRange(0, words.count)) }

  /// What the cells under a column head hold: roles, or none of them; nil when the words are no column head.
  func column(_ head: CleanRange, in clean: CleanText) -> [Role]? {
    columns.first(in: clean.text.bytes.withoutSpaces(head))?.roles
  }

  /// Without the quotes around the whole: “为啥成了这样”.
  private static func unquoted(_ words: ArraySlice<UInt8>) -> [UInt8] {
    let open = Array("“".utf8)
    let close = Array("”".utf8)
    guard words.starts(with: open), words.suffix(3).elementsEqual(close) else { return Array(words) }
    let inner = words.dropFirst(3).dropLast(3)
    // “甲”和“乙” stays as it is.
    let holdsQuote = inner.indices.contains { inner[$0...].starts(with: open) }
    return Array(holdsQuote ? words : inner)
  }

  private func erasingBlankPhrases(_ heading: [UInt8]) -> [UInt8] {
    var bytes = heading
    for range in blank.places(in: heading).reversed() { bytes.removeSubrange(range) }
    return bytes
  }
}

extension HeadingLexicon {
  /// Entries in order; the first that hits wins.
  private struct EntryList: Sendable {
    private let entries: [Entry]
    private let terms: TermSet

    init(_ entries: [Entry]) {
      self.entries = entries
      terms = TermSet(entries.map { TermClass(name: "", patterns: $0.patterns) })
    }

    func first(in bytes: [UInt8], _ range: Range<Int>? = nil, where holds: (Entry) -> Bool = { _ in true }) -> Reading?
    {
      terms.lists(in: bytes, [range ?? 0..<bytes.count]).first { holds(entries[$0]) }.map {
        Reading(roles: entries[$0].roles, confidence: entries[$0].confidence)
      }
    }
  }

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> HeadingLexicon? {
    guard let mapping = TermsFile.mappings(in: folder, under: "roles/headings.yml", log).first else { return nil }
    let result = HeadingLexicon(
      blank: blankTerms(mapping.optional("blank"), log),
      entries: entries(mapping.required("headings", log), log),
      aspects: TermsFile.termClass(named: "aspects", mapping.optional("aspects"), log),
      gatherings: TermsFile.termClass(named: "gatherings", mapping.optional("gatherings"), log),
      labels: entries(mapping.optional("labels"), log),
      summaries: TermsFile.termClass(named: "summaries", mapping.optional("summaries"), log),
      columns: entries(mapping.optional("columns"), log),
      attributes: TermsFile.termClass(named: "attributes", mapping.optional("attributes"), log),
      introductions: TermsFile.termClass(named: "introductions", mapping.optional("introductions"), log),
      questions: TermsFile.termClass(named: "questions", mapping.optional("questions"), log),
      sides: TermsFile.termClass(named: "sides", mapping.optional("sides"), log),
      stages: TermsFile.termClass(named: "stages", mapping.optional("stages"), log))
    mapping.rejectUnknownKeys(log)
    return result
  }

  /// Plain strings are words; a string with pattern syntax is a pattern.
  private static func blankTerms(_ node: Node?, _ log: MistakeLog) -> TermClass {
    var result = TermClass(name: "blank")
    for item in node?.list(log) ?? [] {
      guard let text = item.string(log) else { continue }
      if text.contains(where: { "[](){}?*+|\\^$".contains($0) }) {
        if let pattern = Pattern(item, log) { result.patterns.append(pattern) }
      } else {
        result.words.append(text)
      }
    }
    return result
  }

  private static func entries(_ node: Node?, _ log: MistakeLog) -> [Entry] {
    (node?.list(log) ?? []).compactMap { entry in
      guard let mapping = entry.mapping(log) else { return nil }
      let result = Entry(
        roles: TermsFile.roles(mapping.required("roles", log), log),
        patterns: TermsFile.patterns(mapping.required("patterns", log), log),
        kinds: Set(mapping.optional("kinds")?.stringList(log) ?? []),
        topLevelOnly: mapping.optional("topLevelOnly")?.bool(log) ?? false,
        confidence: TermsFile.number(mapping.optional("confidence"), log) ?? 0.8)
      mapping.rejectUnknownKeys(log)
      return result
    }
  }
}

extension TermSet {
  /// True when a run-in heading together with its mark is such a label.
  func names(_ heading: Heading, in clean: CleanText) -> Bool {
    let bytes = clean.text.bytes
    guard heading.isRunIn, heading.title.end < bytes.count else { return false }
    let mark = UTF8Text.scalar(in: bytes, at: heading.title.end).length
    return occurs(in: clean, CleanRange(heading.title.start, min(heading.title.end + mark, bytes.count)))
  }
}
