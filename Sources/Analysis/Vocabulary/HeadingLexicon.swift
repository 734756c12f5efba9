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
  }

  /// Phrases that hold a role word without being about that role; erased before anything is tested.
  private let blank: TermSet
  /// First hit wins.
  private let entries: [Entry]
  private let entryTerms: TermSet
  /// Headings that group problems or measures and name no role.
  let aspects: TermSet
  /// Run-in labels of interleaved layouts (具体表现：…).
  private let labels: [Entry]
  private let labelTerms: TermSet

  init(blank: TermClass, entries: [Entry], aspects: TermClass, labels: [Entry]) {
    self.blank = TermSet(blank)
    self.entries = entries
    entryTerms = TermSet(entries.map { TermClass(name: "", patterns: $0.patterns) })
    self.aspects = TermSet(aspects)
    self.labels = labels
    labelTerms = TermSet(labels.map { TermClass(name: "", patterns: $0.patterns) })
  }

  /// What the words of a heading, number and end mark cut off, say about its role.
  func reading(of heading: CleanRange, in clean: CleanText, isTopLevel: Bool, kind: String?) -> Reading? {
    let tested = erasingBlankPhrases(Array(clean.text.bytes[heading.start..<heading.end]))
    guard !tested.isEmpty else { return nil }
    let hit = entryTerms.lists(in: tested, [0..<tested.count]).first { index in
      let entry = entries[index]
      return (isTopLevel || !entry.topLevelOnly) && (entry.kinds.isEmpty || kind.map(entry.kinds.contains) ?? true)
    }
    return hit.map { Reading(roles: entries[$0].roles, confidence: entries[$0].confidence) }
  }

  /// The roles of a run-in label, nil when it is none.
  func label(_ range: CleanRange, in clean: CleanText) -> Reading? {
    let bytes = Array(clean.text.bytes[range.start..<range.end])
    return labelTerms.lists(in: bytes, [0..<bytes.count]).first.map {
      Reading(roles: labels[$0].roles, confidence: labels[$0].confidence)
    }
  }

  private func erasingBlankPhrases(_ heading: [UInt8]) -> [UInt8] {
    var bytes = heading
    for range in blank.places(in: heading).reversed() { bytes.removeSubrange(range) }
    return bytes
  }
}

extension HeadingLexicon {
  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> HeadingLexicon? {
    guard let mapping = TermsFile.mappings(in: folder, under: "roles/headings.yml", log).first else { return nil }
    let result = HeadingLexicon(
      blank: blankTerms(mapping.optional("blank"), log),
      entries: entries(mapping.required("headings", log), log),
      aspects: TermsFile.termClass(named: "aspects", mapping.optional("aspects"), log),
      labels: entries(mapping.optional("labels"), log))
    mapping.rejectUnknownKeys(log)
    return result
  }

  /// Plain strings are words; a string with pattern syntax is a pattern.
  private static func blankTerms(_ node: Node?, _ log: MistakeLog) -> TermClass {
    var result = TermClass(name: "blank")
    for item in node?.list(log) ?? [] {
      guard let text = item.string(log) else { continue }
      if text.contains(where: { "[](){}?*+|\\^$".contains($0) }) {
        if let pattern = TermsFile.pattern(item, log) { result.patterns.append(pattern) }
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
