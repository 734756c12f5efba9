import Analysis
import Documents
import RuleFiles

/// Headings on lines of their own end without a full stop; one match for all.
struct HeadingMarksRule: RuleKind {
  static let name = "heading-marks"
  static let measures = ["headings"]
  static let fields = ["heading", "total"]

  /// Levels that are looked at, from the outermost.
  private let levels: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    levels = parameters.int("levels", log) ?? 2
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let all = context.draft.headings
    let headings = all.indices.filter { index in
      all[index].level <= levels && all[index].number != nil && isAlone(all[index], context) && leads(index, context)
    }.map { all[$0] }
    let stopped = headings.filter { hasStop($0, context) }
    guard let first = stopped.first else { return [] }
    var match = RuleMatch(place: .clean(first.title), key: "heading-marks")
    match.measures = [.number("headings", stopped.count)]
    match.related = stopped.dropFirst().map { .clean($0.title) }
    match.count = stopped.count
    match.edits = stopped.map { heading in
      let end = context.draft.paragraphs[heading.paragraph].range.end
      return RuleMatch.Edit(place: .clean(CleanRange(end - "。".utf8.count, end)), replacement: "")
    }
    match.fields = [
      "heading": .text(context.draft.shortLabel(first.title)), "total": .number(headings.count),
    ]
    return [match]
  }

  private func isAlone(_ heading: Heading, _ context: CheckContext) -> Bool {
    context.draft.paragraphs[heading.paragraph].range.end - heading.range.end <= "。".utf8.count
  }

  /// True when something follows that the heading stands above; else it is an item of one sentence.
  private func leads(_ index: Int, _ context: CheckContext) -> Bool {
    let heading = context.draft.headings[index]
    let next = heading.paragraph + 1
    guard next < context.draft.paragraphs.count else { return false }
    let following = context.draft.headings[(index + 1)...].first { $0.paragraph >= next }
    return following.map { $0.paragraph > next || $0.level > heading.level } ?? true
  }

  private func hasStop(_ heading: Heading, _ context: CheckContext) -> Bool {
    let line = context.draft.paragraphs[heading.paragraph].range
    return context.string(in: line).hasSuffix("。") && endsLine(line.end, context)
  }

  /// False where the cleaner divided a line behind the heading.
  private func endsLine(_ end: Int, _ context: CheckContext) -> Bool {
    let bytes = context.draft.document.text.bytes
    let stop = context.draft.clean.original(CleanRange(end - "。".utf8.count, end)).end
    return bytes[stop...].first { $0 != 0x20 && $0 != 0x0D }.map { $0 == 0x0A } ?? true
  }
}
