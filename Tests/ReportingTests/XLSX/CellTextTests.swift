import Testing

@testable import Reporting

@Suite("Text as a cell holds it")
struct CellTextTests {
  @Test("what passes for plain is text that nothing is changed in, whatever character it holds")
  func plain() throws {
    let values = Array(0...0x2FFF) + Array(0xFE00...0xFFFF) + [0x4E00, 0x9FFF, 0x1F600, 0x10FFFF]
    for value in values {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = "甲\(String(Character(scalar)))乙"
      if CellText.isPlain(text) { #expect(CellText.changed(text, isWorkbook: true) == text) }
    }
  }

  @Test("usual text is plain", arguments: ["", "（一）调研少……只去了三次；", "甲\n乙 — “丙” A1", "😀"])
  func usual(text: String) {
    #expect(CellText.isPlain(text))
    #expect(CellText.of(text) == text)
  }

  @Test(
    "what is not loses what a cell cannot hold",
    arguments: [
      ("甲\u{202E}乙", "甲乙"), ("甲\u{2066}乙", "甲乙"), ("甲\r\n乙", "甲\n乙"), ("甲\t乙", "甲 乙"), ("甲\u{FFFE}乙", "甲\u{FFFD}乙"),
      ("_x0041_", "_x005F_x0041_"), ("甲_乙", "甲_乙"), ("甲\u{85}乙", "甲\u{FFFD}乙"),
    ])
  func changed(text: String, shown: String) {
    #expect(CellText.of(text) == shown)
  }

  @Test("a text that is too long is cut, whatever it is made of")
  func long() {
    let cut = CellText.of(String(repeating: "甲", count: 40_000))
    #expect(cut.utf16.count == CellText.longest)
    #expect(cut.hasSuffix("甲…"))
  }
}
