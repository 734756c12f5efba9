import Analysis
public import RuleFiles

/// Reads `shenyue.yml`; its keys may be Chinese, as those of packs.
public struct MeetingReader {
  /// What a pack could say too; it goes to the packs as it is.
  static let packKeys = ["set", "length", "counts", "severity"]

  private let rulebook: Rulebook
  private let log: MistakeLog

  /// - Parameter log: for everything that is wrong with a file.
  public init(_ rulebook: Rulebook, log: MistakeLog) {
    self.rulebook = rulebook
    self.log = log
  }

  /// - Returns: nil when anything is wrong; what is wrong with values that packs get is found when the rules are loaded
  ///   with the settings.
  public func settings(_ file: RuleFolder.File) -> MeetingSettings? {
    let before = log.mistakes.count
    guard let source = Node.parse(file, into: log) else { return nil }
    let names = rulebook.wording.meetingKeys
    if let mapping = source.translatingKeys(names).mapping(log) {
      let settings = settings(mapping)
      mapping.rejectUnknownKeys(log)
      if log.mistakes.count == before { return settings }
    }
    if source.hasKeys(among: names) { log.call(names, since: before) }
    return nil
  }

  /// What the settings say to packs; nil when nothing.
  static func overlay(
    _ file: RuleFolder.File, _ keys: [String], _ wording: Wording, _ log: MistakeLog
  ) -> Node? {
    let node = Node.parse(file, into: log)?.translatingKeys(wording.meetingKeys).keeping(Set(keys))
    return node.flatMap { $0.hasEntries ? $0 : nil }
  }

  // MARK: Keys

  private func settings(_ mapping: Mapping) -> MeetingSettings {
    let vocabulary = rulebook.vocabulary
    var settings = MeetingSettings()
    settings.name = mapping.optional("meeting")?.string(log)
    settings.pack = choice("pack", mapping, rulebook.packs.map { ($0.name.id, $0.name.name) })
    settings.kind = choice("kind", mapping, vocabulary.kindIDs.map { ($0, vocabulary.name(ofKind: $0)) })
    settings.era = choice("era", mapping, vocabulary.eraIDs.map { ($0, vocabulary.name(ofEra: $0)) })
    let roster = mapping.optional("roster")
    settings.rosterFile = roster.flatMap(Self.table)
    if settings.rosterFile == nil { settings.roster = (roster?.members(log) ?? []).compactMap(author) }
    settings.deadline = mapping.optional("deadline").flatMap { CalendarDay($0, log) }
    settings.asOf = mapping.optional("asOf").flatMap { CalendarDay($0, log) }
    settings.reviewers = mapping.optional("reviewers")?.names(log) ?? []
    settings.companions = companions(mapping)
    settings.selection = RuleSelection(
      only: mapping.optional("only").map { Set(rules($0)) }, skipped: Set(mapping.optional("skip").map(rules) ?? []))
    settings.overlay = overlay(mapping)
    return settings
  }

  private func choice(_ key: String, _ mapping: Mapping, _ accepted: [(id: String, name: String)]) -> String? {
    guard let node = mapping.optional(key), let given = node.string(log) else { return nil }
    if let found = accepted.first(where: { $0.id == given }) ?? accepted.first(where: { $0.name == given }) {
      return found.id
    }
    // Who writes Chinese is told the names, who writes ids is told the ids.
    let isASCII = given.utf8.allSatisfy { $0 < 0x80 }
    log.add(.unknownValue(given, accepted: accepted.map { isASCII ? $0.id : $0.name }), at: node.location)
    return nil
  }

  /// The path of a table, which one value with such an ending is.
  private static func table(_ node: Node) -> String? {
    node.scalar.flatMap { path in [".csv", ".xlsx"].contains { path.lowercased().hasSuffix($0) } ? path : nil }
  }

  private func author(_ node: Node) -> MeetingSettings.Author? {
    if let name = node.scalar { return MeetingSettings.Author(name: name) }
    guard let mapping = node.mapping(log) else { return nil }
    let name = mapping.required("author", log)?.string(log)
    let note = mapping.optional("note")?.string(log)
    mapping.rejectUnknownKeys(log)
    return name.map { MeetingSettings.Author(name: $0, note: note) }
  }

  private func companions(_ mapping: Mapping) -> [MeetingSettings.Companion] {
    guard let list = mapping.optional("with")?.mapping(log) else { return [] }
    let found = Companions.Kind.allCases.compactMap { kind -> MeetingSettings.Companion? in
      guard let node = list.optional(kind.rawValue), let path = node.string(log) else { return nil }
      return MeetingSettings.Companion(kind: kind, path: path, location: node.location)
    }
    list.rejectUnknownKeys(log)
    return found
  }

  private func rules(_ node: Node) -> [String] {
    node.members(log).compactMap { member in
      guard let name = member.string(log) else { return nil }
      if let rule = rulebook.rule(WaiverText.leadingID(of: name) ?? name) ?? rulebook.rule(name) { return rule.id }
      log.add(.unknownValue(name, accepted: rulebook.rules.map(\.id)), at: member.location)
      return nil
    }
  }

  // MARK: What packs get

  /// Values are read when the packs are; here only what packs do not check.
  private func overlay(_ mapping: Mapping) -> Node? {
    let entries = Self.packKeys.compactMap { key in mapping.optional(key).map { (key: key, value: $0) } }
    for entry in entries where entry.key == "set" || entry.key == "severity" {
      for (rule, location) in entry.value.mapping(log)?.keys ?? [] where rulebook.rule(rule)?.id != rule {
        log.add(.unknownValue(rule, accepted: rulebook.rules.map(\.id)), at: location)
      }
    }
    guard let first = entries.first else { return nil }
    return entries.reduce(Node.emptyMapping(at: first.value.location)) { $0.setting([$1.key], to: $1.value) }
  }
}
