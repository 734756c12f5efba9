public import Analysis

/// What people call the things that reports mention by id; an unknown id stands for itself.
public struct DisplayNames: Sendable {
  private let roles: [Role: String]
  private let kinds: [String: String]
  private let eras: [String: String]
  private let artefacts: [String: String]

  public init(
    roles: [Role: String] = [:], kinds: [String: String] = [:], eras: [String: String] = [:],
    artefacts: [String: String] = [:]
  ) {
    self.roles = roles
    self.kinds = kinds
    self.eras = eras
    self.artefacts = artefacts
  }

  /// The names that the rule folder gives.
  public init(_ vocabulary: Vocabulary) {
    self.init(
      roles: Self.table(Role.allCases) { vocabulary.name(of: $0) },
      kinds: Self.table(vocabulary.kindIDs) { vocabulary.name(ofKind: $0) },
      eras: Self.table(vocabulary.eraIDs) { vocabulary.name(ofEra: $0) },
      artefacts: Self.table(vocabulary.artefactIDs) { vocabulary.name(ofArtefact: $0) })
  }

  func role(_ role: Role) -> String { roles[role] ?? role.rawValue }
  func kind(_ id: String) -> String { kinds[id] ?? id }
  func era(_ id: String) -> String { eras[id] ?? id }
  func artefact(_ id: String) -> String { artefacts[id] ?? id }

  private static func table<Key: Hashable>(_ keys: [Key], _ name: (Key) -> String) -> [Key: String] {
    Dictionary(keys.map { ($0, name($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
