import Documents

/// Lines of nothing but words in brackets (【存在的主要问题】) that head the parts of a draft, no two of them alike.
struct BracketLines {
  private static let fewest = 2
  private static let rankAlone = 10
  private static let rankAboveChapters = 5

  /// By paragraph, without the brackets; empty where such lines head no parts.
  let words: [Int: CleanRange]
  /// Where they stand among headings: above 一、 where that comes below them.
  let rank: Int

  /// - Parameter first: Index of the first paragraph behind the title block.
  init(_ clean: CleanText, _ paragraphs: [Draft.Paragraph], from first: Int, _ text: HeadingWords) {
    let bytes = clean.text.bytes
    var found: [Int: CleanRange] = [:]
    var firstChapter: Int?
    for index in paragraphs.indices.dropFirst(first) {
      let range = paragraphs[index].range
      if let words = Self.words(of: range, in: bytes, text) { found[index] = words }
      if firstChapter == nil, EnumeratorParser.leading(in: bytes, range.start..<range.end)?.form == .chapter {
        firstChapter = index
      }
    }
    let areUnlike = Set(found.values.map { bytes[$0.start..<$0.end] }).count == found.count
    let headsChapters = firstChapter.map { chapter in found.keys.contains { $0 < chapter } } ?? true
    words = found.count >= Self.fewest && areUnlike && headsChapters ? found : [:]
    rank = firstChapter == nil ? Self.rankAlone : Self.rankAboveChapters
  }

  private static func words(of line: CleanRange, in bytes: [UInt8], _ text: HeadingWords) -> CleanRange? {
    let title = text.trimmed(line)
    guard let words = EnumeratorParser.bracketedWords(in: bytes, title.start..<title.end) else { return nil }
    return words.end + "】".utf8.count == title.end ? text.trimmed(words) : nil
  }
}
