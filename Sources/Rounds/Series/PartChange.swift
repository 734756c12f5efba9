public import Analysis

/// How a part of the draft, told by its role, fared from one round to the next.
public struct PartChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case same, grown, shrunk, added, dropped
  }

  public var role: Role
  /// Han characters of all parts with the role.
  public var oldHan: Int
  public var newHan: Int
  /// True when it stands elsewhere among the roles that both rounds have.
  public var isMoved: Bool

  public var kind: Kind {
    switch (oldHan, newHan) {
    case (0, 0): .same
    case (0, _): .added
    case (_, 0): .dropped
    default: oldHan == newHan ? .same : oldHan < newHan ? .grown : .shrunk
    }
  }

  /// The roles of both drafts, in the order of the newer one, then what it lost.
  public static func between(_ old: Draft, _ new: Draft) -> [PartChange] {
    let (before, after) = (roles(old), roles(new))
    let common = (before.filter(after.contains), after.filter(before.contains))
    let still = inOrder(common.0, common.1)
    return (after + before.filter { !after.contains($0) }).map { role in
      PartChange(
        role: role, oldHan: old.han(of: role), newHan: new.han(of: role),
        isMoved: common.0.contains(role) && !still.contains(role))
    }
  }

  private static func roles(_ draft: Draft) -> [Role] {
    var result: [Role] = []
    for part in draft.parts where part.isBody {
      for role in part.roles where !result.contains(role) { result.append(role) }
    }
    return result
  }

  /// The longest series of roles that both orders have; there are a few dozen at most.
  private static func inOrder(_ one: [Role], _ other: [Role]) -> Set<Role> {
    let places = one.map { role in other.firstIndex(of: role) ?? 0 }
    var best: [[Int]] = []
    for (index, place) in places.enumerated() {
      let before = best[..<index].filter { $0.last.map { $0 < place } ?? true }.max { $0.count < $1.count } ?? []
      best.append(before + [place])
    }
    return Set((best.max { $0.count < $1.count } ?? []).map { other[$0] })
  }
}
