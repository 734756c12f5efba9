import Analysis
import Documents
import RuleFiles

/// How much of the round before is left as it was: twice the pairs of Han characters that both have, over those of each.
///
/// Needs the round before; silent without it, and where it is known that no grave finding of it stands unheeded.
struct LittleChangedRule: RuleKind {
  static let name = "little-changed"
  static let measures = ["similarity"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let series = context.companions.series
    guard let previous = series?.previous ?? context.companions[.previous], series?.unheeded.isEmpty != true else {
      return []
    }
    let pairs = [context.draft, previous].map { HanBigrams($0.clean.text.bytes, $0.clean.fullRange) }
    let all = pairs[0].count + pairs[1].count
    guard all > 0 else { return [] }
    var match = RuleMatch(key: "series")
    match.measures = [.share("similarity", 2 * pairs[0].shared(with: pairs[1]), of: all)]
    return [match]
  }
}
