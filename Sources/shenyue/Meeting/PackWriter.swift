import Checking
import Documents
import Reporting

/// Puts the pack together from the entries of its drafts, one at a time.
struct PackWriter {
  let places: PackPlaces
  let store: EntryStore
  let results: any Reporter<Review>
  let index: IndexReporter
  let settings: ReportSettings
  let wording: FeedbackWording
  let rulebookHash: String
  /// Over everything the pack depends on.
  let run: String

  /// What was written.
  struct Written {
    var totals: RunTotals
    /// Has the drafts, and lacks the files.
    var manifest: PackManifestFile
    var files: [DraftFiles.Written] = []
    /// The files of the drafts.
    var draftFiles = PathMarks()
  }

  /// - Parameters:
  ///   - copies: The files that tell of copies, which are written already.
  ///   - roster: Nil without a roster.
  ///   - sheets: Further sheets of the ledger.
  func write(
    _ inputs: [DraftInput], _ keys: [InputKey?], _ result: BatchReview.Result, copies: [DraftFiles.Written],
    roster: RosterReport?, sheets: [Sheet]
  ) throws(OutputFailure) -> Written {
    let rounds = result.rounds.standings
    var files = try PackFiles(self, hasRounds: !rounds.isEmpty)
    for (number, input) in inputs.enumerated() {
      switch result.outcomes[number] {
      case .failure(let failure): try files.add(failure, input)
      case .entry:
        guard let entry = (keys[number]?.text).flatMap(store.entry) else { continue }
        try files.add(entry, input, number, rounds[number])
      }
    }
    let roundRows = result.rounds.series(most: RoundSearch.most).joined().compactMap { files.roundRows[$0] }
    let roundSheet = roundRows.isEmpty ? [] : [ComparisonReport.roundSheet(roundRows, settings)]
    var written = try files.finish(roster?.json, sheets: roundSheet + (roster?.sheets ?? []) + sheets)
    written.files = (written.files + copies).map { file in
      DraftFiles.Written(path: places.relative(file.path) ?? file.path, size: file.size, sha256: file.sha256)
    }
    return written
  }
}

/// The files that tell of all drafts, while these are gone through one after the other.
private struct PackFiles {
  private let writer: PackWriter
  private var written: PackWriter.Written
  private var lines: HashedFile
  private var rows: HashedFile
  private var ledger: LedgerOutput
  private var common: CommonProblems
  private var unjudged: [String] = []
  private var isFirst = true
  /// By number of the draft, what the sheet of rounds says.
  private(set) var roundRows: [Int: [SheetCell]] = [:]

  init(_ writer: PackWriter, hasRounds: Bool) throws(OutputFailure) {
    self.writer = writer
    written = PackWriter.Written(
      totals: RunTotals(rulebookHash: writer.rulebookHash),
      manifest: try PackManifestFile(writer.places.manifest, run: writer.run))
    lines = try HashedFile(writer.places.results, writer.results.opening)
    rows = try HashedFile(writer.places.index, writer.index.opening)
    ledger = try LedgerOutput(writer.places.ledger, settings: writer.settings, hasRounds: hasRounds)
    common = CommonProblems(wording: writer.wording)
  }

  mutating func add(_ failure: ReviewRun.Failure, _ input: DraftInput) throws(OutputFailure) {
    written.totals.add(failure)
    ledger.add(nil, [failure])
    let message = failure.error.message(writer.settings.language)
    unjudged.append("\(input.path)：\(message)")
    try written.manifest.add(PackManifest.Draft(path: input.path, failure: message, files: []))
  }

  /// - Parameter number: Of the draft.
  mutating func add(
    _ entry: DraftEntry, _ input: DraftInput, _ number: Int, _ round: RoundStanding?
  ) throws(OutputFailure) {
    let facts = entry.facts
    if !isFirst { try lines.append(writer.results.separator) }
    isFirst = false
    try lines.append(entry.line)
    try rows.append(writer.index.entry(facts.index, round: round))
    ledger.add(facts.ledger, [], round: round)
    if round?.isNewest == false {
      written.totals.addEarlierRound()
    } else {
      written.totals.add(facts.totals)
      common.add(facts.remarks)
    }
    if !facts.round.isEmpty { roundRows[number] = facts.round }
    if let reason = facts.undecided { unjudged.append("\(input.path)：\(reason)") }
    try written.manifest.add(PackManifest.Draft(path: input.path, verdict: facts.verdict, files: facts.files))
    for file in facts.files { written.draftFiles.insert(file.path) }
  }

  /// - Parameter roster: Lines that stand behind those of the drafts.
  mutating func finish(_ roster: [UInt8]?, sheets: [Sheet]) throws(OutputFailure) -> PackWriter.Written {
    try lines.append(writer.results.closing(written.totals))
    if let roster { try lines.append(roster) }
    try rows.append(writer.index.closing(written.totals))
    written.files = [try lines.finish(), try rows.finish(), try ledger.finish(written.totals, adding: sheets)]
    let unjudged = unjudged.map(PrintableText.of).joined(separator: "\n") + "\n"
    for (path, text) in [(writer.places.common, common.text(written.totals)), (writer.places.unjudged, unjudged)] {
      written.files.append(try HashedFile(path, Array(text.utf8)).finish())
    }
    return written
  }
}
