internal import OpenXML

/// Counts of what reading left out or changed, for the notes.
struct ReadingTally {
  var insertions = 0
  var deletions = 0
  var comments = 0
  var hiddenCharacters = 0
  var pictures = 0
  var embeddedDocuments = 0
  private var unknownElements: [String: Int] = [:]

  mutating func countUnknown(_ element: Int, in tree: XMLTree) {
    let tag = tree.bytes[tree.startTag(of: element)].dropFirst()
    let name = tag.prefix { !" />\t\r\n".utf8.contains($0) }
    unknownElements[String(decoding: name, as: UTF8.self), default: 0] += 1
  }

  /// A page of text has several hundred characters; with fewer beside a picture the text may be in the picture.
  private static let fewCharactersPerPicture = 100

  /// - Parameter text: UTF-8, all that was read.
  func notes(of text: [UInt8], unknownFormats: Set<String>, view: ReadingOptions.View) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    let characters = text.count { $0 & 0xC0 != 0x80 }
    if pictures > 0, characters < Self.fewCharactersPerPicture * pictures { notes.append(.picturesUnread(pictures)) }
    if embeddedDocuments > 0 { notes.append(.embeddedDocumentsUnread(embeddedDocuments)) }
    if insertions + deletions > 0 {
      notes.append(
        view == .final
          ? .trackedChangesAccepted(insertions: insertions, deletions: deletions)
          : .trackedChangesRejected(insertions: insertions, deletions: deletions))
    }
    if comments > 0 { notes.append(.hasComments(comments)) }
    if hiddenCharacters > 0 { notes.append(.hiddenTextLeftOut(characters: hiddenCharacters)) }
    notes += unknownFormats.sorted().map(ReadingNote.unknownNumberFormat)
    notes += unknownElements.sorted { $0.key < $1.key }.map { ReadingNote.unknownElement($0.key, count: $0.value) }
    return notes
  }
}
