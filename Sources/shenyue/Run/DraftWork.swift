import Documents
import Reporting

/// What a command does with each draft; everything else is the same for all commands.
struct DraftWork<Subject: Sendable>: Sendable {
  /// Understands the document, and judges it where that is wanted.
  let understand: @Sendable (Document, inout StageTimes) -> Subject
  let count: @Sendable (Subject, inout RunTotals) -> Void
  /// Writes the files that the draft gets for itself, given its bytes.
  var files: (@Sendable (Subject, [UInt8], DraftInput) -> DraftFiles.Result)?
  /// What the ledger says of the draft, made when it is known whether its files were written.
  var ledger: (@Sendable (Subject, DraftInput, DraftFiles.Result) -> LedgerEntry)?
}
