/// The relationships of one part or of the package (ECMA-376 part 2, 6.5).
public struct Relationships: Sendable {
  public struct Relationship: Hashable, Sendable {
    public var id: String
    /// The full type, transitional or strict.
    public var type: String
    public var target: String
    public var isExternal: Bool

    /// The last component of the type (`styles`, `comments`), equal for transitional and strict.
    public var kind: Substring { type[(type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)...] }
  }

  public let owner: PartName?
  public private(set) var all: [Relationship] = []

  init(owner: PartName?) { self.owner = owner }

  init(_ tree: XMLTree, owner: PartName?) {
    self.owner = owner
    for child in tree.children(of: tree.root) where tree.name(of: child) == .relationship {
      all.append(
        Relationship(
          id: tree.string(.id, of: child) ?? "", type: tree.string(.type, of: child) ?? "",
          target: tree.string(.target, of: child) ?? "",
          isExternal: tree.string(.targetMode, of: child) == "External"))
    }
  }

  /// The part the first internal relationship of this kind points to.
  public func part(_ kind: String) -> PartName? {
    guard let found = all.first(where: { $0.kind == kind && !$0.isExternal }) else { return nil }
    return (owner ?? PartName("")).resolving(found.target)
  }
}
