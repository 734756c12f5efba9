import Documents
import TestSupport
import Testing

@testable import Analysis

@Suite("Text under repair")
struct EditableTextTests {
  @Test("a clean range leads back to the words it was made from")
  func originalOfReplacement() {
    var text = EditableText(UTF8Text("深入效劳群众"))
    text.apply([.init(range: 6..<12, replacement: Array("服务".utf8))])
    let clean = text.cleanText()
    #expect(clean.text.string == "深入服务群众")
    let range = clean.original(CleanRange(6, 12))
    #expect(UTF8Text("深入效劳群众").string(in: range) == "效劳")
    #expect(clean.original(CleanRange(12, 18)) == TextRange(12, 18))
  }

  @Test("what was taken out lies between its neighbours and leaves an empty clean range")
  func removal() {
    var text = EditableText(UTF8Text("问 题"))
    text.apply([.init(range: 3..<4, replacement: [])])
    let clean = text.cleanText()
    #expect(clean.text.string == "问题")
    #expect(clean.original(CleanRange(0, 6)) == TextRange(0, 7))
    #expect(clean.clean(TextRange(3, 4)).isEmpty)
  }

  @Test("after any edits, kept words map back to themselves", arguments: 0..<40)
  func randomEdits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = (0..<30).map { _ in ["学习", "不够", "，", "a1", " ", "作风。"].randomElement(using: &random) ?? "" }
    let source = UTF8Text(words.joined())
    var text = EditableText(source)
    for _ in 0..<3 {
      let starts = text.bytes.indices.filter { text.bytes[$0] & 0xC0 != 0x80 }
      let cuts = starts.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
      text.apply(
        cuts.map { start in
          let end = starts.first { $0 > start } ?? text.bytes.count
          return .init(range: start..<end, replacement: Bool.random(using: &random) ? [] : Array("｜".utf8))
        })
    }
    let clean = text.cleanText()
    var offset = 0
    while offset < clean.text.count {
      let (value, length) = clean.text.scalar(at: offset)
      let original = clean.original(CleanRange(offset, offset + length))
      if value != "｜" {
        #expect(source.string(in: original).unicodeScalars.first == value)
      }
      offset += length
    }
  }
}
