import Documents

/// Lines of a web page around the draft that no pattern knows: titles of other pages below `相关推荐`, menus above the title
/// (domain.md 10.3).
enum FrameLines {
  /// Artefact id under which the lines are reported.
  static let id = "web-residue"

  private static let headLines = 15
  private static let mostLinks = 60
  private static let longestLink = 60
  private static let longestMenuWord = 11

  /// Lines to take out, ascending.
  ///
  /// - Parameters:
  ///   - known: Lines that a pattern has found to belong to the frame, ascending.
  ///   - isTitle: Whether a line names a kind of material.
  static func find(in bytes: [UInt8], lines: [Range<Int>], known: [Range<Int>], isTitle: (Range<Int>) -> Bool)
    -> [Range<Int>]
  {
    guard !known.isEmpty else { return [] }
    let starts = Set(known.map(\.lowerBound))
    return menu(bytes, lines, starts, isTitle) + links(bytes, lines, starts, isTitle)
  }

  /// Short lines above the first longer one, when the frame is known to lie between or above them.
  private static func menu(_ bytes: [UInt8], _ lines: [Range<Int>], _ known: Set<Int>, _ isTitle: (Range<Int>) -> Bool)
    -> [Range<Int>]
  {
    let head = lines.prefix(headLines)
    let title = head.firstIndex { line in
      !known.contains(line.lowerBound) && (Count.han(bytes, line) > longestMenuWord || isTitle(line))
    }
    guard let title else { return [] }
    let above = head[..<title]
    guard above.count(where: { known.contains($0.lowerBound) }) * 2 >= above.count else { return [] }
    return above.filter { !known.contains($0.lowerBound) && isBare(bytes, $0) }
  }

  /// Everything from the first frame line after which there is no sentence; what is numbered there names further materials.
  private static func links(_ bytes: [UInt8], _ lines: [Range<Int>], _ known: Set<Int>, _ isTitle: (Range<Int>) -> Bool)
    -> [Range<Int>]
  {
    func isLink(_ line: Range<Int>) -> Bool {
      guard Count.han(bytes, line) <= longestLink, !holdsSentence(bytes, line) else { return false }
      return EnumeratorParser.leading(in: bytes, line) == nil || isTitle(line)
    }
    var start = lines.count
    while start > 0, lines.count - start < mostLinks {
      let line = lines[start - 1]
      guard known.contains(line.lowerBound) || isLink(line) else { break }
      start -= 1
    }
    guard let first = lines[start...].firstIndex(where: { known.contains($0.lowerBound) }) else { return [] }
    return lines[first...].filter { !known.contains($0.lowerBound) }
  }

  private static func isBare(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    !holdsSentence(bytes, line) && EnumeratorParser.leading(in: bytes, line) == nil
  }

  private static func holdsSentence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let last = UTF8Text.scalar(in: bytes, before: line.upperBound) else { return false }
    return last.endsSentence || bytes.contains("。", in: line)
  }
}
