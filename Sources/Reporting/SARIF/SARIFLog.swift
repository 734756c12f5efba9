/// The objects of SARIF 2.1.0 that the reporter writes, named as the standard names them
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/; the clause stands at each).
enum SARIF {
  /// 3.11
  struct Message: Encodable {
    var text: String
    var markdown: String?
  }

  /// 3.27
  struct Result: Encodable {
    var ruleId: String
    var kind: String
    var level: String
    var rank: Double?
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: [String: String]?
    var suppressions: [Suppression]?
    var fixes: [Fix]?
    var occurrenceCount: Int?
    var properties: ResultProperties?
  }

  /// 3.8, what the standard has no place for.
  struct ResultProperties: Encodable {
    var severity: String?
    var confidence: Double?
    var advice: String?
    var basis: String?
    var verdict: String?
  }

  /// 3.28
  struct Location: Encodable {
    var id: Int?
    var physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?
    var message: Message?
  }

  /// 3.29
  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }

  /// 3.4
  struct ArtifactLocation: Encodable {
    var uri: String
    var uriBaseId: String?
  }

  /// 3.30; columns and offsets count code points, as the run's `columnKind` says.
  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
    var charOffset: Int
    var charLength: Int
    var snippet: Content?
  }

  /// 3.3
  struct Content: Encodable {
    var text: String
  }

  /// 3.33
  struct LogicalLocation: Encodable {
    var name: String
    var fullyQualifiedName: String
    var kind: String
  }

  /// 3.35
  struct Suppression: Encodable {
    var kind: String
    var status: String
    var justification: String
  }

  /// 3.55
  struct Fix: Encodable {
    var description: Message
    var artifactChanges: [ArtifactChange]
  }

  /// 3.56
  struct ArtifactChange: Encodable {
    var artifactLocation: ArtifactLocation
    var replacements: [Replacement]
  }

  /// 3.57
  struct Replacement: Encodable {
    var deletedRegion: Region
    var insertedContent: Content
  }
}
