public import RuleFiles

/// Looks through a rule folder without mistakes for what does nothing.
public struct RuleAudit {
  private let rulebook: Rulebook
  private let folder: RuleFolder

  public init(_ rulebook: Rulebook, folder: RuleFolder) {
    self.rulebook = rulebook
    self.folder = folder
  }

  /// In the order of files and lines.
  ///
  /// - Parameter reading: how the examples are read, to see which fields of messages they fill.
  public func hints(_ reading: RuleExamples.Reading) -> [RuleHint] {
    let examples = RuleExamples(rulebook, folder: folder, log: MistakeLog())
    let hints =
      rulebook.rules.flatMap { TermAudit.hints(on: $0) + OutcomeAudit.hints(on: $0) }
      + folder.files(under: "lexicons").flatMap { TermAudit.hints(onLexicon: $0) }
      + rulebook.packs.flatMap { PackAudit(pack: $0, rulebook: rulebook, folder: folder).hints }
      + (examples.map { FieldAudit($0, reading).hints(rulebook.rules) } ?? [])
    return Set(hints).sorted { ($0.location, "\($0.subject)") < ($1.location, "\($1.subject)") }
  }
}
