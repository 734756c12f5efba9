import Documents

/// Short lines between paragraphs that head what follows although they carry no number, style or word that says so.
struct BareLines {
  /// By paragraph.
  private(set) var isHeading: [Bool]
  /// Where they stand among headings: 10 where nothing else heads the sections of the text.
  private(set) var rank: Int
  /// Where those stand that name a role: above 一、 where that begins anew under each of them.
  private(set) var namedRank: Int
  /// No other line of the text has a number of a section.
  let standsAlone: Bool

  private static let mostHan = 22
  private static let mostWords = 28
  /// Han characters from which on a paragraph is text.
  private static let leastText = 28
  /// The same for one that ends like a sentence.
  private static let leastSentence = 16

  private let bytes: [UInt8]
  private let paragraphs: [Draft.Paragraph]
  private let series: InlineSeries

  /// - Parameters:
  ///   - first: Index of the first paragraph behind the title block.
  ///   - labels: Labels that the author uses again and again.
  init(
    _ clean: CleanText, _ paragraphs: [Draft.Paragraph], from first: Int, _ series: InlineSeries,
    _ labels: RecurringLabels, _ lexicon: HeadingLexicon
  ) {
    self.series = series
    bytes = clean.text.bytes
    self.paragraphs = paragraphs
    isHeading = []
    let ranks = Self.ranks(clean.text.bytes, paragraphs.dropFirst(first))
    (rank, namedRank) = ranks
    standsAlone =
      ranks.bare == 10
      && !paragraphs.dropFirst(first).contains {
        let number = EnumeratorParser.leading(in: clean.text.bytes, $0.range.start..<$0.range.end)
        return number.map { $0.form <= .section } ?? false
      }
    // 时限：长期坚持 belongs to what stands above it.
    let isAttribute = paragraphs.map { isLabelled($0.range) && lexicon.attributes.occurs(in: clean, $0.range) }
    let isShort = paragraphs.indices.map { !isAttribute[$0] && isShortLine(paragraphs[$0]) }
    let isText = paragraphs.map { isTextOrNumber($0) || Self.asks($0.range, clean, lexicon) }
    isHeading = paragraphs.indices.map { index in
      guard isShort[index], index + 1 < paragraphs.count,
        index == 0 || isShort[index - 1] || isAttribute[index - 1] || ends(paragraphs[index - 1])
      else { return false }
      return isText[index + 1] || isShort[index + 1] && index + 2 < paragraphs.count && isText[index + 2]
    }
    headLabels(from: first) { index in
      let range = paragraphs[index].range
      if labels.label(of: range, in: clean) != nil { return true }
      return RecurringLabels.words(of: range, in: clean).map { lexicon.label($0, in: clean) != nil } ?? false
    }
    if rank == Self.belowChapters, headsChapters(from: first) {
      rank = Self.aboveChapters
      namedRank = Self.aboveChapters
    }
  }

  /// 问：会写报纸，会不会做短视频？
  private static func asks(_ range: CleanRange, _ clean: CleanText, _ lexicon: HeadingLexicon) -> Bool {
    guard let words = RecurringLabels.words(of: range, in: clean), words.end < range.end else { return false }
    return lexicon.isQuestion(Array(clean.text.bytes[words.start..<words.end]))
  }

  /// A short line with a colon in it.
  private func isLabelled(_ range: CleanRange) -> Bool {
    range.count <= Self.mostWords * 3 && bytes.contains("：", in: range.start..<range.end)
  }

  private static let fewestRounds = 3
  private static let mostRoundHan = 18

  /// Lines right above labels (第一面镜子：书, then 照见：…), of which there are several, head their rounds whatever they begin
  /// with; so does a line that begins as they do.
  private mutating func headLabels(from first: Int, isLabelled: (Int) -> Bool) {
    let lines = paragraphs.indices.dropFirst(first).filter { isRoundLine(paragraphs[$0].range) }
    let above = lines.filter { $0 + 1 < paragraphs.count && isLabelled($0 + 1) && !isLabelled($0) }
    guard above.count >= Self.fewestRounds else { return }
    let openings = Set(above.map { UTF8Text.scalar(in: bytes, at: paragraphs[$0].range.start).value })
    for index in above { isHeading[index] = true }
    guard openings.count == 1, let opening = openings.first else { return }
    for index in lines where UTF8Text.scalar(in: bytes, at: paragraphs[index].range.start).value == opening {
      isHeading[index] = isHeading[index] || index + 1 < paragraphs.count && isTextOrNumber(paragraphs[index + 1])
    }
  }

  /// A few words without a number in front that end like no sentence.
  private func isRoundLine(_ range: CleanRange) -> Bool {
    guard (1...Self.mostRoundHan).contains(Count.han(bytes, range.start..<range.end)),
      EnumeratorParser.leading(in: bytes, range.start..<range.end) == nil,
      let last = UTF8Text.scalar(in: bytes, before: range.end)
    else { return false }
    return Self.mayEndHeading(last) && !last.endsSentence
      && !bytes.contains("。", in: range.start..<range.end)
  }

  private static let belowChapters = 25
  private static let aboveChapters = 5

  /// Several stand in front of the first 一、, or one where 一、二、三、 number paragraphs and not sections: that is a list below
  /// them.
  private func headsChapters(from first: Int) -> Bool {
    let chapters = paragraphs.indices.dropFirst(first).filter {
      EnumeratorParser.leading(in: bytes, paragraphs[$0].range.start..<paragraphs[$0].range.end)?.form == .chapter
    }
    let lines = paragraphs.indices.dropFirst(first).filter(heads)
    let above = lines.count { $0 < chapters.first ?? first }
    guard above == 1 else { return above > 1 }
    let long = chapters.count {
      Count.han(bytes, paragraphs[$0].range.start..<paragraphs[$0].range.end) >= Self.leastItem
    }
    return chapters.count >= Self.fewestItems && long * 10 >= chapters.count * 9 && lines.count >= 2
  }

  /// What the font says heads too, though an aspect (学习方面，) may stand below it.
  private func heads(_ index: Int) -> Bool {
    isHeading[index] || paragraphs[index].format.isBold && isShortLine(paragraphs[index])
  }

  private static let fewestItems = 3
  /// Han characters of a paragraph that is more than a heading.
  private static let leastItem = 45

  /// True for a heading line right in front of another one.
  func isAbove(_ index: Int) -> Bool {
    index + 1 < isHeading.count && isHeading[index + 1]
  }

  private static func ranks(_ bytes: [UInt8], _ paragraphs: ArraySlice<Draft.Paragraph>) -> (bare: Int, named: Int) {
    var chapters = 0
    var starts = 0
    if paragraphs.count(where: { $0.format.outlineLevel != nil }) >= 2 { return (45, 10) }
    for paragraph in paragraphs {
      let number = EnumeratorParser.leading(in: bytes, paragraph.range.start..<paragraph.range.end)
      guard number?.form == .chapter else { continue }
      chapters += 1
      if number?.value == 1 { starts += 1 }
    }
    return chapters >= 2 ? (belowChapters, starts >= 2 ? aboveChapters : 10) : (10, 10)
  }

  /// A heading cuts no sentence in two.
  private func ends(_ paragraph: Draft.Paragraph) -> Bool {
    guard paragraph.container == .body else { return true }
    let range = paragraph.range
    if EnumeratorParser.leading(in: bytes, range.start..<range.end) != nil { return true }
    return UTF8Text.scalar(in: bytes, before: range.end).map { $0.endsLine } ?? true
  }

  /// A few words that end like no sentence; a question may head a part.
  private func isShortLine(_ paragraph: Draft.Paragraph) -> Bool {
    let range = paragraph.range.start..<paragraph.range.end
    guard paragraph.container == .body, !paragraph.isContinuation, range.count <= Self.mostWords * 3,
      (2...Self.mostHan).contains(Count.han(bytes, range))
    else { return false }
    guard let last = UTF8Text.scalar(in: bytes, before: range.upperBound), Self.mayEndHeading(last) else {
      return false
    }
    return !bytes.contains("。", in: range) && !bytes.contains("；", in: range)
      && EnumeratorParser.leading(in: bytes, range) == nil
      && (!series.begins(bytes, paragraph.range) || namesStage(range)) && !isDate(range)
  }

  /// 第一站：他们说了些什么 counts parts, as 第一，… counts sentences.
  private func namesStage(_ range: Range<Int>) -> Bool {
    UTF8Text.scalar(in: bytes, at: range.lowerBound).value == "第" && bytes.contains("：", in: range)
      && !bytes.contains("，", in: range)
  }

  /// 。；，、： end no heading.
  private static func mayEndHeading(_ value: Unicode.Scalar) -> Bool {
    value != "。" && value != "；" && value != "，" && value != "、" && value != "："
  }

  /// Digits make up much of it.
  private func isDate(_ range: Range<Int>) -> Bool {
    let digits = bytes[range].count { (0x30...0x39).contains($0) }
    return digits >= 4 || digits * 2 >= Count.han(bytes, range)
  }

  private func isTextOrNumber(_ paragraph: Draft.Paragraph) -> Bool {
    guard paragraph.container == .body else { return true }
    let range = paragraph.range.start..<paragraph.range.end
    let han = Count.han(bytes, range)
    if han >= Self.leastSentence, UTF8Text.scalar(in: bytes, before: range.upperBound) == "。" { return true }
    // 看得见的有这么几处： leads on to a list.
    if han >= Self.leastSentence, UTF8Text.scalar(in: bytes, before: range.upperBound) == "：" { return true }
    return han >= Self.leastText || EnumeratorParser.leading(in: bytes, range) != nil
      || series.begins(bytes, paragraph.range)
  }
}
