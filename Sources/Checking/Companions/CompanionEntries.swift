import Analysis
import Documents

/// What a companion lists: its problems, else its table rows, else its numbered lines, else its lines.
struct CompanionEntries {
  struct Entry {
    /// What names it, short.
    var label: String
    /// In the companion's clean text.
    var range: CleanRange
  }

  /// Han characters that an entry has at least; less is a number, a name or a table head.
  private static let fewestHan = 4

  let entries: [Entry]

  init(of companion: Draft) {
    let found = Self.ranges(companion).filter { range in
      CleanScalars(companion.clean, range.whole).values.count(where: \.isHan) >= Self.fewestHan
    }
    entries = found.map { Entry(label: Self.label(companion, $0.label), range: $0.whole) }
  }

  private static func ranges(_ draft: Draft) -> [(label: CleanRange, whole: CleanRange)] {
    let isList = draft.kind.id == Companions.Kind.listDocument
    if !isList, !draft.problems.isEmpty { return draft.problems.map { ($0.label, $0.range) } }
    let cells = CompanionTable.entries(draft)
    if !cells.isEmpty { return cells.map { ($0, $0) } }
    let lines = listed(draft)
    return lines.map { ($0, $0) }
  }

  /// The numbered lines that head no others, or all lines where none is numbered; introductions are left out.
  private static func listed(_ draft: Draft) -> [CleanRange] {
    let body = draft.paragraphs.indices.filter { !isFrame(draft.paragraphs[$0].range, in: draft) }
    let headings = draft.headings.filter { $0.number != nil }
    let groups = Set(
      zip(headings, headings.dropFirst()).filter { $0.level < $1.level }.map(\.0).filter { !$0.isRunIn }
        .map(\.paragraph))
    let numbered = Set(headings.map(\.paragraph)).subtracting(groups)
    let chosen = numbered.isEmpty ? body.filter { !endsLikeIntroduction(draft, $0) } : body.filter(numbered.contains)
    return chosen.map { draft.paragraphs[$0].range }
  }

  /// Title, salutation and signature; the last line of a list passes for a signature only with a date.
  private static func isFrame(_ paragraph: CleanRange, in draft: Draft) -> Bool {
    if let title = draft.title, title.overlaps(paragraph) { return true }
    guard let part = draft.part(at: paragraph.start).map({ draft.parts[$0] }) else { return false }
    if part.has(.frame) || part.has(.salutation) { return true }
    return part.has(.signature) && CleanScalars(draft.clean, part.range).values.contains(where: \.isASCIIDigit)
  }

  private static func endsLikeIntroduction(_ draft: Draft, _ paragraph: Int) -> Bool {
    CleanScalars(draft.clean, draft.paragraphs[paragraph].range).values.last == "："
  }

  /// Without the number in front, which means nothing elsewhere.
  private static func label(_ draft: Draft, _ range: CleanRange) -> String {
    let number = draft.headings.first { $0.range.start == range.start }?.number
    let start = number.map { max(range.start, $0.range.end) } ?? range.start
    return draft.shortLabel(CleanRange(min(start, range.end), range.end))
  }
}

extension Companions.Kind {
  /// Id of the kind of document that is read as a mere list.
  static let listDocument = "opinion-list"
}

extension Draft {
  /// The first 15 characters of what names something, without the mark at its end.
  func shortLabel(_ range: CleanRange) -> String {
    var label = clean.string(in: range)
    if let last = label.last, "。；：，".contains(last) { label.removeLast() }
    guard label.unicodeScalars.count > 15 else { return label }
    var short = Array(label.unicodeScalars.prefix(15))
    while let last = short.last, "。；：，、".unicodeScalars.contains(last) { short.removeLast() }
    return String(String.UnicodeScalarView(short)) + "…"
  }
}
