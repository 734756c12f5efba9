/// Who hands a draft in, as the lines around its title or its signature say.
public struct Byline: Hashable, Sendable {
  /// Unit and post, or the unit alone, as written; empty when no line says it.
  public var unit: String
  /// A person's name without spaces; empty when no line says it, as in a team's draft.
  public var name: String

  public init(unit: String, name: String) {
    self.unit = unit
    self.name = name
  }
}
