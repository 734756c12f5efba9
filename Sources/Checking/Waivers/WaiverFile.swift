public import RuleFiles

/// The waivers that stand in a file beside the draft, `稿名.豁免.yml`: a list of entries, or one entry.
///
/// Each entry says who waives which rules and why; `quote` limits it to the findings where those words stand.
public enum WaiverFile {
  /// The entries that are in order; what is wrong with the others is in the log.
  ///
  /// - Parameters:
  ///   - file: Its path stands in messages.
  ///   - rulebook: Its wording holds what may be written instead of the English keys.
  public static func waivers(_ file: RuleFolder.File, _ rulebook: Rulebook, log: MistakeLog) -> [Waiver] {
    let before = log.mistakes.count
    let names = rulebook.wording.waiverKeys
    guard let source = Node.parse(file, into: log) else { return [] }
    let node = source.translatingKeys(names)
    let entries = node.value(of: "waivers").map { $0.members(log) } ?? (node.isList ? node.list(log) ?? [] : [node])
    let found = entries.flatMap { waivers($0, rulebook, log) }
    if source.hasKeys(among: names) { log.call(names, since: before) }
    return found
  }

  private static func waivers(_ entry: Node, _ rulebook: Rulebook, _ log: MistakeLog) -> [Waiver] {
    let before = log.mistakes.count
    guard let mapping = entry.mapping(log) else { return [] }
    let rules = mapping.required("rule", log)?.members(log) ?? []
    let reason = mapping.required("reason", log)
    let person = mapping.optional("person")?.string(log)
    let date = mapping.optional("date").flatMap { CalendarDay($0, log) }
    let quote = mapping.optional("quote")?.string(log)
    mapping.rejectUnknownKeys(log)
    let waivers = rules.compactMap { node -> Waiver? in
      guard let name = node.string(log), let rule = rule(name, at: node, rulebook, log) else { return nil }
      return Waiver(
        rule: rule, reason: reason?.string(log) ?? "", person: person, date: date?.text,
        scope: quote.map(Waiver.Scope.quote) ?? .draft, source: .file(entry.location))
    }
    return log.mistakes.count == before ? waivers : []
  }

  private static func rule(_ name: String, at node: Node, _ rulebook: Rulebook, _ log: MistakeLog) -> String? {
    if let rule = rulebook.rule(WaiverText.leadingID(of: name) ?? name) ?? rulebook.rule(name) { return rule.id }
    log.add(.unknownValue(name, accepted: rulebook.rules.map(\.id)), at: node.location)
    return nil
  }
}
