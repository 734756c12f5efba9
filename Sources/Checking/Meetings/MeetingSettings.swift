public import RuleFiles

/// What `shenyue.yml` in a folder says about the meeting whose drafts lie there.
public struct MeetingSettings: Sendable {
  /// A document to hold drafts against.
  public struct Companion: Hashable, Sendable {
    public var kind: Companions.Kind
    /// Relative to the folder of the settings; may hold `{name}`, which stands for the draft's file name without
    /// extension.
    public var path: String
    public var location: Location
  }

  /// Somebody who has to hand in a draft.
  public struct Author: Hashable, Sendable {
    public var name: String
    /// Post or unit, as written.
    public var note: String?
  }

  public var name: String?
  /// Ids.
  public var pack: String?
  public var kind: String?
  public var era: String?
  public var roster: [Author] = []
  /// The table that says who has to hand in what, relative to the folder of the settings.
  public var rosterFile: String?
  public var deadline: CalendarDay?
  /// Day for which drafts are judged; today when nil.
  public var asOf: CalendarDay?
  public var reviewers: [String] = []
  public var companions: [Companion] = []
  public var selection = RuleSelection()
  /// True when rules or packs are changed, so that the rule folder must be loaded with these settings.
  public var changesRules: Bool { overlay != nil }
  /// What every pack gets on top of its own.
  var overlay: Node?

  public init() {}

  /// Path of the settings among the files of a rule folder that is loaded with them.
  public static let overlayPath = "shenyue.yml"
}
