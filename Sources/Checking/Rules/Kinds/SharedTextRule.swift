import Analysis
import RuleFiles

/// What a draft shares with other texts of its batch or of a folder of reference texts, those that share most first.
/// Silent for a draft that is judged alone.
struct SharedTextRule: RuleKind {
  static let name = "shared-text"
  /// `share` is of the problems, causes and measures, `problems` of the problems alone, `run` in Han characters.
  static let measures = ["share", "problems", "run"]
  static let fields = ["other"]

  private let most: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    most = parameters.int("most", log) ?? 3
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    context.companions.shared.sorted { ($0.permille, $0.run, $1.other) > ($1.permille, $1.run, $0.other) }
      .prefix(most).map(match)
  }

  private func match(_ shared: SharedText) -> RuleMatch {
    var match = RuleMatch(place: shared.passages.first.map { .clean($0) }, key: shared.other)
    match.measures = [
      .share("share", shared.permille, of: 1_000), .share("problems", shared.problemsPermille, of: 1_000),
      .number("run", shared.run),
    ]
    match.related = shared.passages.dropFirst().prefix(10).map { .clean($0) }
    match.fields["other"] = .text(shared.other)
    return match
  }
}
