import Documents

/// The lines before the text proper: unit, title, name and post, bracketed date, salutation.
struct TitleBlock {
  /// Number of paragraphs at the start that are no body text.
  var count: Int
  /// The line, or the lines together, that name the material.
  var title: CleanRange?
  /// Index of the salutation line, the last of the block when there is one.
  var salutation: Int?

  private static let longestLine = 45
  private static let mostLines = 7

  init(_ clean: CleanText, _ paragraphs: [Draft.Paragraph], _ vocabulary: Vocabulary) {
    var lines: [Int] = []
    var salutation: Int?
    for (index, paragraph) in paragraphs.prefix(Self.mostLines).enumerated() {
      if Self.isSalutation(clean, paragraph, vocabulary) {
        salutation = index
        break
      }
      guard Self.mayBeTitle(clean, paragraph, vocabulary),
        !Self.isHeading(clean, paragraph, vocabulary, isFirst: lines.isEmpty)
      else { break }
      lines.append(index)
    }
    count = salutation.map { $0 + 1 } ?? lines.count
    self.salutation = salutation
    title = Self.title(clean, lines.map { paragraphs[$0] }, vocabulary)
  }

  private static func isSalutation(_ clean: CleanText, _ paragraph: Draft.Paragraph, _ vocabulary: Vocabulary) -> Bool {
    let range = paragraph.range
    guard range.count <= 120, UTF8Text.scalar(in: clean.text.bytes, before: range.end) == "：" else { return false }
    return vocabulary.formulas.salutation.occurs(in: clean, range)
  }

  private static func mayBeTitle(_ clean: CleanText, _ paragraph: Draft.Paragraph, _ vocabulary: Vocabulary) -> Bool {
    let bytes = clean.text.bytes
    let range = paragraph.range.start..<paragraph.range.end
    guard paragraph.container == .body || paragraph.container == .textBox else { return false }
    guard Count.han(bytes, range) <= longestLine, Count.words(bytes, range) <= longestLine + 15 else { return false }
    guard EnumeratorParser.leading(in: bytes, range) == nil else { return false }
    // 民主生活会个人对照检查材料（初稿，请小余帮看错字）
    let isSentence =
      bytes.contains("，", in: range) && Count.han(bytes, range) > 20
      && !(UTF8Text.scalar(in: bytes, before: range.upperBound) == "）"
        && vocabulary.titles.bestScore(clean, paragraph.range) >= 2)
    return !isSentence && !bytes.contains("。", in: range)
      && UTF8Text.scalar(in: bytes, before: range.upperBound) != "，"
  }

  /// A line that names a part ends the block, unless nothing came before it and it names the material too.
  private static func isHeading(
    _ clean: CleanText, _ paragraph: Draft.Paragraph, _ vocabulary: Vocabulary, isFirst: Bool
  ) -> Bool {
    guard !isFirst, !isSubtitle(clean, paragraph.range) else { return false }
    let reading = vocabulary.headings.reading(of: paragraph.range, in: clean, isTopLevel: true, kind: nil)
    return (reading?.confidence ?? 0) >= 0.8 && vocabulary.titles.bestScore(clean, paragraph.range) < 2
  }

  /// ——在支部组织生活会上的对照检查, below a title of the author's own.
  private static func isSubtitle(_ clean: CleanText, _ range: CleanRange) -> Bool {
    guard range.count >= 3 else { return false }
    let first = UTF8Text.scalar(in: clean.text.bytes, at: range.start).value
    return first == "—" || first == "―" || first == "─"
  }

  /// The line that speaks most clearly of a kind of material, a subtitle with the title above it.
  private static func title(_ clean: CleanText, _ lines: [Draft.Paragraph], _ vocabulary: Vocabulary) -> CleanRange? {
    guard !lines.isEmpty else { return nil }
    let scores = lines.map { vocabulary.titles.bestScore(clean, $0.range) }
    let best = scores.indices.max { scores[$0] < scores[$1] || scores[$0] == scores[$1] && $0 > $1 } ?? 0
    guard scores[best] > 0 else { return lines[0].range }
    let first = best > 0 && isSubtitle(clean, lines[best].range) ? best - 1 : best
    return CleanRange(lines[first].range.start, lines[best].range.end)
  }
}
