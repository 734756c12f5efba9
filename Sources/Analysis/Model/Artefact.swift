public import Documents

/// Damage or residue of one class, as found in the text as read (domain.md 10).
public struct Artefact: Hashable, Sendable {
  public struct Hit: Hashable, Sendable {
    /// Where it stands in the clean text; empty when it was taken out.
    public var range: CleanRange
    /// What it should be, when that is known.
    public var replacement: String?
    /// Counts only together with other hits (domain.md 10.2, family B).
    public var isWeak: Bool
    /// Where it stands in the text as read: `CleanText.original` of `range`, or the stretch that was taken out.
    public var original: TextRange

    public init(range: CleanRange, replacement: String?, isWeak: Bool, original: TextRange) {
      self.range = range
      self.replacement = replacement
      self.isWeak = isWeak
      self.original = original
    }
  }

  /// Id of the class of remarks that waive a rule, such as `〔不查 E-01：理由〕`.
  public static let waiverID = "waiver"

  /// Id of the artefact class, the file name under `Rules/artefacts`.
  public var id: String
  public var hits: [Hit]

  public init(id: String, hits: [Hit]) {
    self.id = id
    self.hits = hits
  }
}
