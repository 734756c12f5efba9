import Checking
import Reporting
import RuleFiles

/// The ledger workbook of a run and the file it goes to.
struct LedgerOutput: Sendable {
  private let path: String
  private var ledger: Ledger
  private var file: HashedFile
  private let settings: ReportSettings

  /// - Parameter hasRounds: Whether drafts are added with the round they are.
  init(_ path: String, settings: ReportSettings, hasRounds: Bool = false) throws(OutputFailure) {
    self.path = path
    self.settings = settings
    file = try HashedFile(path)
    do {
      ledger = try Ledger(settings: settings, date: settings.signature.date?.text ?? "", hasRounds: hasRounds)
    } catch {
      throw OutputFailure(path: path, .words(error.message(settings.language)))
    }
  }

  /// Adds a draft, or the file that could not be read in its place.
  mutating func add(_ entry: LedgerEntry?, _ failures: [ReviewRun.Failure], round: RoundStanding? = nil) {
    if let entry { ledger.add(entry, round: round) }
    for failure in failures { ledger.add(LedgerEntry(failure, settings: settings)) }
  }

  /// Puts the workbook in its place.
  ///
  /// - Parameter sheets: Stand behind the ledger's own.
  mutating func finish(_ totals: RunTotals, adding sheets: [Sheet] = []) throws(OutputFailure) -> DraftFiles.Written {
    do {
      var workbook = try ledger.finish(totals, adding: sheets)
      while let bytes = try workbook.next() { try file.append(bytes) }
    } catch let error as WorkbookError {
      throw OutputFailure(path: path, .words(error.message(settings.language)))
    } catch let error as OutputFailure {
      throw error
    } catch {
      throw OutputFailure(path: path)
    }
    return try file.finish()
  }
}
