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

  init(_ clean: CleanText, _ paragraphs: [Draft.Paragraph], from first: Int, _ vocabulary: Vocabulary) {
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
        bytes, paragraphs[signatureStart - 1], terms,
        isAboveSignature: signatureStart < attachmentStart)
    {
      signatureStart -= 1
    }
    var closingStart = signatureStart
    while closingStart > first, closingStart > signatureStart - 2, han(closingStart - 1) <= Self.longestClosing,
      EnumeratorParser.leading(
        in: bytes, paragraphs[closingStart - 1].range.start..<paragraphs[closingStart - 1].range.end) == nil,
      vocabulary.series.leading(bytes, paragraphs[closingStart - 1].range) == nil,
      terms.closing.occurs(in: clean, paragraphs[closingStart - 1].range)
        || han(closingStart - 1) <= Self.longestEnding
          && terms.ending.occurs(in: clean, paragraphs[closingStart - 1].range)
    {
      closingStart -= 1
    }
    closing = closingStart..<signatureStart
    signature = signatureStart..<attachmentStart
    attachment = attachmentStart..<paragraphs.count
  }

  /// A short line without a sentence that names a person, unit or date.
  private static func signs(
    _ bytes: [UInt8], _ paragraph: Draft.Paragraph, _ terms: Formulas, isAboveSignature: Bool
  ) -> Bool {
    guard paragraph.container == .body,
      Count.words(bytes, paragraph.range.start..<paragraph.range.end) <= longestSignature
    else { return false }
    guard let last = UTF8Text.scalar(in: bytes, before: paragraph.range.end), !Scalar.endsLine(last) || last == 0xFF09
    else { return false }
    guard EnumeratorParser.leading(in: bytes, paragraph.range.start..<paragraph.range.end) == nil else { return false }
    return terms.signature.occurs(in: bytes, paragraph.range) || terms.date.occurs(in: bytes, paragraph.range)
      || Count.han(bytes, paragraph.range.start..<paragraph.range.end) <= (isAboveSignature ? 20 : 6)
  }
}
