import Analysis
import Documents
import Matching
import RuleFiles

/// Finds names of units of some kind where an author names his own: 在龙鳌市档案馆网站挂出, 白沙湾盐场的形象.
///
/// A name is two or three Han characters, none of them in `common`, perhaps one of `ranks` (市), and the ending of a kind.
/// It stands at the head of a clause before one of `acts`, or behind one of `before`; where the ending is a single
/// character, or the name stands behind a word, only what acts counts, since 在石门镇 is a place. Behind names none of `visits`
/// may follow within a few characters: that is another unit, and said to be.
struct Namesakes {
  private let common: Set<Unicode.Scalar>
  private let ranks: Set<Unicode.Scalar>
  private let before: [[Unicode.Scalar]]
  private let acts: [[Unicode.Scalar]]
  private let visits: [String]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    common = Set(parameters.required("common", log)?.string(log)?.unicodeScalars ?? "".unicodeScalars)
    ranks = Set(parameters.required("ranks", log)?.string(log)?.unicodeScalars ?? "".unicodeScalars)
    let words = { (key: String) in parameters.required(key, log)?.names(log) ?? [] }
    before = words("before").map { Array($0.unicodeScalars) }
    acts = words("acts").map { Array($0.unicodeScalars) }
    visits = words("visits")
    parameters.rejectUnknownKeys(log)
  }

  /// Names in some stretches of a draft. Linear in their length.
  func names(ending endings: [String], in ranges: [CleanRange], _ draft: Draft) -> [CleanRange] {
    let matcher = Matcher(endings.enumerated().map { ($0, .word($1)) })
    let bytes = draft.clean.text.bytes
    return ranges.flatMap { range in
      matcher.matches(in: bytes, segments: [range.start..<range.end]).compactMap { hit in
        name(
          endingAt: CleanRange(hit.start, hit.end), isVague: endings[hit.id].unicodeScalars.count == 1, in: range, draft
        )
      }
    }
  }

  private func name(endingAt ending: CleanRange, isVague: Bool, in range: CleanRange, _ draft: Draft) -> CleanRange? {
    let front = CleanScalars(draft.clean, range, last: Self.reach, before: ending.start)
    let back = CleanScalars(draft.clean, range, first: Self.reach, after: ending.end).values
    var end = front.values.count
    if end > 0, ranks.contains(front.values[end - 1]) { end -= 1 }
    guard let start = [3, 2].map({ end - $0 }).first(where: { isName($0, end, front.values) }) else { return nil }
    let isHead = start == 0 || !front.values[start - 1].isHan
    let isActor = acts.contains { back.starts(with: $0) } || back.first.map { $0 == "\u{FF09}" } ?? true
    let clause = String(String.UnicodeScalarView(back.prefix { $0.isHan || $0.isASCIIDigit }))
    guard isActor || !isHead && !isVague, !visits.contains(where: clause.contains) else { return nil }
    return CleanRange(front.offsets[start], ending.end)
  }

  /// Two or three characters of a proper name, at the head of a clause or behind a word after which a unit is named.
  private func isName(_ start: Int, _ end: Int, _ values: [Unicode.Scalar]) -> Bool {
    guard start >= 0, values[start..<end].allSatisfy({ $0.isHan && !common.contains($0) }) else { return false }
    guard start > 0, values[start - 1].isHan else { return true }
    return before.contains { values[..<start].reversed().starts(with: $0.reversed()) }
  }

  /// Characters looked at on either side.
  private static let reach = 8
}
