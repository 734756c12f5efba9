import Analysis
import Checking
import Documents

/// The draft as its author wrote it, with a mark on all words that something is said about.
struct DraftArticle {
  private let draft: Draft
  private let settings: ReportSettings
  private let layout: DraftLayout
  private let parts: PartNames
  private var text: MarkedText
  /// Headings may only go one level deeper at a time.
  private var level = 2

  init(_ draft: Draft, _ marks: [TextMark], _ settings: ReportSettings, title: @escaping (TextMark) -> String) {
    self.draft = draft
    self.settings = settings
    layout = DraftLayout(draft)
    parts = PartNames(draft, settings)
    text = MarkedText(draft.document.text, marks, title: title)
  }

  func node() -> HTMLNode {
    var writer = self
    return writer.article()
  }

  private mutating func article() -> HTMLNode {
    let heading = HTMLNode.tag(.h2, .id("draft"), text: settings.language.pick("稿件原文", "The draft"))
    var content = [heading]
    for section in layout.sections { content.append(node(section)) }
    content += notes() + frame()
    return .tag(.article, .class("draft"), .set("aria-labelledby", "draft"), content: content)
  }

  private mutating func node(_ section: DraftSection) -> HTMLNode {
    guard let index = section.part, draft.parts.indices.contains(index) else {
      return .tag(.div, .class("part"), content: nodes(section.blocks))
    }
    let part = draft.parts[index]
    var label = parts.roles(of: part)
    if part.isBody { label += " · " + Percentage.oneDecimal(part.han, of: draft.lengths.bodyHan) }
    let isTitle = part.has(.title)
    return .tag(
      .div, .class("part" + (isTitle ? " front" : "") + (part.has(.signature) ? " end" : "")), .id("part\(index)"),
      content: [.tag(.p, .class("label"), text: label)] + nodes(section.blocks))
  }

  private mutating func nodes(_ blocks: [DraftBlock]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for block in blocks { nodes.append(node(block)) }
    return nodes
  }

  private mutating func node(_ block: DraftBlock) -> HTMLNode {
    switch block {
    case .paragraph(let lines): return paragraph(lines)
    case .heading(let level, let paragraph):
      self.level = min(level + 2, self.level + 1)
      return .tag(Self.heading(self.level), content: inline(paragraph))
    case .table(let rows): return table(rows)
    case .residue(let paragraph): return .tag(.p, .class("residue"), content: inline(paragraph))
    }
  }

  private static func heading(_ level: Int) -> HTMLTag {
    switch level {
    case ...3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }

  private mutating func paragraph(_ lines: [Documents.Paragraph]) -> HTMLNode {
    var content: [HTMLNode] = []
    for line in lines {
      if !content.isEmpty { content.append(.tag(.wbr)) }
      content += inline(line)
    }
    return .tag(.p, .class(style(lines[0])), content: content)
  }

  private func style(_ paragraph: Documents.Paragraph) -> String {
    if draft.title.map({ draft.clean.original($0).overlaps(paragraph.range) }) == true { return "title" }
    if paragraph.container == .textBox { return "box" }
    switch paragraph.format.alignment {
    case .center: return "center"
    case .right: return "right"
    default: return "text"
    }
  }

  private mutating func inline(_ paragraph: Documents.Paragraph) -> [HTMLNode] {
    text.nodes(in: withoutIndent(paragraph.range))
  }

  /// Indents typed with spaces are shown by the style sheet.
  private func withoutIndent(_ range: TextRange) -> TextRange {
    let bytes = draft.document.text.bytes
    var start = range.start
    while start < range.end {
      if bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") {
        start += 1
      } else if range.end - start >= 3, bytes[start..<(start + 3)].elementsEqual([0xE3, 0x80, 0x80]) {
        start += 3
      } else {
        return TextRange(start, range.end)
      }
    }
    return range
  }

  private mutating func table(_ rows: [[[Documents.Paragraph]]]) -> HTMLNode {
    var nodes: [HTMLNode] = []
    for row in rows {
      var cells: [HTMLNode] = []
      for cell in row {
        var content: [HTMLNode] = []
        for paragraph in cell { content.append(.tag(.p, content: inline(paragraph))) }
        cells.append(.tag(.td, content: content))
      }
      nodes.append(.tag(.tr, content: cells))
    }
    // A wide table scrolls by itself, with the keyboard too.
    return .tag(
      .div, .class("wide"), .set("role", "region"), .set("tabindex", "0"),
      .set("aria-label", settings.language.pick("稿件中的表格", "table of the draft")),
      content: [.tag(.table, content: [.element(.tbody, [], nodes)])])
  }

  private mutating func notes() -> [HTMLNode] {
    guard !layout.notes.isEmpty else { return [] }
    var items: [HTMLNode] = []
    for note in layout.notes { items.append(.tag(.li, content: inline(note))) }
    return [
      .tag(.h3, .class("notes"), text: settings.language.pick("脚注和尾注", "Notes")),
      .tag(.ol, .class("notes"), content: items),
    ]
  }

  private mutating func frame() -> [HTMLNode] {
    guard !layout.headersAndFooters.isEmpty else { return [] }
    var lines: [HTMLNode] = []
    for paragraph in layout.headersAndFooters { lines.append(.tag(.p, content: inline(paragraph))) }
    let summary = HTMLNode.tag(.summary, text: settings.language.pick("页眉和页脚", "Headers and footers"))
    return [.tag(.details, .class("frame"), content: [summary] + lines)]
  }
}
