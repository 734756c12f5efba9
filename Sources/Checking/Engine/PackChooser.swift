import Analysis

/// Finds the pack for a draft.
struct PackChooser: Sendable {
  enum Choice {
    /// The pack, and the kind as which the draft is judged.
    case pack(Pack, kind: String)
    /// `isReadable` when rules that hold for any kind still make sense.
    case undecided(Review.Undecided, isReadable: Bool)
  }

  let packs: [Pack]
  /// Said by the user.
  let forced: Pack?

  func choice(for draft: Draft) -> Choice {
    let kind = draft.kind.id
    if draft.kind.doubt == .tooShort { return .undecided(.tooShort, isReadable: false) }
    if let forced { return .pack(forced, kind: forced.kinds.contains(kind) ? kind : forced.kinds.first ?? kind) }
    switch draft.kind.doubt {
    case .notADraft: return .undecided(.notADraft(kind: kind), isReadable: false)
    case .uncertain: return .undecided(.kindUncertain, isReadable: true)
    case .tooShort, nil: break
    }
    guard let pack = pack(for: kind, era: draft.era) else { return .undecided(.noPack(kind: kind), isReadable: true) }
    return .pack(pack, kind: kind)
  }

  /// The pack made for kind and era, else the one that serves the kind in general.
  private func pack(for kind: String, era: String?) -> Pack? {
    let fitting = packs.filter { $0.kinds.contains(kind) }
    return fitting.first { pack in era.map(pack.eras.contains) ?? false } ?? fitting.first(where: \.isFallback)
  }
}
