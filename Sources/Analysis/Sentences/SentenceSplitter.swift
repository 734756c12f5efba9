import Documents

/// Cuts paragraphs into sentences at 。！？ and clauses at ，；： , never inside quotation marks, title marks or brackets
/// (domain.md 1).
enum SentenceSplitter {
  /// Sentences of one paragraph, ascending, together covering all of it.
  static func sentences(in bytes: [UInt8], _ paragraph: CleanRange) -> [CleanRange] {
    split(bytes, paragraph, at: \.endsSentence)
  }

  /// Clauses of one sentence, ascending, together covering all of it.
  static func clauses(in bytes: [UInt8], _ sentence: CleanRange) -> [CleanRange] {
    split(bytes, sentence) { $0 == "，" || $0 == "；" || $0 == "：" || $0 == "," }
  }

  /// Longest quotation in code points; an opening mark without a closing one must not swallow the paragraph.
  private static let longestQuotation = 120

  private static func split(_ bytes: [UInt8], _ range: CleanRange, at isEnd: (Unicode.Scalar) -> Bool) -> [CleanRange] {
    var result: [CleanRange] = []
    var start = range.start
    var offset = range.start
    var depth = 0
    var sinceOpening = 0
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      if opens(value) {
        depth += 1
        sinceOpening = 0
      } else if closes(value) {
        depth = max(0, depth - 1)
      } else if depth > 0 {
        sinceOpening += 1
        if sinceOpening > longestQuotation { depth = 0 }
      }
      guard depth == 0, isEnd(value) || closes(value) && endsInside(bytes, offset - length, isEnd) else { continue }
      offset = includingClosingMarks(bytes, offset, range.end)
      result.append(CleanRange(start, offset))
      start = offset
    }
    if start < range.end { result.append(CleanRange(start, range.end)) }
    return result
  }

  /// 。” ends a sentence although the full stop is inside the quotation; 。） does not.
  private static func endsInside(_ bytes: [UInt8], _ offset: Int, _ isEnd: (Unicode.Scalar) -> Bool) -> Bool {
    guard UTF8Text.scalar(in: bytes, at: offset).value == "”" else { return false }
    return UTF8Text.scalar(in: bytes, before: offset).map { isEnd($0) && $0.endsSentence } ?? false
  }

  private static func includingClosingMarks(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    var position = offset
    while position < end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: position)
      guard value.endsSentence || value == "”" else { break }
      position += length
    }
    return position
  }

  private static func opens(_ value: Unicode.Scalar) -> Bool { value == "“" || value == "《" || value == "（" }
  private static func closes(_ value: Unicode.Scalar) -> Bool { value == "”" || value == "》" || value == "）" }
}
