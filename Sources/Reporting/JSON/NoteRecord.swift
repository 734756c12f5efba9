import Analysis
import Checking
import Documents

/// Something the reader of a report should know that is no finding.
struct NoteRecord: Encodable {
  let code: String
  let message: String

  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  init(_ note: ReviewNote, _ settings: ReportSettings) {
    self.init(code: note.code, message: note.message(settings.language, settings.names))
  }

  /// What reading noticed, and why there is no verdict when there is none.
  static func notes(
    on draft: Draft, undecided: Review.Undecided?, _ settings: ReportSettings
  ) -> [NoteRecord] {
    var notes = draft.document.notes.map { NoteRecord(code: $0.code, message: $0.message(settings.language)) }
    if let undecided {
      let message = undecided.message(settings.language, kind: draft.kind, names: settings.names)
      notes.append(NoteRecord(code: undecided.code, message: message))
    }
    return notes
  }
}
