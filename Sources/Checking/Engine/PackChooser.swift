import Analysis
import Documents
import Matching

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
    case .tooShort, .close, nil: break
    }
    guard let pack = pack(for: kind, of: draft) else { return .undecided(.noPack(kind: kind), isReadable: true) }
    return .pack(pack, kind: kind)
  }

  /// The pack whose signs the draft shows, else the one made for its era, else the one that serves the kind in general.
  private func pack(for kind: String, of draft: Draft) -> Pack? {
    let fitting = packs.filter { $0.kinds.contains(kind) }
    let frame = draft.frame
    return fitting.first { $0.isSigned(in: draft.clean.text.bytes, frame) }
      ?? fitting.first { pack in draft.era.map(pack.eras.contains) ?? false }
      ?? fitting.first(where: \.isFallback)
  }
}

extension Pack {
  fileprivate func isSigned(in bytes: [UInt8], _ ranges: [Range<Int>]) -> Bool {
    signs.contains { sign in ranges.contains { sign.firstMatch(in: bytes, range: $0) != nil } }
  }
}

extension Draft {
  /// What stands before the first part with content: title, name, salutation and opening, as UTF-8 offsets.
  fileprivate var frame: [Range<Int>] {
    let roles: Set<Role> = [.title, .salutation, .opening]
    return parts.prefix { !roles.isDisjoint(with: $0.roles) }.map { $0.range.start..<$0.range.end }
  }
}
