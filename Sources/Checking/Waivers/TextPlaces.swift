import Analysis
import Documents

/// Lines, title and frame of a draft in the text as read.
struct TextPlaces {
  private let draft: Draft
  private var bytes: [UInt8] { draft.document.text.bytes }

  init(_ draft: Draft) {
    self.draft = draft
  }

  /// The title, else the first paragraph that is not empty.
  var title: TextRange {
    if let title = draft.title {
      let range = draft.clean.original(title)
      if !range.isEmpty { return range }
    }
    return draft.document.paragraphs.first { !$0.range.isEmpty }?.range ?? TextRange(0, 0)
  }

  /// The line that holds an offset, without its end.
  func line(at offset: Int) -> TextRange {
    let offset = min(max(0, offset), bytes.count)
    let start = bytes[..<offset].lastIndex(of: Self.lineEnd).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: Self.lineEnd) ?? bytes.count
    return TextRange(start, end)
  }

  /// True when anything but spaces stands in a range outside the remarks.
  func holdsWords(_ range: TextRange, without remarks: [TextRange]) -> Bool {
    var offset = range.start
    while offset < range.end {
      if let remark = remarks.first(where: { $0.contains(offset) }) {
        offset = remark.end
      } else if Self.isSpace(bytes[offset]) {
        offset += 1
      } else if bytes[offset...].starts(with: Self.ideographicSpace) {
        offset += Self.ideographicSpace.count
      } else {
        return true
      }
    }
    return false
  }

  func lineWithWords(before line: TextRange, without remarks: [TextRange]) -> TextRange? {
    var start = line.start
    while start > 0 {
      let previous = self.line(at: start - 1)
      if holdsWords(previous, without: remarks) { return previous }
      start = previous.start
    }
    return nil
  }

  func hasWords(after line: TextRange, without remarks: [TextRange]) -> Bool {
    holdsWords(TextRange(min(line.end, bytes.count), bytes.count), without: remarks)
  }

  /// True for lines of the title block and the signature.
  func isFrame(_ line: TextRange) -> Bool {
    guard let part = draft.part(at: draft.clean.clean(line).start) else { return true }
    return !draft.parts[part].isBody
  }

  /// Where some words stand, each time.
  func ranges(of words: String) -> [TextRange] {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    var result: [TextRange] = []
    var offset = 0
    while offset <= bytes.count - wanted.count {
      if bytes[offset] == first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        result.append(TextRange(offset, offset + wanted.count))
        offset += wanted.count
      } else {
        offset += 1
      }
    }
    return result
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let ideographicSpace: [UInt8] = [0xE3, 0x80, 0x80]

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == lineEnd }
}
