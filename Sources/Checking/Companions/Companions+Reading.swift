public import Analysis
public import Documents

extension Companions.Kind {
  /// True for lists of opinions or problems, which need no form of their own.
  public var isList: Bool { self == .opinions || self == .problemList }
}

extension Companions {
  /// A document as the draft that such a companion must be; nil when it is something else.
  ///
  /// A list is whatever is no draft of another kind beyond doubt; of the others the right kind must be among the likely
  /// ones.
  public static func understood(
    _ document: Document, as kind: Kind, of documents: CompanionDocuments, by analyser: Analyser
  ) -> Draft? {
    let draft = analyser.draft(from: document)
    let accepted = documents[kind].accepted
    guard let usual = accepted.first else { return draft.kind.doubt == .notADraft ? nil : draft }
    if accepted.contains(draft.kind.id) { return draft }
    if kind.isList {
      let isOther = draft.kind.doubt == nil && documents.prose.contains(draft.kind.id) && draft.parts.count > 3
      return isOther ? nil : list(document, kind: usual, by: analyser)
    }
    let likely = draft.kind.candidates.first { accepted.contains($0.id) && $0.confidence >= leastLikely }
    guard draft.kind.doubt != .notADraft, let likely else { return nil }
    return analyser.draft(from: document, options: AnalysisOptions(kind: likely.id))
  }

  /// A list may begin with its first entry, which then only stands where titles do.
  private static func list(_ document: Document, kind: String, by analyser: Analyser) -> Draft {
    var draft = analyser.draft(from: document, options: AnalysisOptions(kind: kind))
    if let title = draft.title, !analyser.vocabulary.isTitle(draft.clean.string(in: title)) { draft.title = nil }
    return draft
  }

  /// True when the document has something that drafts can be held against.
  public static func hasEntries(_ draft: Draft, for kind: Kind) -> Bool {
    if kind == .unit { return true }
    return kind.isList ? !CompanionEntries(of: draft).entries.isEmpty : !draft.problems.isEmpty
  }

  /// Confidence from which the user is believed who says what kind a document is.
  private static let leastLikely = 0.25
}
