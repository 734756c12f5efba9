import Checking

/// Whether a draft may go to the meeting, and what is missing if not (domain.md N-04, W-01, W-02).
public struct Gate: Hashable, Sendable {
  public enum Obstacle: Hashable, Sendable {
    /// Fewer rounds were reviewed than the material needs.
    case rounds(Int, needed: Int)
    /// The last round could not be judged.
    case undecided
    /// Findings that must be dealt with stand, and nobody accepted the round in spite of them.
    case openFindings([DraftHistory.Finding])
    /// The last decision on the last round sends it back.
    case sentBack(DraftHistory.Decision)
    /// Who signs depends on who the author is: one of these ids.
    case unknownAuthor(accepted: [String])
    /// Nobody has signed at this level.
    case unsigned(Workflow.Step)
    /// The signature is on an earlier round, or from before the round was sent back.
    case outdated(Workflow.Step, DraftHistory.Signature)
  }

  public var obstacles: [Obstacle]

  public var isOpen: Bool { obstacles.isEmpty }

  public init(_ draft: DraftHistory, _ workflow: Workflow) {
    obstacles =
      Self.rounds(draft, workflow) + Self.judgement(draft) + Self.signatures(draft, workflow)
  }

  /// The steps that stand before a signature at a level and are not done; nil when the level is none of the chain.
  public static func steps(before level: String, _ draft: DraftHistory, in chain: Workflow.Chain) -> [Workflow.Step]? {
    guard let index = chain.steps.firstIndex(where: { $0.level == level }) else { return nil }
    return chain.steps[..<index].filter { obstacle(at: $0, draft) != nil }
  }

  private static func rounds(_ draft: DraftHistory, _ workflow: Workflow) -> [Obstacle] {
    let needed = workflow.rounds[draft.key.kind] ?? 1
    // A round that could not be judged was not reviewed.
    let reviewed = draft.rounds.count { $0.verdict != .undecided }
    return reviewed < needed ? [.rounds(reviewed, needed: needed)] : []
  }

  private static func judgement(_ draft: DraftHistory) -> [Obstacle] {
    guard let last = draft.lastRound else { return [] }
    let decision = draft.decisions.last { $0.round == last.number }
    if let decision { return decision.outcome == .accept ? [] : [.sentBack(decision)] }
    if draft.verdict == .undecided { return [.undecided] }
    let grave = draft.openFindings.filter { $0.severity >= .must }
    return grave.isEmpty ? [] : [.openFindings(grave)]
  }

  private static func signatures(_ draft: DraftHistory, _ workflow: Workflow) -> [Obstacle] {
    switch workflow.chain(for: draft.key.kind, author: draft.author(in: workflow)) {
    case .nothing: []
    case .unknownAuthor(let accepted): [.unknownAuthor(accepted: accepted)]
    case .chain(let chain): chain.steps.compactMap { obstacle(at: $0, draft) }
    }
  }

  private static func obstacle(at step: Workflow.Step, _ draft: DraftHistory) -> Obstacle? {
    guard let signature = draft.signatures.last(where: { $0.level == step.level }) else { return .unsigned(step) }
    guard let last = draft.lastRound, signature.round == last.number else { return .outdated(step, signature) }
    let isSentBack = draft.decisions.contains { decision in
      decision.round == last.number && decision.outcome != .accept && decision.sequence > signature.sequence
    }
    return isSentBack ? .outdated(step, signature) : nil
  }
}

extension DraftHistory {
  /// Id of the author's role: as stated, else the team's for what no single person wrote.
  public func author(in workflow: Workflow) -> String? {
    author ?? (key.person.isEmpty ? workflow.team : nil)
  }
}
