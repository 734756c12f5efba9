/// What `verify` found.
public struct Verification: Hashable, Sendable {
  public enum Fault: Hashable, Sendable {
    /// SQLite finds the file itself damaged; its own words, which name tables and pages.
    case file(String)
    /// An event between two others is gone, or a number was changed.
    case missing(sequence: Int)
    /// The event's bytes are not those that its hash was made of.
    case changed(Event)
    /// The event does not follow from the one before it: that one was exchanged or taken out.
    case unchained(Event)
    /// The text or the findings that the event names are not there or are others.
    case content(Event)
    /// The event says something that cannot be so after those before it.
    case impossible(Event)
    /// A table says something else than the event that it was made from; nil when there is no such event.
    case table(String, Event?)
    /// The history does not hold the hash that was noted down earlier.
    case withoutHash(String)
  }

  /// Events in the history.
  public var count: Int
  /// Hash of the last event, to be noted down elsewhere: with it a history that was cut short or written anew is told.
  public var head: String
  /// In the order of the history.
  public var faults: [Fault]

  public var isSound: Bool { faults.isEmpty }
}
