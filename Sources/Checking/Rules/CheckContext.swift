import Analysis
import Documents

/// What a rule kind may look at.
struct CheckContext: Sendable {
  let draft: Draft
  let pack: Pack?
  let names: Names
  /// Id of the lexicon that holds the rule's own terms.
  let ownLexicon: String
  var companions = Companions()
  /// Knows how to compare problems with what may answer them; nil in tests of kinds that do not.
  var vocabulary: Vocabulary?

  /// Names from the rule folder that kinds need beside the draft.
  struct Names: Sendable {
    var roles: [Role: String] = [:]
    /// Class names by lexicon, in the order of `LexiconHits.Hit.term`.
    var classes: [String: [String]] = [:]
    /// By kind id.
    var kinds: [String: String] = [:]
    /// By era id.
    var aspects: [String: EraAspects] = [:]
    /// Stands between the members of an enumeration in a message.
    var separator = ", "
  }
}

extension CheckContext {
  /// Roles below this are doubtful (design.md 4).
  static let doubtful = 0.6
  /// Below this a part or an item is a guess: what is counted in it, or missing beside it, says nothing.
  static let guess = 0.5

  func parts(_ roles: [Role]) -> [Part] {
    draft.parts.filter { part in roles.contains { part.has($0) } }
  }

  /// The same, with the tables that follow one of them at once: 查摆出的问题、原因和改法见下表 is the head of what they hold.
  func partsWithTables(_ roles: [Role]) -> [Part] {
    draft.parts.indices.filter { index in
      let part = draft.parts[index]
      if roles.contains(where: part.has) { return true }
      guard index > 0, part.heading == nil, isTabular([part]) else { return false }
      return roles.contains(where: draft.parts[index - 1].has)
    }.map { draft.parts[$0] }
  }

  /// What the pack, else the role list, calls a part.
  func name(of role: Role) -> String {
    pack?.parts.first { $0.role == role }?.name ?? names.roles[role] ?? role.rawValue
  }

  /// Of the least trustworthy part; 1 when there is none.
  func confidence(of parts: [Part]) -> Double {
    parts.map(\.confidence).min() ?? 1
  }

  /// Where a finding about a whole part is shown: its heading, else its first sentence.
  func anchor(of part: Part) -> RuleMatch.Place? {
    if let heading = part.heading { return .clean(draft.headings[heading].title) }
    return draft.sentences(in: part.range).first.map { .clean($0.range) }
  }

  func anchor(of role: Role) -> RuleMatch.Place? {
    parts([role]).max { $0.han < $1.han }.flatMap(anchor)
  }

  /// Hits of some classes of a lexicon (all when none is named) inside a range.
  func hits(_ lexicon: String, classes: [String] = [], in range: CleanRange) -> [LexiconHits.Hit] {
    let hits = draft.hits.hits(lexicon, in: range)
    guard !classes.isEmpty else { return Array(hits) }
    let known = names.classes[lexicon] ?? []
    return hits.filter { known.indices.contains($0.term) && classes.contains(known[$0.term]) }
  }

  /// The ranges of the parts with one of the roles, the whole text when no role is named; those with one of `omitted` left
  /// out.
  func ranges(_ roles: [Role], except omitted: [Role] = []) -> [CleanRange] {
    if roles.isEmpty, omitted.isEmpty { return [draft.clean.fullRange] }
    let named = roles.isEmpty ? draft.parts : parts(roles)
    return named.filter { part in !omitted.contains { part.has($0) } }.map(\.range)
  }

  /// The sentences of some parts, headings on lines of their own left out.
  func sentences(of parts: [Part]) -> [Sentence] {
    let headings = Set(draft.headings.filter { !$0.isRunIn }.map(\.paragraph))
    return parts.flatMap { draft.sentences(in: $0.range) }.filter { !headings.contains($0.paragraph) }
  }

  func items(_ role: Role) -> [Item] {
    switch role {
    case .problems: draft.problems
    case .causes: draft.causes
    case .measures: draft.measures
    default: []
    }
  }

  func confidence(of item: Item) -> Double {
    min(item.confidence, draft.parts[item.part].confidence)
  }

  func label(of item: Item) -> String { draft.shortLabel(item.label) }

  func string(in range: CleanRange) -> String { draft.clean.string(in: range) }

  /// The sentence that holds an offset; nil in a gap between sentences. Found by binary search.
  func sentence(at offset: Int) -> Sentence? {
    let before = draft.sentences(in: CleanRange(0, offset + 1)).last
    return before.flatMap { $0.range.contains(offset) ? $0 : nil }
  }

  /// Where the sentences begin that hold some hits.
  func sentenceStarts(of hits: [LexiconHits.Hit]) -> Set<Int> {
    Set(hits.compactMap { sentence(at: $0.range.start)?.range.start })
  }

  /// True when most paragraphs of some parts are cells of tables, whose lengths say nothing.
  func isTabular(_ parts: [Part]) -> Bool {
    let paragraphs = parts.flatMap { draft.paragraphs[draft.paragraphIndices(in: $0.range)] }
    let cells = paragraphs.count { if case .tableCell = $0.container { true } else { false } }
    return 2 * cells > paragraphs.count
  }

  /// The clause that holds a stretch, without the mark at its end; nil in a gap between sentences.
  func clause(around stretch: CleanRange) -> CleanRange? {
    guard let sentence = sentence(at: stretch.start)?.range else { return nil }
    let bytes = draft.clean.text.bytes
    var start = stretch.start
    while start > sentence.start {
      var before = start - 1
      while before > sentence.start, bytes[before] & 0xC0 == 0x80 { before -= 1 }
      if UTF8Text.scalar(in: bytes, at: before).value.isClauseMark { break }
      start = before
    }
    var end = stretch.end
    while end < sentence.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: end)
      if value.isClauseMark { break }
      end += length
    }
    return CleanRange(start, max(start, min(end, sentence.end)))
  }

  /// The class of a lexicon of which most words stand in a range, the first of equals; nil without any.
  func topic(in range: CleanRange, _ lexicon: String) -> String? {
    let names = names.classes[lexicon] ?? []
    var counts = [Int](repeating: 0, count: names.count)
    for hit in hits(lexicon, in: range) where counts.indices.contains(hit.term) { counts[hit.term] += 1 }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { names[$0] }
  }

  func list(_ members: [String]) -> String { members.joined(separator: names.separator) }

  /// True when the quotation mark opened last before a range, in its paragraph, is still open. Linear in that distance.
  func isQuoted(_ range: CleanRange) -> Bool {
    guard let paragraph = draft.paragraphIndex(at: range.start) else { return false }
    let before = draft.clean.string(in: CleanRange(draft.paragraphs[paragraph].range.start, range.start))
    guard let opening = before.lastIndex(of: "\u{201C}") else { return false }
    return !before[opening...].contains("\u{201D}")
  }

  /// What authors wrote, each in quotation marks, between which no mark stands (GB/T 15834-2011, A.4); those beyond
  /// `most` as an ellipsis.
  func quotedList(_ members: [String], most: Int = 10) -> String {
    let shown = members.prefix(most).map { "“\(MessageTemplate.singleQuoted($0))”" }
    return shown.joined() + (members.count > most ? "……" : "")
  }
}
