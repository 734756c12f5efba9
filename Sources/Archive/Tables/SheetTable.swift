public import OpenXML

/// The first visible sheet of a workbook, as texts (ECMA-376 part 1, 18.3); formulas count by the value last computed.
public struct SheetTable: Sendable {
  /// Without rows that hold nothing at all.
  public let rows: [TableRow]

  /// More than any roster has; what lies beyond is not read.
  static let mostRows = 100_000
  static let mostColumns = 200

  public init(_ bytes: [UInt8]) throws(OpenXMLError) {
    var package = try OfficePackage(bytes)
    let workbook = try package.relationships(of: nil).part("officeDocument") ?? PartName("xl/workbook.xml")
    let tree = try package.tree(of: workbook)
    let relationships = try package.relationships(of: workbook)
    let sheet = Self.firstSheet(tree)
    let target = relationships.all.first { $0.id == sheet && !$0.isExternal }?.target
    let part = target.flatMap { workbook.resolving($0) } ?? relationships.part("worksheet")
    guard let part else { throw .missingPart("worksheet") }
    let shared = try relationships.part("sharedStrings").map { name throws(OpenXMLError) in
      package.contains(name) ? Self.texts(try package.tree(of: name)) : []
    }
    rows = Self.rows(try package.tree(of: part), shared: shared ?? [])
  }

  /// Id of the relationship to the first sheet that is not hidden.
  private static func firstSheet(_ tree: XMLTree) -> String? {
    guard let sheets = tree.child(.sheets, of: tree.root) else { return nil }
    let all = tree.children(of: sheets).filter { tree.name(of: $0) == .sheet }
    let shown = all.first { sheet in
      let state = tree.string(.sheetState, of: sheet)
      return state == nil || state == "visible"
    }
    return (shown ?? all.first).flatMap { tree.string(.relationshipID, of: $0) }
  }

  private static func texts(_ tree: XMLTree) -> [String] {
    tree.children(of: tree.root).filter { tree.name(of: $0) == .sharedString }.map { text(of: $0, tree) }
  }

  private static func rows(_ tree: XMLTree, shared: [String]) -> [TableRow] {
    guard let data = tree.child(.sheetData, of: tree.root) else { return [] }
    var rows: [TableRow] = []
    var line = 0
    for row in tree.children(of: data) where tree.name(of: row) == .sheetRow {
      let stated = tree.string(.cellReference, of: row).flatMap(Int.init)
      line = stated.flatMap { (1...lastRow).contains($0) ? $0 : nil } ?? line + 1
      guard rows.count < mostRows else { break }
      let cells = cells(row, tree, shared)
      if cells.contains(where: { !$0.isEmpty }) { rows.append(TableRow(line: line, cells: cells)) }
    }
    return rows
  }

  /// Of any sheet (ECMA-376 Part 1, 18.3.1.73).
  private static let lastRow = 1_048_576

  private static func cells(_ row: Int, _ tree: XMLTree, _ shared: [String]) -> [String] {
    var cells: [String] = []
    for cell in tree.children(of: row) where tree.name(of: cell) == .sheetCell {
      let column = tree.string(.cellReference, of: cell).flatMap { Self.column(of: $0) } ?? cells.count
      guard column < mostColumns, column >= cells.count else { continue }
      cells += [String](repeating: "", count: column - cells.count)
      cells.append(value(of: cell, tree, shared))
    }
    return cells
  }

  private static func value(of cell: Int, _ tree: XMLTree, _ shared: [String]) -> String {
    if let inline = tree.child(.inlineString, of: cell) { return text(of: inline, tree) }
    guard let value = tree.child(.sheetCellValue, of: cell) else { return "" }
    var bytes: [UInt8] = []
    tree.appendText(of: value, to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    guard tree.string(.cellType, of: cell) == "s" else { return text }
    return Int(text).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
  }

  /// The runs of a rich text, without the readings that stand over it.
  private static func text(of element: Int, _ tree: XMLTree) -> String {
    var bytes: [UInt8] = []
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .sheetText: tree.appendText(of: child, to: &bytes)
      case .sheetRun:
        if let text = tree.child(.sheetText, of: child) { tree.appendText(of: text, to: &bytes) }
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// 0 for `A1`, 26 for `AA3`.
  static func column(of reference: String) -> Int? {
    let letters = reference.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    guard 1...3 ~= letters.count else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 64) } - 1
  }
}
