import Checking

/// Something that the page of all drafts says beside the list of them, such as who has not handed in.
public struct IndexPanel: Sendable {
  public var title: String
  public var summary: String
  /// A page that says more: its name, and its path relative to the folder of the list.
  public var link: (name: String, path: String)?
  /// Heads and rows of a table; no table when there are no rows.
  public var heads: [String]
  public var rows: [[SheetCell]]

  public init(
    title: String, summary: String, link: (name: String, path: String)? = nil, heads: [String] = [],
    rows: [[SheetCell]] = []
  ) {
    self.title = title
    self.summary = summary
    self.link = link
    self.heads = heads
    self.rows = rows
  }

  func node(_ language: Language) -> HTMLNode {
    let more = link.map { [HTMLNode.text(" "), .tag(.a, .link(toFile: $0.path), text: $0.name)] } ?? []
    return .tag(
      .section, .class(heads.count > 4 ? "wide" : "panel"),
      content: [
        .tag(.h2, text: title), .tag(.p, content: [.text(summary)] + more),
      ] + table(language))
  }

  private func table(_ language: Language) -> [HTMLNode] {
    guard !rows.isEmpty else { return [] }
    // What no row says, such as a deadline where there is none, only takes room.
    let columns = heads.indices.filter { column in rows.contains { column < $0.count && $0[column] != .empty } }
    let head = columns.map { HTMLNode.tag(.th, .set("scope", "col"), content: [.text(heads[$0])]) }
    let body = rows.map { row in
      HTMLNode.element(
        .tr, [], columns.map { .element(.td, [], $0 < row.count ? Self.content(row[$0]) : []) })
    }
    let table = HTMLNode.tag(
      .table, content: [.element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], body)])
    guard rows.count > Self.mostOpen else { return [table] }
    let summary = language.pick("展开 \(rows.count) 行", "show \(rows.count) rows")
    return [.tag(.details, content: [.tag(.summary, text: summary), table])]
  }

  /// Longer tables are folded, so that the list of drafts stays in view.
  private static let mostOpen = 12

  private static func content(_ cell: SheetCell) -> [HTMLNode] {
    switch cell {
    case .empty: []
    case .text(let text): [.text(text)]
    case .number(let number): [.text(number == number.rounded() ? "\(Int(number))" : "\(number)")]
    case .share(let share): [.text("\(Int((share * 100).rounded()))%")]
    case .link(let text, let target): [.tag(.a, .link(toFile: target), text: text)]
    }
  }
}
