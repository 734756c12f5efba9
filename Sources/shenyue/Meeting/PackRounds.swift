import Analysis
import Checking
import Copies
import Documents
import Reporting
import Rounds

/// What became of the drafts of a batch of which several rounds lie in it, for the ledger.
struct PackRounds: Sendable {
  let judges: DraftJudges
  let reading: DraftReading
  /// What people answer to a comment when something is done.
  let doneWords: [String]
  let settings: ReportSettings
  let companions: CompanionCache

  /// A file, and what it has to do with others of the batch.
  typealias File = (input: DraftInput, relations: DraftRelations)

  /// - Parameter series: Files of one draft each, oldest first.
  /// - Returns: nil when there is nothing to tell.
  func sheet(of series: [[File]], jobs: Int) async -> Sheet? {
    let told = await Batch.run(series, jobs: jobs, into: Joined<[SheetCell]>()) { rows(of: $0) }
    return told.values.isEmpty ? nil : ComparisonReport.roundSheet(told.values, settings)
  }

  /// None when fewer than two can be read. Each round is judged as it was for the pack, so that verdicts and findings are
  /// the same on all sheets.
  private func rows(of files: [File]) -> [[SheetCell]] {
    let drafts = files.compactMap { file in
      file.input.failure == nil ? (try? reading.read(file.input.path)).map { judges.draft(of: $0.document) } : nil
    }
    guard drafts.count > 1 else { return [] }
    let relations = Dictionary(files.map { ($0.input.path, $0.relations) }) { first, _ in first }
    let comparison = Comparison(drafts, doneWords: doneWords) { draft, _ in
      let own = relations[draft.document.source.path] ?? DraftRelations()
      return judges.review(
        of: draft, sharing: own.sharing.texts(in: CopyText(draft)), found: own.found(companions, judges))
    }
    return ComparisonReport(comparison, rulebookHash: "", settings).roundRows()
  }
}
