public import Documents

/// What holds for every document, whatever file it was read from.
public struct DocumentPromises {
  private let document: Document
  private let text: [UInt8]

  public init(_ document: Document) {
    self.document = document
    text = document.text.bytes
  }

  public func check() {
    require((try? UTF8Span(validating: text.span)) != nil, "the text is valid UTF-8")
    require(!text.contains(0x0D), "line ends are LF")
    checkParagraphs()
  }

  private func checkParagraphs() {
    var end = 0
    for (index, paragraph) in document.paragraphs.enumerated() {
      let range = paragraph.range
      // Between two paragraphs stands one LF and nothing else, so that paragraphs and text say the same.
      require(range.start == (index == 0 ? 0 : end + 1), "paragraph \(index) follows the one before")
      require(range.start <= range.end && range.end < text.count, "paragraph \(index) is within the text")
      require(text[range.end] == 0x0A, "paragraph \(index) ends with LF")
      require(isBoundary(range.start) && isBoundary(range.end), "paragraph \(index) stands on characters")
      checkParts(of: paragraph, at: index)
      end = range.end
    }
    require(document.paragraphs.isEmpty ? text.isEmpty : end + 1 == text.count, "all text is in paragraphs")
  }

  private func checkParts(of paragraph: Paragraph, at index: Int) {
    let range = paragraph.range
    if let number = paragraph.automaticNumber {
      require(number.start == range.start && number.end <= range.end, "number \(index) starts its paragraph")
      require(isBoundary(number.end), "number \(index) ends on a character")
    }
    require((0...range.count).contains(paragraph.format.boldPrefix), "bold start \(index) is within its paragraph")
    require(isBoundary(range.start + paragraph.format.boldPrefix), "bold start \(index) ends on a character")
    if let level = paragraph.format.outlineLevel { require((1...9).contains(level), "outline level \(level)") }
  }

  private func isBoundary(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }
}
