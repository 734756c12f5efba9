import Documents
import RuleFiles

/// Comments by one author on one day.
struct CommentSheet {
  private let author: String
  private let initials: String
  private let date: String?

  /// Nobody's are the program's.
  init(_ settings: ReportSettings) {
    let named = settings.signature.author.flatMap { $0.isEmpty ? nil : $0 }
    author = named ?? settings.language.pick("审阅", "Shenyue")
    initials = named.map { String($0.prefix(1)) } ?? settings.language.pick("审", "SY")
    date = settings.signature.date.map { $0.text + "T00:00:00Z" }
  }

  func comment(on range: TextRange, _ paragraphs: [[CommentRun]]) -> DOCXComment {
    DOCXComment(range: range, author: author, initials: initials, date: date, paragraphs: paragraphs)
  }
}
