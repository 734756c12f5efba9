import OpenXML

@testable import Reporting

/// Reads workbooks back with the product's own package and XML reader.
struct SheetReading: ~Copyable {
  struct Cell: Equatable {
    /// Such as `B2`.
    var place: String
    /// `inlineStr` for text, empty for numbers.
    var kind: String
    var text: String
  }

  private var package: OfficePackage

  init(_ bytes: [UInt8]) throws { package = try OfficePackage(bytes) }

  /// The XML of a part.
  mutating func xml(_ part: String) throws -> String {
    String(decoding: try package.text(of: PartName(part)), as: UTF8.self)
  }

  /// The rows of a sheet, counted from 1, without empty cells.
  mutating func rows(_ sheet: Int) throws -> [[Cell]] {
    let tree = try package.tree(of: PartName("xl/worksheets/sheet\(sheet).xml"))
    guard let data = tree.children(of: tree.root).first(where: { Self.name($0, tree) == "sheetData" }) else {
      return []
    }
    return tree.children(of: data).map { row in tree.children(of: row).map { Self.cell($0, tree) } }
      .map { $0.filter { !$0.text.isEmpty } }
  }

  /// The texts of a sheet, cells of a row between `|`.
  mutating func lines(_ sheet: Int) throws -> [String] {
    try rows(sheet).map { row in row.map { "\($0.place) \($0.text)" }.joined(separator: " | ") }
  }

  private static func cell(_ element: Int, _ tree: XMLTree) -> Cell {
    var text: [UInt8] = []
    func collect(_ element: Int) {
      let children = Array(tree.children(of: element))
      if children.isEmpty { _ = tree.appendText(of: element, to: &text) }
      for child in children { collect(child) }
    }
    collect(element)
    return Cell(
      place: attribute("r", element, tree), kind: attribute("t", element, tree),
      text: String(decoding: text, as: UTF8.self))
  }

  private static func name(_ element: Int, _ tree: XMLTree) -> String {
    StartTag.name(before: tree.startTag(of: element).upperBound - 1, in: tree.bytes)
  }

  private static func attribute(_ name: String, _ element: Int, _ tree: XMLTree) -> String {
    let tag = String(decoding: tree.bytes[tree.startTag(of: element)], as: UTF8.self)
    guard let start = tag.firstRange(of: " \(name)=\"") else { return "" }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }
}
