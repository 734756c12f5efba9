import Documents

/// What stands behind the text proper: closing formula, signature and date, list of attachments.
struct TailBlock {
  /// Index ranges into the paragraphs, each possibly empty, in the order of the text; the first starts where the body ends.
  var closing: Range<Int>
  var signature: Range<Int>
  var attachment: Range<Int>

  var start: Int { closing.lowerBound }

  private static let longestClosing = 260
  private static let longestSignature = 30
  /// Han characters of a paragraph that says in words of the author's own that the draft is at its end.
  private static let longestEnding = 120

  init(_ draft: Draft, from first: Int, _ vocabulary: Vocabulary) {
    let clean = draft.clean
    let paragraphs = draft.paragraphs
    let terms = vocabulary.formulas
    let bytes = clean.text.bytes
    func han(_ index: Int) -> Int { Count.han(bytes, paragraphs[index].range.start..<paragraphs[index].range.end) }

    let lower = max(first, paragraphs.count - 40)
    let attachmentStart =
      (lower..<max(lower, paragraphs.count)).first {
        han($0) <= 40 && terms.attachment.occurs(in: clean, paragraphs[$0].range)
      }
      ?? paragraphs.count
    var signatureStart = attachmentStart
    while signatureStart > first,
      Self.signs(
        bytes, paragraphs[signatureStart - 1], vocabulary,
        isAboveSignature: signatureStart < attachmentStart)
    {
      signatureStart -= 1
    }
    var closingStart = signatureStart
    while closingStart > first, closingStart > signatureStart - 2,
      Self.closes(draft, paragraphs[closingStart - 1], vocabulary, isLast: closingStart == signatureStart)
    {
      closingStart -= 1
    }
    closing = closingStart..<signatureStart
    signature = signatureStart..<attachmentStart
    attachment = attachmentStart..<paragraphs.count
  }

  /// A heading right above the leave-taking, which alone stands under it, goes with it.
  func taking(_ headings: Set<Int>) -> TailBlock {
    guard !closing.isEmpty, headings.contains(closing.lowerBound - 1) else { return self }
    var result = self
    result.closing = (closing.lowerBound - 1)..<closing.upperBound
    return result
  }

  /// Likelihood from which on a short paragraph closes the draft whatever its words.
  private static let sure = 0.6
  /// The same below which one that is not short does not, although a set word stands in it (…，请职工监督。).
  private static let doubtful = 0.2
  private static let shortHan = 40

  private static func closes(_ draft: Draft, _ paragraph: Draft.Paragraph, _ vocabulary: Vocabulary, isLast: Bool)
    -> Bool
  {
    let range = paragraph.range
    let bytes = draft.clean.text.bytes
    let han = Count.han(bytes, range.start..<range.end)
    guard paragraph.container == .body, han <= longestClosing,
      EnumeratorParser.leading(in: bytes, range.start..<range.end) == nil,
      vocabulary.series.leading(bytes, range) == nil, !isLabelled(draft.clean, range, vocabulary)
    else { return false }
    if isNote(draft, range, vocabulary) { return true }
    let likelihood = draft.sentences(in: range).likelihood[.closing]
    if isLast, han <= longestEnding, likelihood >= sure { return true }
    guard
      vocabulary.formulas.closing.occurs(in: draft.clean, range)
        || han <= longestEnding && vocabulary.formulas.ending.occurs(in: draft.clean, range)
    else { return false }
    return han <= shortHan || likelihood >= doubtful
  }

  /// 改法：…，请支部监督。 belongs to the measures, whatever its last words.
  private static func isLabelled(_ clean: CleanText, _ range: CleanRange, _ vocabulary: Vocabulary) -> Bool {
    let title = HeadingWords(clean: clean, lexicon: vocabulary.headings).firstStretch(of: range)
    guard title.end < range.end, UTF8Text.scalar(in: clean.text.bytes, at: title.end).value == "：" else { return false }
    return vocabulary.headings.label(title, in: clean)?.roles.contains(.measures) ?? false
  }

  /// 备注：… or a tally below a list, and perhaps 说明：… above it; one in every record belongs to the records.
  private static func isNote(_ draft: Draft, _ range: CleanRange, _ vocabulary: Vocabulary) -> Bool {
    let notes = vocabulary.formulas.note
    return notes.occurs(in: draft.clean, range)
      && draft.paragraphs.count { $0.range.end <= range.start && notes.occurs(in: draft.clean, $0.range) } < 2
  }

  /// A short line without a sentence that names a person, unit or date.
  private static func signs(
    _ bytes: [UInt8], _ paragraph: Draft.Paragraph, _ vocabulary: Vocabulary, isAboveSignature: Bool
  ) -> Bool {
    let terms = vocabulary.formulas
    guard paragraph.container == .body,
      Count.words(bytes, paragraph.range.start..<paragraph.range.end) <= longestSignature
    else { return false }
    guard let last = UTF8Text.scalar(in: bytes, before: paragraph.range.end), !last.endsLine || last == "）"
    else { return false }
    guard EnumeratorParser.leading(in: bytes, paragraph.range.start..<paragraph.range.end) == nil else { return false }
    if terms.signature.occurs(in: bytes, paragraph.range) || terms.date.occurs(in: bytes, paragraph.range) {
      return true
    }
    // 时限：持续推进 belongs to the last measure.
    return Count.han(bytes, paragraph.range.start..<paragraph.range.end) <= (isAboveSignature ? 20 : 6)
      && !vocabulary.headings.attributes.occurs(in: bytes, paragraph.range)
  }
}
