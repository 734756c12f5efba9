/// Something noticed while reading that did not stop it.
///
/// Each case carries its data; the wording is in `Reporting`.
public enum ReadingNote: Hashable, Sendable {
  /// The text was not UTF-8; the value names the encoding it was read as.
  case decodedFrom(encoding: String)
  /// The file was of another format, and a program made it readable.
  case convertedFrom(format: String, program: String)
  /// The encoding was guessed and others fit nearly as well; confidence 0 to 1, names of `TextEncoding`.
  case encodingUncertain(confidence: Double, others: [String])
  /// Places that are no characters in the encoding; U+FFFD stands in their place.
  case undecodableBytes(UndecodableBytes)
  /// The file ends within a character, which was left out; its byte offset.
  case cutCharacter(offset: Int)
  /// Tracked changes were read as accepted.
  case trackedChangesAccepted(insertions: Int, deletions: Int)
  /// Tracked changes were read as rejected.
  case trackedChangesRejected(insertions: Int, deletions: Int)
  /// The file holds comments of others.
  case hasComments(Int)
  case hiddenTextLeftOut(characters: Int)
  /// There are pictures and hardly any text beside them: the draft may be a scan.
  case picturesUnread(Int)
  /// Other documents stand inside this one (`w:altChunk`, `w:subDoc`); their text is not part of what was read.
  case embeddedDocumentsUnread(Int)
  /// An automatic number uses a format we do not render; decimal was used.
  case unknownNumberFormat(String)
  /// An element of the main part that no handler knows, with how often it occurred.
  case unknownElement(String, count: Int)
  /// Bytes before or after the zip archive that do not belong to it.
  case bytesAroundArchive(before: Int, after: Int)
  /// Entries of the zip archive whose names no part can have, such as `../x`.
  case entriesIgnored(Int)

  /// Stable code for the JSON contract.
  public var code: String {
    switch self {
    case .decodedFrom: "decoded-from"
    case .convertedFrom: "converted-from"
    case .encodingUncertain: "encoding-uncertain"
    case .undecodableBytes: "undecodable-bytes"
    case .cutCharacter: "cut-character"
    case .trackedChangesAccepted: "tracked-changes-accepted"
    case .trackedChangesRejected: "tracked-changes-rejected"
    case .hasComments: "has-comments"
    case .hiddenTextLeftOut: "hidden-text-left-out"
    case .picturesUnread: "pictures-unread"
    case .embeddedDocumentsUnread: "embedded-documents-unread"
    case .unknownNumberFormat: "unknown-number-format"
    case .unknownElement: "unknown-element"
    case .bytesAroundArchive: "bytes-around-archive"
    case .entriesIgnored: "entries-ignored"
    }
  }
}
