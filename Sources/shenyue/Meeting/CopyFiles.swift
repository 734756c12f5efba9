import Checking
import Copies
import Reporting

/// Writes who copied from whom: for the terminal, as a page, and for programs.
struct CopyFiles {
  let places: PackPlaces
  let settings: ReportSettings
  let search: CopySearch
  /// What the text with an index says.
  let source: @Sendable (Int) -> CopySource?

  /// Pairs whose words are in memory at a time.
  private static let portion = 100
  /// Pairs in the files that are for people.
  private static let shown = 200

  /// - Parameter pairs: Strongest first.
  func write(
    _ pairs: [FoundPair], failures: [ReviewRun.Failure]
  ) async throws(OutputFailure) -> [DraftFiles.Written] {
    let texts = search.inputs.count - failures.count
    let json = CopyJSON(failures: failures, texts: texts, settings.language)
    var file = try HashedFile(places.copiesJSON, json.opening)
    var first: [CopyReport.Pair] = []
    var isFirst = true
    for start in stride(from: 0, to: pairs.count, by: Self.portion) {
      let portion = pairs[start..<min(start + Self.portion, pairs.count)].compactMap { pair in
        pair.complete { source($0)?.text }
      }
      for pair in await search.words(of: portion[...], source: source) {
        if !isFirst { try file.append(json.separator) }
        isFirst = false
        try file.append(json.entry(pair))
        if first.count < Self.shown { first.append(pair) }
      }
    }
    try file.append(json.closing)
    let report = CopyReport(pairs: first, pairCount: pairs.count, texts: texts, failures: failures)
    return [
      try HashedFile(places.copies, report.terminal(settings)).finish(), try file.finish(),
      try HashedFile(places.copiesPage, report.html(settings)).finish(),
    ]
  }
}
