import TestSupport

/// A Word document of random paragraphs, some of them in a table, that can be edited at random.
struct RandomDraft {
  private enum Block: Equatable {
    case paragraph(String)
    case row([String])
  }

  private var blocks: [Block] = []

  private static let alphabet = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经")

  private let hasTables: Bool

  init(_ random: inout SeededRandom, hasTables: Bool) {
    self.hasTables = hasTables
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      blocks.append(block(&random))
    }
  }

  private static func sentence(_ random: inout SeededRandom) -> String {
    let length = Int.random(in: 3...40, using: &random)
    return String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "一" }) + "。"
  }

  private func block(_ random: inout SeededRandom) -> Block {
    hasTables && Int.random(in: 0..<6, using: &random) == 0
      ? .row([Self.sentence(&random), Self.sentence(&random)])
      : .paragraph((0..<Int.random(in: 1...3, using: &random)).map { _ in Self.sentence(&random) }.joined())
  }

  func edited(_ random: inout SeededRandom) -> RandomDraft {
    var result = self
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let index = Int.random(in: 0..<result.blocks.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: result.blocks.insert(block(&random), at: index)
      case 1 where result.blocks.count > 1: result.blocks.remove(at: index)
      case 2: result.blocks.append(block(&random))
      case 3:
        let moved = result.blocks.remove(at: index)
        result.blocks.insert(moved, at: Int.random(in: 0...result.blocks.count, using: &random))
      default: result.blocks[index] = Self.changed(result.blocks[index], &random)
      }
    }
    return result
  }

  private static func changed(_ block: Block, _ random: inout SeededRandom) -> Block {
    switch block {
    case .row(let cells): return .row([cells[0], changed(cells[1], &random)])
    case .paragraph(let text): return .paragraph(changed(text, &random))
    }
  }

  private static func changed(_ text: String, _ random: inout SeededRandom) -> String {
    var characters = Array(text)
    let start = Int.random(in: 0..<characters.count, using: &random)
    let end = min(characters.count, start + Int.random(in: 0...6, using: &random))
    characters.replaceSubrange(start..<end, with: sentence(&random).prefix(Int.random(in: 0...8, using: &random)))
    return characters.isEmpty ? "一" : String(characters)
  }

  /// Runs are cut every few characters, some of them bold; rows that follow each other are one table.
  func bytes() -> [UInt8] {
    var body = ""
    var rows = ""
    func closeTable() {
      if !rows.isEmpty { body += "<w:tbl><w:tblPr/><w:tblGrid/>\(rows)</w:tbl>" }
      rows = ""
    }
    for block in blocks {
      switch block {
      case .paragraph(let text):
        closeTable()
        body += Self.paragraph(text)
      case .row(let cells):
        rows += "<w:tr>" + cells.map { "<w:tc>\(Self.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
      }
    }
    closeTable()
    return WordFile(body + "<w:p/><w:sectPr/>").bytes()
  }

  private static func paragraph(_ text: String) -> String {
    var runs = ""
    var rest = text[...]
    var isBold = false
    while !rest.isEmpty {
      runs += WordXML.run(String(rest.prefix(7)), isBold ? "<w:b/>" : "")
      rest = rest.dropFirst(7)
      isBold.toggle()
    }
    return "<w:p><w:pPr><w:jc w:val='both'/></w:pPr>\(runs)</w:p>"
  }
}
