/// Something noticed while reading that did not stop it.
///
/// Each case carries its data; the wording is in `Reporting`.
public enum ReadingNote: Hashable, Sendable {
  /// The text was not UTF-8; the value names the encoding it was read as.
  case decodedFrom(encoding: String)
  /// Tracked changes were read as accepted.
  case trackedChangesAccepted(insertions: Int, deletions: Int)
  /// The file holds comments of others.
  case hasComments(Int)
  case hiddenTextLeftOut(characters: Int)
  /// An automatic number uses a format we do not render; decimal was used.
  case unknownNumberFormat(String)
  /// An element of the main part that no handler knows, with how often it occurred.
  case unknownElement(String, count: Int)

  /// Stable code for the JSON contract.
  public var code: String {
    switch self {
    case .decodedFrom: "decoded-from"
    case .trackedChangesAccepted: "tracked-changes-accepted"
    case .hasComments: "has-comments"
    case .hiddenTextLeftOut: "hidden-text-left-out"
    case .unknownNumberFormat: "unknown-number-format"
    case .unknownElement: "unknown-element"
    }
  }
}
