import Analysis
import Documents

/// The waivers that stand in a draft itself: its Word comments and the remarks in its text.
struct DraftWaivers {
  private let draft: Draft
  private let keywords: [String]
  private let places: TextPlaces
  private let remarks: [TextRange]
  private let lines: TextLines
  private let comments: [Int: Comment]

  /// - Parameter keywords: Words that begin a waiver.
  static func waivers(in draft: Draft, keywords: [String]) -> [Waiver] {
    let remarks = draft.artefacts.first { $0.id == Artefact.waiverID }?.hits.map(\.original) ?? []
    guard !remarks.isEmpty || !draft.document.comments.isEmpty else { return [] }
    return DraftWaivers(draft, keywords: keywords, remarks).waivers()
  }

  private init(_ draft: Draft, keywords: [String], _ remarks: [TextRange]) {
    self.draft = draft
    self.keywords = keywords
    self.remarks = remarks
    places = TextPlaces(draft)
    lines = TextLines(draft.document.text, without: remarks)
    comments = Dictionary(draft.document.comments.map { ($0.id, $0) }) { first, _ in first }
  }

  private func waivers() -> [Waiver] {
    draft.document.comments.flatMap(waivers) + remarks.flatMap(waivers)
  }

  // MARK: Comments

  /// Every line of a comment that begins like a waiver is one; a line that does not belongs to the reason before it.
  private func waivers(in comment: Comment) -> [Waiver] {
    var texts: [WaiverText] = []
    for line in comment.text.split(separator: "\n") {
      if let text = WaiverText(String(line), keywords: keywords) {
        texts.append(text)
      } else if !texts.isEmpty {
        texts[texts.count - 1].reason += String(line)
      }
    }
    guard !texts.isEmpty else { return [] }
    let answered = comment.parent.flatMap { comments[$0] }
    let range = comment.range ?? answered?.range
    let scope: Waiver.Scope = range.map { self.scope(ofCommentOn: $0) } ?? .nowhere
    return texts.flatMap { text in
      // An answer to a comment of a review need not say again which rule it is about.
      let rules = text.rules.isEmpty ? [answered.flatMap { WaiverText.leadingID(of: $0.text) } ?? ""] : text.rules
      return rules.map { rule in
        Waiver(
          rule: rule, reason: text.reason, person: comment.author, date: comment.date.map { String($0.prefix(10)) },
          scope: scope, source: .comment(range))
      }
    }
  }

  /// A comment on the title is about the whole draft, one at a mere place about the paragraph.
  private func scope(ofCommentOn range: TextRange) -> Waiver.Scope {
    let title = draft.titleInText
    if range.overlaps(title) || title.contains(range.start) { return .draft }
    return .passages([range.isEmpty ? lines.line(at: range.start) : range])
  }

  // MARK: Remarks

  private func waivers(in remark: TextRange) -> [Waiver] {
    let inside = String(draft.document.text.string(in: remark).dropFirst().dropLast())
    guard let text = WaiverText(inside, keywords: keywords) else {
      return [Waiver(rule: "", reason: "", scope: .nowhere, source: .remark(remark))]
    }
    let scope = self.scope(ofRemarkAt: remark)
    return (text.rules.isEmpty ? [""] : text.rules).map {
      Waiver(rule: $0, reason: text.reason, scope: scope, source: .remark(remark))
    }
  }

  /// Behind words it is about their paragraph, on a line of its own about the paragraph before; around the title and at
  /// the end of the draft about the whole.
  private func scope(ofRemarkAt remark: TextRange) -> Waiver.Scope {
    if lines.hasWords(inLineAt: remark.start) {
      let line = lines.line(at: remark.start)
      return places.isFrame(line) ? .draft : .passages([line])
    }
    guard let before = lines.lineWithWords(beforeLineAt: remark.start), !places.isFrame(before),
      lines.hasWords(afterLineAt: remark.start)
    else { return .draft }
    return .passages([before])
  }
}
