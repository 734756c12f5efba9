import Analysis
import Documents

/// What a companion lists: its problems, else its numbered lines, else its table rows, else its paragraphs.
struct CompanionEntries {
  struct Entry {
    /// What names it.
    var label: String
    var bigrams: HanBigrams
  }

  let entries: [Entry]

  init(of companion: Draft) {
    let bytes = companion.clean.text.bytes
    entries = Self.ranges(companion).compactMap { range in
      let bigrams = HanBigrams(bytes, range.whole)
      return bigrams.count < 2 ? nil : Entry(label: companion.shortLabel(range.label), bigrams: bigrams)
    }
  }

  private static func ranges(_ draft: Draft) -> [(label: CleanRange, whole: CleanRange)] {
    if !draft.problems.isEmpty { return draft.problems.map { ($0.label, $0.range) } }
    let body = draft.paragraphs.indices.filter { index in
      draft.part(at: draft.paragraphs[index].range.start).map { draft.parts[$0].isBody } ?? false
    }
    let numbered = Set(draft.headings.filter { $0.number != nil }.map(\.paragraph))
    let listed = body.filter(numbered.contains)
    return (listed.isEmpty ? body : listed).map { (draft.paragraphs[$0].range, draft.paragraphs[$0].range) }
  }
}

extension Draft {
  /// The first 15 characters of what names something, without the mark at its end.
  func shortLabel(_ range: CleanRange) -> String {
    var label = clean.string(in: range)
    if let last = label.last, "。；：，".contains(last) { label.removeLast() }
    let short = String(String.UnicodeScalarView(label.unicodeScalars.prefix(15)))
    return short == label ? label : short + "…"
  }
}
