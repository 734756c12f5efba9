/// What the user says about a draft before it is understood.
public struct AnalysisOptions: Sendable {
  /// Kind to take for granted.
  public var kind: String?
  /// Era to take for granted.
  public var era: String?
  /// Roles by heading: a heading matches when its words or its number and words begin with the key.
  public var roles: [(heading: String, roles: [Role])]

  public init(kind: String? = nil, era: String? = nil, roles: [(heading: String, roles: [Role])] = []) {
    self.kind = kind
    self.era = era
    self.roles = roles
  }
}
