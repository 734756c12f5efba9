import Checking
import Reporting
import RuleFiles

/// The ledger workbook of a run and the file it goes to.
struct LedgerOutput: Sendable {
  private var ledger: Ledger
  private let file: AtomicFile
  private let settings: ReportSettings

  /// - Parameter hasRounds: Whether drafts are added with the round they are.
  init(_ path: String, settings: ReportSettings, hasRounds: Bool = false) throws(OutputFailure) {
    self.settings = settings
    file = try AtomicFile(path)
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
  /// - Returns: what to say about it on stderr.
  func finish(_ totals: RunTotals, adding sheets: [Sheet] = []) throws(OutputFailure) -> String {
    let bytes: [UInt8]
    do {
      bytes = try ledger.finish(totals, adding: sheets)
    } catch {
      throw OutputFailure(path: file.path, .words(error.message(settings.language)))
    }
    try file.append(bytes)
    try file.finish()
    return settings.language == .zh ? "已写入 \(file.path)（台账）" : "wrote \(file.path) (ledger)"
  }
}
