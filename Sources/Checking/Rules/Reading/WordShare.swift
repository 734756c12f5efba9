import Analysis
import RuleFiles

/// Whether the words of a lexicon make up so much of a stretch that hardly anything else is said in it.
///
/// With the common stock of official words (Rules/lexicons/generic.yml) it tells text that any unit could have written.
struct WordShare: Sendable {
  private let lexicon: String
  private let least: Fraction
  /// Han below which words say too little to tell.
  private let brief: Int
  let reference: Reference

  /// Reads `{lexicon, atLeast, orBelow}`; what has fewer Han than `orBelow` is taken to be made up of such words.
  init(_ mapping: Mapping, _ log: MistakeLog) {
    let node = mapping.required("lexicon", log)
    lexicon = node?.string(log) ?? ""
    least = mapping.share("atLeast", log) ?? Fraction(1, 2)
    brief = mapping.int("orBelow", log) ?? 0
    reference = Reference(target: .lexicon(node?.scalar ?? ""), location: node?.location ?? mapping.location)
  }

  func holds(in range: CleanRange, han: Int, _ context: CheckContext) -> Bool {
    guard han > 0 else { return false }
    return han < brief || context.share(of: lexicon, in: range, han: han) >= least
  }
}

extension CheckContext {
  /// How much of a stretch the words of a lexicon make up, those that overlap counted once. The words are Han, so that bytes
  /// measure them.
  ///
  /// - Parameter han: Of the stretch, at least 1.
  func share(of lexicon: String, in range: CleanRange, han: Int) -> Fraction {
    var bytes = 0
    var end = range.start
    for hit in hits(lexicon, in: range) where hit.range.end > end {
      bytes += hit.range.end - max(end, hit.range.start)
      end = hit.range.end
    }
    return Fraction(bytes / 3, han)
  }
}
