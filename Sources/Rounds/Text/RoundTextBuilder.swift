import Analysis
import Documents

/// Collects the characters of blocks with their places.
struct RoundTextBuilder {
  private(set) var blocks: [RoundText.Block] = []
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var offsets: [Int32] = []
  private let document: Document
  private let keepsSpaces: Bool

  init(_ document: Document, keepsSpaces: Bool) {
    self.document = document
    self.keepsSpaces = keepsSpaces
  }

  var end: Int { document.text.count }

  /// A block of these paragraphs; one without characters is kept only where spaces are.
  mutating func add(_ paragraphs: [Int]) {
    guard let first = paragraphs.first, let last = paragraphs.last else { return }
    let start = scalars.count
    for index in paragraphs { append(document.paragraphs[index]) }
    guard scalars.count > start || keepsSpaces else { return }
    blocks.append(
      RoundText.Block(
        paragraphs: first..<(last + 1), scalars: start..<scalars.count,
        numberLength: numberLength(document.paragraphs[first], from: start)))
  }

  private mutating func append(_ paragraph: Paragraph) {
    var offset = paragraph.range.start
    // Where changes are written back, numbers that no character of the file holds are no text.
    if keepsSpaces, let number = paragraph.automaticNumber { offset = number.end }
    while offset < paragraph.range.end {
      let (value, length) = document.text.scalar(at: offset)
      if keepsSpaces || !CharacterClass(value).isSpace {
        scalars.append(value)
        offsets.append(Int32(offset))
      }
      offset += length
    }
  }

  private func numberLength(_ paragraph: Paragraph, from start: Int) -> Int {
    let numberEnd =
      paragraph.automaticNumber.map(\.end) ?? LeadingNumber.end(in: document.text.bytes, paragraph.range)
    guard let numberEnd else { return 0 }
    return offsets[start...].prefix { Int($0) < numberEnd }.count
  }
}
