import Documents

/// Parts paragraphs in which several labels follow each other (存在问题：…。原因剖析：…。整改措施：…。), so that each label heads
/// a paragraph.
struct LabelSplitter {
  private static let longestLabel = 14

  private struct Label {
    var start: Int
    /// Behind its mark.
    var end: Int
    var roles: [Role]
    /// True inside a paragraph, where causes or measures begin (…。主要原因：一是…).
    var standsApart: Bool
  }

  private let clean: CleanText
  private let bytes: [UInt8]
  private let lexicon: HeadingLexicon
  private let series: InlineSeries

  static func split(
    _ paragraphs: [Draft.Paragraph], of clean: CleanText, with vocabulary: Vocabulary
  ) -> [Draft.Paragraph] {
    let splitter = LabelSplitter(
      clean: clean, bytes: clean.text.bytes, lexicon: vocabulary.headings, series: vocabulary.series)
    let lists = LedLists.starts(in: paragraphs, clean.text.bytes)
    return paragraphs.indices.flatMap { splitter.pieces(of: paragraphs[$0], list: lists[$0]) }
  }

  private func pieces(of paragraph: Draft.Paragraph, list: Int?) -> [Draft.Paragraph] {
    guard paragraph.container == .body else { return [paragraph] }
    let labels = labels(in: paragraph.range)
    let isDivided = Set(labels.map(\.roles)).count > 1 || labels.contains(where: \.standsApart)
    let inner = isDivided ? labels.map(\.start).filter { $0 > paragraph.range.start } : []
    let starts = Set([paragraph.range.start] + inner + (list.map { [$0] } ?? [])).sorted()
    guard starts.count > 1 else { return [paragraph] }
    return starts.indices.map { index in
      var piece = paragraph
      piece.range = CleanRange(starts[index], index + 1 < starts.count ? starts[index + 1] : paragraph.range.end)
      if index > 0 { piece.format.boldPrefix = 0 }
      return piece
    }
  }

  /// Labels at the start of sentences, a number in front included.
  private func labels(in range: CleanRange) -> [Label] {
    var result: [Label] = []
    var offset = range.start
    var mayStart = true
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if mayStart, !value.isSpace, let label = label(at: offset, before: range.end),
        // 整改措施：…。整改目标：…。 go on about the same.
        label.isNumbered || result.last?.roles != label.roles
      {
        result.append(
          Label(
            start: offset, end: label.end, roles: label.roles,
            standsApart: offset > range.start && label.roles != [.problems]))
      }
      mayStart = value.endsSentence || value == "；" || mayStart && value.isSpace
      offset += length
    }
    return result
  }

  private func label(at start: Int, before end: Int) -> (roles: [Role], isNumbered: Bool, end: Int)? {
    if let words = EnumeratorParser.bracketedWords(in: bytes, start..<end) {
      return lexicon.label(words, in: clean).map { ($0.roles, false, words.end + 3) }
    }
    let numbered = series.leading(bytes, CleanRange(start, end))
    let words = EnumeratorParser.leading(in: bytes, start..<end)?.range.end ?? numbered?.range.end ?? start
    var offset = words
    var count = 0
    while offset < end, count <= Self.longestLabel {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value == "：" || value == "。" && numbered != nil {
        guard count > 1 else { return nil }
        return lexicon.label(CleanRange(words, offset), in: clean).map { ($0.roles, words > start, offset + length) }
      }
      guard value.isHan || value == "、" else { return nil }
      offset += length
      count += 1
    }
    return nil
  }
}
