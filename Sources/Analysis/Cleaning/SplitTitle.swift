import Documents

/// Joins a title that was broken inside a word (…民主生活会对照检, then 查材料（含案例）), as centred titles are in lines too short to
/// tell a fixed width by.
enum SplitTitle {
  /// Lines that may hold the title, blank ones left out.
  private static let mostLines = 4
  private static let longestLine = 45

  /// - Parameter names: Words that titles are made of.
  static func edits(for text: EditableText, lines: [Line], _ names: TermSet) -> [EditableText.Edit] {
    let first = Array(lines.lazy.filter { !$0.isBlank }.prefix(mostLines))
    return zip(first, first.dropFirst()).compactMap { line, next in
      guard max(line.length, next.length) <= longestLine, isHan(line.last), isHan(next.first) else { return nil }
      let (end, start) = words(of: line, next, in: text.bytes)
      let joined = Array(text.bytes[line.range.lowerBound..<end] + text.bytes[start..<next.range.upperBound])
      let joint = end - line.range.lowerBound
      let isInside = names.places(in: joined).contains { $0.lowerBound < joint && joint < $0.upperBound }
      return isInside ? .init(range: end..<start, replacement: []) : nil
    }
  }

  private static func isHan(_ value: Unicode.Scalar?) -> Bool { value.map(\.isHan) ?? false }

  /// Where the words of one line end and those of the next begin, both of which Han characters do.
  private static func words(of line: Line, _ next: Line, in bytes: [UInt8]) -> (end: Int, start: Int) {
    var end = line.range.upperBound
    while let value = UTF8Text.scalar(in: bytes, before: end), !value.isHan { end -= UTF8.width(value) }
    var start = next.range.lowerBound
    while case (let value, let length) = UTF8Text.scalar(in: bytes, at: start), !value.isHan { start += length }
    return (end, start)
  }
}
