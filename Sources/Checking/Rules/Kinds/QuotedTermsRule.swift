import Analysis
import Documents
import RuleFiles

/// Words that stand in quotation marks at one place of a draft and without at another.
struct QuotedTermsRule: RuleKind {
  static let name = "quoted-terms"
  static let measures = ["bare", "quoted"]
  static let fields = ["word"]

  let terms: [TermClass]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    terms = (parameters.required("words", log)?.members(log) ?? []).compactMap { $0.word(log) }
      .map { TermClass(name: $0, words: [$0]) }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let hits = Dictionary(grouping: context.hits(context.ownLexicon, in: context.draft.clean.fullRange), by: \.term)
    return hits.sorted { $0.key < $1.key }.compactMap { term, hits in
      let bare = hits.filter { !isQuoted($0.range, context) }
      guard let first = bare.first, bare.count < hits.count else { return nil }
      var match = RuleMatch(place: .clean(first.range), key: terms[term].name)
      match.measures = [.number("bare", bare.count), .number("quoted", hits.count - bare.count)]
      match.related = bare.dropFirst().map { .clean($0.range) }
      match.count = bare.count
      match.fields["word"] = .text(terms[term].name)
      return match
    }
  }

  /// True with a quotation or title mark directly before or after: “四风”问题, “反‘四风’”.
  private func isQuoted(_ range: CleanRange, _ context: CheckContext) -> Bool {
    let bytes = context.draft.clean.text.bytes
    let before = String(decoding: bytes[max(0, range.start - 3)..<range.start], as: UTF8.self)
    let after = String(decoding: bytes[range.end..<min(bytes.count, range.end + 3)], as: UTF8.self)
    return ["“", "‘", "《", "〈"].contains(before) || ["”", "’", "》", "〉"].contains(after)
  }
}
