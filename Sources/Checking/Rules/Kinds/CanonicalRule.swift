import Analysis
import Documents
import RuleFiles

/// Fixed phrases stand as they are fixed: one that differs from a phrase in one or two characters is a slip.
///
/// `phrases` are searched with one edit, from twelve characters on with two; first and last character must be right, so
/// that a shorter phrase is not taken for a slip, and punctuation does not count. What is, or lies in, a phrase or one of
/// `accepted` is right. A place can only be near a phrase where one of its pairs of characters stands, and these pairs
/// are what the matcher looks for. `slips` is a list of `{words, patterns, use}` for phrases too short for all that.
struct CanonicalRule: RuleKind {
  static let name = "canonical"
  static let outcomes = ["slip"]
  static let fields = ["word", "use"]

  private struct Anchor {
    var phrase: Int
    /// Index of the pair's first character in the phrase.
    var offset: Int
  }

  let terms: [TermClass]
  private let phrases: [[Unicode.Scalar]]
  private let accepted: [String]
  private let anchors: [[Anchor]]
  /// Of the terms behind those of the anchors: what should stand there.
  private let corrections: [String]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    let words = (parameters.required("phrases", log)?.members(log) ?? []).compactMap { $0.word(log) }
    phrases = words.map { Array($0.unicodeScalars) }
    accepted = words + (parameters.optional("accepted")?.members(log) ?? []).compactMap { $0.word(log) }
    var anchors: [String: [Anchor]] = [:]
    for (index, phrase) in phrases.enumerated() {
      // With so many disjoint pairs, one is left whole by so few edits.
      let pairs = stride(from: 0, to: phrase.count - 1, by: 2).prefix(EditDistance.allowed(phrase.count) + 1)
      for offset in pairs {
        let pair = String(String.UnicodeScalarView(phrase[offset..<(offset + 2)]))
        anchors[pair, default: []].append(Anchor(phrase: index, offset: offset))
      }
    }
    let sorted = anchors.sorted { $0.key < $1.key }
    self.anchors = sorted.map(\.value)
    let slips = (parameters.optional("slips")?.list(log) ?? []).compactMap { $0.mapping(log) }
    corrections = slips.map { $0.required("use", log)?.string(log) ?? "" }
    terms =
      sorted.map { TermClass(name: $0.key, words: [$0.key]) }
      + slips.enumerated().map { $1.terms(named: "slip \($0)", log) }
    for slip in slips { slip.rejectUnknownKeys(log) }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    var seen: Set<CleanRange> = []
    return context.hits(context.ownLexicon, in: context.draft.clean.fullRange).flatMap { hit in
      slips(at: hit, context).filter { seen.insert($0.range).inserted }
    }.map { match($0.range, $0.use, context) }
  }

  private func slips(at hit: LexiconHits.Hit, _ context: CheckContext) -> [(range: CleanRange, use: String)] {
    guard anchors.indices.contains(hit.term) else { return [(hit.range, corrections[hit.term - anchors.count])] }
    return anchors[hit.term].compactMap { slip(at: hit, $0, context) }
      .map { ($0.range, String(String.UnicodeScalarView(phrases[$0.phrase]))) }
  }

  private func slip(
    at hit: LexiconHits.Hit, _ anchor: Anchor, _ context: CheckContext
  ) -> (range: CleanRange, phrase: Int)? {
    guard let paragraph = context.draft.paragraphIndex(at: hit.range.start) else { return nil }
    let phrase = phrases[anchor.phrase]
    let line = context.draft.paragraphs[paragraph].range
    let before = CleanScalars(context.draft.clean, line, last: anchor.offset + 2, before: hit.range.start)
    let after = CleanScalars(context.draft.clean, line, first: phrase.count + 2, after: hit.range.end)
    guard
      let left = EditDistance.start(phrase[..<anchor.offset], before.values),
      let right = EditDistance.end(phrase[(anchor.offset + 2)...], after.values),
      (1...EditDistance.allowed(phrase.count)).contains(left.edits + right.edits)
    else { return nil }
    let range = CleanRange(before.offsets[left.index], after.offsets[right.index])
    let word = context.string(in: range)
    guard word.unicodeScalars.first == phrase.first, word.unicodeScalars.last == phrase.last,
      !word.unicodeScalars.filter(\.isHan).elementsEqual(phrase.filter(\.isHan)),
      !isRight(range, line, context)
    else { return nil }
    return (range, anchor.phrase)
  }

  /// True when the place lies in something that is right as it stands.
  private func isRight(_ range: CleanRange, _ line: CleanRange, _ context: CheckContext) -> Bool {
    let around = max(line.start, range.start - 48)..<min(line.end, range.end + 48)
    let bytes = context.draft.clean.text.bytes[around]
    return accepted.contains { phrase in
      bytes.ranges(of: Array(phrase.utf8)).contains { $0.lowerBound <= range.start && range.end <= $0.upperBound }
    }
  }

  private func match(_ range: CleanRange, _ use: String, _ context: CheckContext) -> RuleMatch {
    let word = context.string(in: range)
    var match = RuleMatch(outcome: "slip", place: .clean(range), key: word)
    match.collapses = true
    match.replacement = use
    match.edits = [RuleMatch.Edit(place: .clean(range), replacement: use)]
    match.fields = ["word": .text(word), "use": .text(use)]
    return match
  }
}
