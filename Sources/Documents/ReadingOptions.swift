/// What the caller wants of a reading.
public struct ReadingOptions: Hashable, Sendable {
  /// Which version of a file with tracked changes to read.
  public enum View: String, Hashable, Sendable, CaseIterable {
    /// All changes accepted: what Word shows as "no markup".
    case final
    /// All changes rejected: what stood there before.
    case original
  }

  public var view: View
  /// How large a file may be and what may be in it.
  public var limits: ReadingLimits

  /// How plain text is encoded, if the user says so; files of other formats state it themselves.
  public var encoding: TextEncoding?

  public init(view: View = .final, limits: ReadingLimits = .standard, encoding: TextEncoding? = nil) {
    self.view = view
    self.limits = limits
    self.encoding = encoding
  }

  public static let standard = ReadingOptions()
}
