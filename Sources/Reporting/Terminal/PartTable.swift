import Analysis

/// The parts of a draft with their lengths and shares, a line each.
struct PartTable {
  private let draft: Draft
  private let settings: ReportSettings
  private let ink: Ink

  /// In narrow terminals the headings need the room.
  private var barWidth: Int { settings.width < 72 ? 0 : 12 }
  private static let hanWidth = 6
  private static let shareWidth = 6
  private static let markWidth = 5
  /// Below this a part's role is marked as uncertain.
  static let sureConfidence = 0.8

  init(_ draft: Draft, _ settings: ReportSettings) {
    self.draft = draft
    self.settings = settings
    ink = Ink(isOn: settings.usesColor)
  }

  func lines() -> [String] {
    guard !draft.parts.isEmpty else { return [] }
    let names = draft.parts.map { roles(of: $0) }
    let header = settings.language.pick("部分", "part")
    let nameWidth = min(20, (names + [header]).map { DisplayWidth.of($0) }.max() ?? 0)
    let markWidth = draft.parts.contains { !mark(of: $0).isEmpty } ? 2 + Self.markWidth : 0
    let fixed =
      2 + nameWidth + 2 + 2 + Self.hanWidth + 2 + Self.shareWidth + (barWidth == 0 ? 0 : 2 + barWidth) + markWidth
    let widest = draft.parts.map { DisplayWidth.of(heading(of: $0)) }.max() ?? 0
    let headingWidth = max(8, min(widest, settings.width - fixed))
    let rows = draft.parts.enumerated().map { index, part in
      row(part, names[index], nameWidth: nameWidth, headingWidth: headingWidth)
    }
    return [head(header, nameWidth: nameWidth, headingWidth: headingWidth)] + rows
  }

  private func head(_ header: String, nameWidth: Int, headingWidth: Int) -> String {
    let language = settings.language
    let line =
      "  " + Column.left(header, nameWidth) + "  " + Column.left(language.pick("标题", "heading"), headingWidth) + "  "
      + Column.right(language.pick("汉字", "Han"), Self.hanWidth) + "  "
      + Column.right(language.pick("占比", "share"), Self.shareWidth)
    return ink(line, .faint)
  }

  private func row(_ part: Part, _ name: String, nameWidth: Int, headingWidth: Int) -> String {
    let share = part.isBody ? Percentage.oneDecimal(part.han, of: draft.lengths.bodyHan) : ""
    let line =
      "  " + Column.left(name, nameWidth) + "  " + Column.left(heading(of: part), headingWidth) + "  "
      + Column.right("\(part.han)", Self.hanWidth) + "  " + Column.right(share, Self.shareWidth) + "  "
      + ink(bar(of: part), .cyan)
    let mark = mark(of: part)
    guard !mark.isEmpty else { return line.trimmingTrailingSpaces }
    return line + Column.spaces(barWidth - barLength(of: part) + 2) + ink(mark, .yellow)
  }

  private func roles(of part: Part) -> String {
    part.roles.map { settings.names.role($0) }.joined(separator: "+")
  }

  private func heading(of part: Part) -> String {
    guard let index = part.heading else { return "" }
    let indent = Column.spaces(2 * max(0, part.level - 1))
    return indent + PrintableText.of(draft.clean.string(in: draft.headings[index].range))
  }

  /// A full bar is the whole body.
  private func bar(of part: Part) -> String {
    String(repeating: "█", count: barLength(of: part))
  }

  private func barLength(of part: Part) -> Int {
    let whole = draft.lengths.bodyHan
    guard part.isBody, whole > 0 else { return 0 }
    return min(barWidth, (part.han * barWidth * 2 + whole) / (whole * 2))
  }

  private func mark(of part: Part) -> String {
    part.confidence < Self.sureConfidence ? "? \(Percentage.whole(part.confidence))" : ""
  }
}

extension String {
  var trimmingTrailingSpaces: String {
    var result = Substring(self)
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
