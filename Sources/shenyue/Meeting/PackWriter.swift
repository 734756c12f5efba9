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
    var written = Written(
      totals: RunTotals(rulebookHash: rulebookHash), manifest: try PackManifestFile(places.manifest, run: run))
    var common = CommonProblems()
    var unjudged: [String] = []
    var roundRows: [Int: [SheetCell]] = [:]
    var lines = try HashedFile(places.results, results.opening)
    var rows = try HashedFile(places.index, index.opening)
    let rounds = result.rounds.standings
    var ledger = try LedgerOutput(places.ledger, settings: settings, hasRounds: !rounds.isEmpty)
    var isFirst = true
    for (number, input) in inputs.enumerated() {
      switch result.outcomes[number] {
      case .failure(let failure):
        written.totals.add(failure)
        ledger.add(nil, [failure])
        let message = failure.error.message(settings.language)
        unjudged.append("\(input.path)：\(message)")
        try written.manifest.add(PackManifest.Draft(path: input.path, failure: message, files: []))
      case .entry:
        guard let entry = (keys[number]?.text).flatMap(store.entry) else { continue }
        if !isFirst { try lines.append(results.separator) }
        isFirst = false
        let round = rounds[number]
        try lines.append(entry.line)
        try rows.append(index.entry(entry.facts.index, round: round))
        ledger.add(entry.facts.ledger, [], round: round)
        if round?.isNewest == false {
          written.totals.addEarlierRound()
        } else {
          written.totals.add(entry.facts.totals)
          common.add(entry.facts.remarks)
        }
        if !entry.facts.round.isEmpty { roundRows[number] = entry.facts.round }
        if let reason = entry.facts.undecided { unjudged.append("\(input.path)：\(reason)") }
        try written.manifest.add(
          PackManifest.Draft(path: input.path, verdict: entry.facts.verdict, files: entry.facts.files))
        for file in entry.facts.files { written.draftFiles.insert(file.path) }
      }
    }
    try lines.append(results.closing(written.totals))
    if let roster { try lines.append(roster.json) }
    try rows.append(index.closing(written.totals))
    let texts = [
      (places.common, Array(common.text(written.totals).utf8)),
      (places.unjudged, Array((unjudged.map(PrintableText.of).joined(separator: "\n") + "\n").utf8)),
    ]
    let series = result.rounds.series(most: RoundSearch.most).joined().compactMap { roundRows[$0] }
    let roundSheet = series.isEmpty ? [] : [ComparisonReport.roundSheet(series, settings)]
    let sheets = roundSheet + (roster?.sheets ?? []) + sheets
    written.files = [try lines.finish(), try rows.finish(), try ledger.finish(written.totals, adding: sheets)]
    for (path, bytes) in texts {
      written.files.append(try HashedFile(path, bytes).finish())
    }
    written.files = (written.files + copies).map { file in
      DraftFiles.Written(path: places.relative(file.path) ?? file.path, size: file.size, sha256: file.sha256)
    }
    return written
  }
}
