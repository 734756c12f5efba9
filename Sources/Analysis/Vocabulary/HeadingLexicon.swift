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
  let blank: TermClass
  /// First hit wins.
  let entries: [Entry]
  /// Headings that group problems or measures and name no role.
  let aspects: TermClass
  /// Run-in labels of interleaved layouts (具体表现：…).
  let labels: [Entry]

  /// What the words of a heading, number and end mark cut off, say about its role.
  func reading(of heading: String, isTopLevel: Bool, kind: String?) -> Reading? {
    let tested = erasingBlankPhrases(heading)
    guard !tested.isEmpty else { return nil }
    let entry = entries.first { entry in
      (isTopLevel || !entry.topLevelOnly)
        && (entry.kinds.isEmpty || kind.map(entry.kinds.contains) ?? true)
        && entry.patterns.contains { $0.isMatch(tested) }
    }
    return entry.map { Reading(roles: $0.roles, confidence: $0.confidence) }
  }

  /// The roles of a run-in label, nil when it is none.
  func label(_ text: String) -> Reading? {
    let entry = labels.first { $0.patterns.contains { $0.isMatch(text) } }
    return entry.map { Reading(roles: $0.roles, confidence: $0.confidence) }
  }

  private func erasingBlankPhrases(_ heading: String) -> String {
    var bytes = Array(heading.utf8)
    for word in blank.words { erase(Array(word.utf8), in: &bytes) }
    for pattern in blank.patterns {
      for range in pattern.matches(in: bytes, range: 0..<bytes.count).reversed() { bytes.removeSubrange(range) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func erase(_ word: [UInt8], in bytes: inout [UInt8]) {
    while let range = bytes.firstRange(of: word) { bytes.removeSubrange(range) }
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
