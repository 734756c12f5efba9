import Documents

/// Page numerals `1、` … `15、` that became text: at line starts, or strewn through words at every page end (domain.md 10.1).
struct PageNumerals {
  /// Artefact id of the damage repaired here.
  static let id = "page-numerals"

  /// Distances between the numerals of one text, in code points.
  private static let pageLengths = 120...3000
  private static let mostPages = 99

  private struct Numeral {
    var value: Int
    var mark: Range<Int>
    /// Code points before the mark.
    var position: Int
    /// Line end and spaces before the mark belong to the damage.
    var start: Int
    /// True when the mark stands in the middle of a sentence.
    var cuts: Bool
    var isAtLineStart: Bool
    /// The line above looks like a heading, which has no full stop either.
    var followsHeading: Bool
  }

  private let bytes: [UInt8]
  private(set) var edits: [EditableText.Edit] = []
  /// Where page numerals stood, in the current text.
  private(set) var marks: [Range<Int>] = []

  init(_ text: EditableText) {
    bytes = text.bytes
    let all = numerals()
    let strewn = strewn(all)
    for numeral in strewn.isEmpty ? headingLines(all) : strewn {
      edits.append(.init(range: numeral.start..<numeral.mark.upperBound, replacement: []))
      marks.append(numeral.mark)
    }
  }

  // MARK: Candidates

  private func numerals() -> [Numeral] {
    var result: [Numeral] = []
    var position = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard (0x30...0x39).contains(byte) else {
        if byte & 0xC0 != 0x80 { position += 1 }
        offset += 1
        continue
      }
      let start = offset
      var value = 0
      while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) {
        value = min(value * 10 + Int(bytes[offset] - 0x30), 1000)
        offset += 1
      }
      if let numeral = numeral(value, start..<offset, at: position) { result.append(numeral) }
      position += offset - start
    }
    return result
  }

  private func numeral(_ value: Int, _ digits: Range<Int>, at position: Int) -> Numeral? {
    let end = digits.upperBound + 3
    guard (1...Self.mostPages).contains(value), end <= bytes.count,
      bytes[digits.upperBound..<end].elementsEqual("、".utf8)
    else { return nil }
    var start = digits.lowerBound
    var lineEnd: Int?
    while let before = UTF8Text.scalar(in: bytes, before: start),
      before == "\n" || before == "\r" || before.isSpace
    {
      start -= UTF8.width(before)
      if before == "\n" || before == "\r" { lineEnd = start }
    }
    let isAtLineStart = lineEnd != nil || start == 0
    let before = UTF8Text.scalar(in: bytes, before: start)
    let endsSentence = before.map(\.endsSentence) ?? true
    let isClean = before.map { $0.isHan || $0.isASCIIDigit || Self.opens($0) } ?? false
    let hasSpace = !isAtLineStart && start < digits.lowerBound
    return Numeral(
      value: value, mark: digits.lowerBound..<end, position: position,
      start: endsSentence || hasSpace ? digits.lowerBound : lineEnd ?? start, cuts: isClean && !hasSpace,
      isAtLineStart: isAtLineStart, followsHeading: lineEnd.map(isHeading(endingAt:)) ?? false)
  }

  /// Han characters of a heading line with a number, and of one without.
  private static let longestHeading = (numbered: 45, bare: 20)

  /// 1、 below （一）学习方面, 3、 below （二）作风方面: a list goes on below headings, and no page ends there.
  private func standBelowHeadings(_ numerals: [Numeral]) -> Bool {
    numerals.count(where: \.followsHeading) * 2 > numerals.count
  }

  /// The line that ends at an offset is short, and no sentence.
  private func isHeading(endingAt end: Int) -> Bool {
    let longest = Self.longestHeading.numbered * 4
    guard
      let start = (max(0, end - longest - 1)..<end).last(where: { bytes[$0] == 0x0A || bytes[$0] == 0x0D })
        .map({ $0 + 1 }) ?? (end <= longest ? 0 : nil), !bytes.contains("。", in: start..<end)
    else { return false }
    let number = EnumeratorParser.leading(in: bytes, start..<end)
    // A line behind such a numeral may itself be cut.
    guard number?.form != .decimal else { return false }
    if number == nil, bytes.contains("，", in: start..<end) { return false }
    let most = number == nil ? Self.longestHeading.bare : Self.longestHeading.numbered
    return Count.han(bytes, start..<end) <= most
  }

  /// Opening quotes and brackets never end a line.
  private static func opens(_ value: Unicode.Scalar) -> Bool {
    value == "“" || value == "《" || value == "（" || value == "("
  }

  // MARK: Series

  /// Consecutive numerals at steps of about one page, most of them in the middle of a sentence.
  private func strewn(_ all: [Numeral]) -> [Numeral] {
    guard let page = pageLength(all) else { return [] }
    var best: [Numeral] = []
    for (index, numeral) in all.enumerated() where numeral.value <= 3 {
      let chain = chain(from: index, in: all, page: page)
      if chain.count > best.count { best = chain }
    }
    let cuts = best.count(where: \.cuts)
    return best.count >= 3 && cuts >= 2 && cuts * 2 >= best.count - 1 && !standBelowHeadings(best.filter(\.cuts))
      ? best : []
  }

  /// The usual distance between consecutive numerals of which one stands in the middle of a sentence; nil when there is no such
  /// series.
  private func pageLength(_ all: [Numeral]) -> Int? {
    var distances: [Int] = []
    for (index, numeral) in all.enumerated() {
      let near = all[(index + 1)...].prefix { $0.position - numeral.position <= Self.pageLengths.upperBound }
      let next = near.first {
        $0.value == numeral.value + 1 && ($0.cuts || numeral.cuts)
          && $0.position - numeral.position >= Self.pageLengths.lowerBound
      }
      if let next { distances.append(next.position - numeral.position) }
    }
    guard distances.count >= 2 else { return nil }
    return distances.sorted()[distances.count / 2]
  }

  private func chain(from start: Int, in all: [Numeral], page: Int) -> [Numeral] {
    var chain = [all[start]]
    for numeral in all[(start + 1)...] {
      let last = chain[chain.count - 1]
      guard numeral.position - last.position <= page * 3 else { break }
      let steps = numeral.value - last.value
      guard (1...2).contains(steps) else { continue }
      let distance = numeral.position - last.position
      if distance * 4 >= page * steps * 3, distance * 4 <= page * steps * 5 { chain.append(numeral) }
    }
    return chain
  }

  /// Lines that begin with `k、` for consecutive k from 1, when the breaks before them cut through sentences.
  private func headingLines(_ all: [Numeral]) -> [Numeral] {
    var found: [Numeral] = []
    for numeral in all where numeral.isAtLineStart && numeral.value == found.count + 1 { found.append(numeral) }
    guard found.count >= 3 else { return [] }
    let cut = found.dropFirst().filter { $0.start < $0.mark.lowerBound }
    guard cut.count * 2 >= found.count - 1, cut.count >= 2, !isHonestList(found), !standBelowHeadings(cut) else {
      return []
    }
    return found
  }

  /// Items of a list may lack full stops; then the lines that seem to break off are short and hold no clause.
  private func isHonestList(_ found: [Numeral]) -> Bool {
    let broken = found.dropFirst().indices.filter { found[$0].start < found[$0].mark.lowerBound }
    let bare = broken.count { index in
      let line = found[index - 1].mark.upperBound..<found[index].start
      return line.count <= 40 * 3 && !bytes.contains("，", in: line) && !bytes.contains(",", in: line)
        && !bytes.contains("。", in: line)
    }
    return bare * 2 > broken.count
  }
}
