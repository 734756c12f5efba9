import Documents

/// Finds the drafts of a collection page: lines such as `篇1：…`, `【范文二】…`, `…材料（三）` that count up, each with a text
/// below it (domain.md 10.3).
struct PieceFinder {
  /// Artefact id of the patterns for such lines, and of what is found here.
  static let id = "collection"

  private static let leastHan = 100

  struct Piece {
    /// The whole line.
    var line: Range<Int>
    /// What only a collection prints: `篇1：`.
    var mark: Range<Int>
    var isPrefix: Bool
    var value: Int
  }

  /// The pieces of a collection, two or more; empty for a single draft.
  private(set) var pieces: [Piece] = []
  /// Marks in front of a line that are left over from a collection, whether it is still there or not.
  private(set) var residue: [Range<Int>] = []

  /// - Parameters:
  ///   - marks: Where the patterns of the class matched, ascending.
  ///   - titleKind: Index of the kind of material that a line names.
  init(_ bytes: [UInt8], lines: [Range<Int>], marks: [Range<Int>], titleKind: (Range<Int>) -> Int?) {
    readNumbered(bytes, lines, marks)
    if pieces.isEmpty { readTitles(bytes, lines, titleKind) }
  }

  // MARK: Without numbers

  private static let leastDraft = 500
  private static let longestTitle = 45

  /// Titles of the same kind of material with a whole draft below each.
  private mutating func readTitles(_ bytes: [UInt8], _ lines: [Range<Int>], _ titleKind: (Range<Int>) -> Int?) {
    let titles = lines.filter { Self.mayBeTitle(bytes, $0) }.compactMap { line in
      titleKind(line).map { (line: line, kind: $0) }
    }
    guard titles.count >= 2 else { return }
    let most = Dictionary(grouping: titles, by: \.kind).max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    var last: [Range<Int>] = []
    for title in most?.value.map(\.line) ?? [] {
      // Of titles close together the last heads the draft.
      if let before = last.last, Count.han(bytes, before.upperBound..<title.lowerBound) < Self.leastDraft {
        last[last.count - 1] = title
      } else {
        last.append(title)
      }
    }
    if let end = last.last, Count.han(bytes, end.upperBound..<bytes.count) < Self.leastDraft { last.removeLast() }
    guard last.count >= 2 else { return }
    pieces = last.enumerated().map { index, line in
      Piece(line: line, mark: line.lowerBound..<line.lowerBound, isPrefix: false, value: index + 1)
    }
  }

  /// A short line that ends like the name of a material: 料 告 纲 稿 言 析 查 ）
  private static func mayBeTitle(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count <= longestTitle * 3, EnumeratorParser.leading(in: bytes, line) == nil else { return false }
    switch UTF8Text.scalar(in: bytes, before: line.upperBound) {
    case "料", "告", "纲", "稿", "言", "析", "查", "）": return Count.han(bytes, line) >= 6
    default: return false
    }
  }

  // MARK: Numbered

  private mutating func readNumbered(_ bytes: [UInt8], _ lines: [Range<Int>], _ marks: [Range<Int>]) {
    guard !marks.isEmpty else { return }
    let candidates = marks.compactMap { Self.piece(bytes, lines, $0) }
    residue = candidates.filter(\.isPrefix).map(\.mark)
    let series = [true, false].map { Self.series(candidates.filter { [isPrefix = $0] in $0.isPrefix == isPrefix }) }
    let longest = series.max { $0.count < $1.count } ?? []
    let ends = longest.dropFirst().map(\.line.lowerBound) + [bytes.count]
    let full = zip(longest, ends).filter { Count.han(bytes, $0.line.upperBound..<$1) >= Self.leastHan }.map(\.0)
    pieces = full.count >= 2 ? full : []
  }

  private static func piece(_ bytes: [UInt8], _ lines: [Range<Int>], _ mark: Range<Int>) -> Piece? {
    let next = lines.firstIndex(notBefore: mark.lowerBound + 1) { $0.lowerBound }
    guard next > 0, let value = number(bytes, mark) else { return nil }
    let line = lines[next - 1]
    return Piece(line: line, mark: mark, isPrefix: mark.lowerBound == line.lowerBound, value: value)
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let numeral = EnumeratorParser.numeral(in: bytes, offset..<range.upperBound) { return numeral.value }
      offset += UTF8Text.scalar(in: bytes, at: offset).length
    }
    return nil
  }

  /// Pieces that count up from 1 by one; one that comes again, as in a table of contents above, is taken at its last place.
  private static func series(_ candidates: [Piece]) -> [Piece] {
    var series: [Piece] = []
    for piece in candidates {
      if piece.value == 1 {
        series = [piece]
      } else if let last = series.last, piece.value == last.value + 1 {
        series.append(piece)
      } else if series.isEmpty, piece.value == 2 {
        series = [piece]
      }
    }
    return series
  }
}
