import Documents

/// Labels with numbers that head the rounds of a ledger in lines: 问题1：… 整改措施：… 责任人：… 问题2：…
///
/// 问题一：…, 问题二：… alone are a list of problems. They head rounds where a label of another role stands between any two.
struct NumberedRounds {
  private static let fewest = 2
  private static let longestWord = 4

  /// The word in front of the number, by paragraph.
  private(set) var words: [Int: CleanRange] = [:]

  /// - Parameters:
  ///   - first: Index of the first paragraph behind the title block.
  ///   - role: What a label of these words means; nil for words that are none.
  init(
    _ clean: CleanText, _ paragraphs: [Draft.Paragraph], from first: Int,
    role: (CleanRange) -> [Role]?
  ) {
    var found: [Int: CleanRange] = [:]
    var isAnswered = true
    for index in paragraphs.indices.dropFirst(first) where paragraphs[index].container == .body {
      if let word = Self.word(of: paragraphs[index].range, in: clean), role(word) == [.problems] {
        guard isAnswered else { return }
        found[index] = word
        isAnswered = false
      } else if let label = RecurringLabels.words(of: paragraphs[index].range, in: clean), let roles = role(label),
        roles != [.problems]
      {
        isAnswered = true
      }
    }
    if isAnswered, found.count >= Self.fewest { words = found }
  }

  /// 问题 of 问题2：… and of 问题二：…
  private static func word(of paragraph: CleanRange, in clean: CleanText) -> CleanRange? {
    let bytes = clean.text.bytes
    var offset = paragraph.start
    while offset < paragraph.end, offset - paragraph.start <= longestWord * 3 {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value.isASCIIDigit || HanNumeral.isDigit(value) { break }
      guard value.isHan else { return nil }
      offset += length
    }
    guard offset > paragraph.start, let number = EnumeratorParser.numeral(in: bytes, offset..<paragraph.end),
      offset + number.length < paragraph.end, UTF8Text.scalar(in: bytes, at: offset + number.length).value == "："
    else { return nil }
    return CleanRange(paragraph.start, offset)
  }
}
