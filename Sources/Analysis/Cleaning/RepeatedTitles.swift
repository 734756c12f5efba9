import Documents

/// Titles that a web page printed twice, and titles set into the text as a watermark `【…】` (domain.md 10.1).
enum RepeatedTitles {
  /// Artefact id of the damage repaired here.
  static let id = "repeated-title"

  private static let longestTitle = 45
  private static let headLines = 6

  /// Stretches to take out, ascending.
  static func find(in bytes: [UInt8], lines: [Range<Int>]) -> [Range<Int>] {
    let twice = repeatedHeadLine(bytes, lines)
    let marks = watermarks(bytes)
    return (twice + marks).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func repeatedHeadLine(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [Range<Int>] {
    let head = lines.prefix(headLines).filter { Count.han(bytes, $0) <= longestTitle && Count.han(bytes, $0) >= 4 }
    for (index, line) in head.enumerated() {
      if head[..<index].contains(where: { bytes[$0].elementsEqual(bytes[line]) }) { return [line] }
    }
    return []
  }

  /// `【…】` with 6 to 40 characters that occurs at least twice, with the full stop behind it.
  private static func watermarks(_ bytes: [UInt8]) -> [Range<Int>] {
    var places: [[UInt8]: [Range<Int>]] = [:]
    var open: Int?
    var offset = 0
    while offset < bytes.count {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value == "【" { open = offset }
      if value == "】", let start = open {
        let words = (start + length)..<offset
        if (18...120).contains(words.count) {
          places[Array(bytes[words]), default: []].append(start..<(offset + length))
        }
        open = nil
      }
      offset += length
    }
    return places.values.filter { $0.count >= 2 }.flatMap { $0 }.map { withFullStop($0, bytes) }
  }

  private static func withFullStop(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    guard range.upperBound < bytes.count, UTF8Text.scalar(in: bytes, at: range.upperBound).value == "。" else {
      return range
    }
    return range.lowerBound..<(range.upperBound + 3)
  }
}
