import Analysis
import RuleFiles

/// Whether the words of a lexicon make up so much of a stretch that hardly anything else is said in it.
///
/// With the common stock of official words (Rules/lexicons/generic.yml) it tells text that any unit could have written.
struct WordShare: Sendable {
  private let lexicon: String
  private let least: Fraction
  let reference: Reference

  /// Reads `{lexicon, atLeast}`.
  init(_ mapping: Mapping, _ log: MistakeLog) {
    let node = mapping.required("lexicon", log)
    lexicon = node?.string(log) ?? ""
    least = mapping.share("atLeast", log) ?? Fraction(1, 2)
    reference = Reference(target: .lexicon(node?.scalar ?? ""), location: node?.location ?? mapping.location)
  }

  /// The words are Han, so that bytes measure them; those that overlap count once.
  func holds(in range: CleanRange, han: Int, _ context: CheckContext) -> Bool {
    guard han > 0 else { return false }
    var bytes = 0
    var end = range.start
    for hit in context.hits(lexicon, in: range) where hit.range.end > end {
      bytes += hit.range.end - max(end, hit.range.start)
      end = hit.range.end
    }
    return Fraction(bytes / Self.bytesPerHan, han) >= least
  }

  private static let bytesPerHan = 3
}
