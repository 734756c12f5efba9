import Analysis
import Documents

/// The first lines on a draft: file, title, kind, era, lengths.
struct DraftHeading {
  private let draft: Draft
  private let settings: ReportSettings
  private let ink: Ink

  init(_ draft: Draft, _ settings: ReportSettings) {
    self.draft = draft
    self.settings = settings
    ink = Ink(isOn: settings.usesColor)
  }

  /// The path, and in the same line what is given.
  func fileLine(badge: String = "") -> String {
    let path = ink(PrintableText.of(draft.document.source.path), .bold)
    return badge.isEmpty ? path : path + "  " + badge
  }

  func titleLine() -> String? {
    guard let range = draft.title else { return nil }
    let title = PrintableText.of(draft.clean.string(in: range))
    return "  " + Column.truncated(settings.language.pick("《\(title)》", "“\(title)”"), settings.width - 2)
  }

  func kind() -> String {
    let language = settings.language
    guard draft.kind.isForced || !draft.kind.worthMentioning.isEmpty else {
      return language.labelled("文种", "kind", language.pick("看不出", "unclear"))
    }
    let name = settings.names.kind(draft.kind.id)
    let surety =
      draft.kind.isForced ? language.pick("指定", "given") : Percentage.whole(draft.kind.confidence)
    return language.labelled("文种", "kind", name + language.pick("（\(surety)）", " (\(surety))"))
  }

  func era() -> String? {
    draft.era.map { settings.language.labelled("年度要求", "era", settings.names.era($0)) }
  }

  func lengths() -> String {
    let lengths = draft.lengths
    return settings.language.pick(
      "全文 \(lengths.words) 字，正文汉字 \(lengths.bodyHan)",
      "\(lengths.words) words, \(lengths.bodyHan) Han characters in the body")
  }

  /// How a text file is encoded, and how sure that is; nil for files that state it.
  func encoding() -> String? {
    let source = draft.document.source
    guard source.format == .txt, source.conversion == nil else { return nil }
    let surety = Percentage.whole(source.encodingConfidence)
    let name = EncodingMessage.name(source.encoding)
    return settings.language.labelled(
      "编码", "encoding", settings.language.pick("\(name)（\(surety)）", "\(name) (\(surety))"))
  }

  /// What reading noticed.
  func noteLines() -> [String] {
    let wrapping = Wrapping(width: settings.width)
    return draft.document.notes.flatMap { note in
      wrapping.lines(settings.language.labelled("说明", "note", note.message(settings.language)), first: "  ", indent: 2)
    }
  }
}
