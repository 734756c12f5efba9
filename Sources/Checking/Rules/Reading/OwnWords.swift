import Analysis
import RuleFiles

/// Whether a stretch is told in words of its own: so many Han, of which hardly any belong to the words of a lexicon.
///
/// With the common stock of official words (Rules/lexicons/generic.yml) it tells what happened from what could be said
/// anywhere: 老张的材料被我压在抽屉底下 needs neither date nor number to be an example.
struct OwnWords: Sendable {
  private let lexicon: String
  private let most: Fraction
  private let fewestHan: Int
  let reference: Reference

  /// Reads `{lexicon, atMost, from}`.
  init(_ mapping: Mapping, _ log: MistakeLog) {
    let node = mapping.required("lexicon", log)
    lexicon = node?.string(log) ?? ""
    most = mapping.share("atMost", log) ?? Fraction(1, 10)
    fewestHan = mapping.int("from", log) ?? 1
    reference = Reference(target: .lexicon(node?.scalar ?? ""), location: node?.location ?? mapping.location)
  }

  func tell(_ range: CleanRange, han: Int, _ context: CheckContext) -> Bool {
    han >= max(1, fewestHan) && context.share(of: lexicon, in: range, han: han) <= most
  }
}
