import Analysis
import Checking
import Reporting
import Rounds

/// What became of the drafts of a batch of which several rounds lie in it, for the ledger.
struct PackRounds: Sendable {
  let judges: DraftJudges
  let reading: DraftReading
  /// What people answer to a comment when something is done.
  let doneWords: [String]
  let settings: ReportSettings

  /// - Parameter series: Files of one draft each, oldest first.
  /// - Returns: nil when there is nothing to tell.
  func sheet(of series: [[DraftInput]], jobs: Int) async -> Sheet? {
    let told = await Batch.run(series, jobs: jobs, into: Joined<[SheetCell]>()) { rows(of: $0) }
    return told.values.isEmpty ? nil : ComparisonReport.roundSheet(told.values, settings)
  }

  /// None when fewer than two can be read.
  private func rows(of files: [DraftInput]) -> [[SheetCell]] {
    let drafts = files.compactMap { file in
      file.failure == nil ? (try? reading.read(file.path)).map { judges.draft(of: $0.document) } : nil
    }
    guard drafts.count > 1 else { return [] }
    let comparison = Comparison(drafts, doneWords: doneWords) { draft, facts in judges.review(of: draft, in: facts) }
    return ComparisonReport(comparison, rulebookHash: "", settings).roundRows()
  }
}
