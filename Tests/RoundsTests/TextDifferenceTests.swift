import TestSupport
import Testing

@testable import Rounds

@Suite("Differences inside a paragraph")
struct TextDifferenceTests {
  /// The newer text with `[-old-]` and `{+new+}` where it differs.
  private func marked(_ old: String, _ new: String, words: [String] = []) -> String {
    let (left, right) = (RoundText(PlainDraft.make(old, words: words)), RoundText(PlainDraft.make(new, words: words)))
    let difference = TextDifference(0..<left.scalars.count, of: left, 0..<right.scalars.count, of: right)
    var result = ""
    var position = 0
    for edit in difference.edits {
      result += right.string(position..<edit.new.lowerBound)
      if !edit.old.isEmpty { result += "[-" + left.string(edit.old) + "-]" }
      if !edit.new.isEmpty { result += "{+" + right.string(edit.new) + "+}" }
      position = edit.new.upperBound
    }
    return result + right.string(position..<right.scalars.count)
  }

  @Test(
    "edits are whole words, numbers and clauses",
    arguments: [
      ("返工用了19天。", "返工用了21天。", "返工用了[-19-]{+21+}天。"),
      ("要加强学习。", "要强化学习。", "要[-加强-]{+强化+}学习。"),
      ("会上领学，会后不学。", "会上领学，当场发言，会后不学。", "会上领学，{+当场发言，+}会后不学。"),
      ("学得浅，用得少，记得差。", "学得浅，记得差。", "学得浅，[-用得少，-]记得差。"),
      ("没有变化。", "没有变化。", "没有变化。"),
      ("补交216元。", "补交288元伙食费。", "补交[-216-]{+288+}元{+伙食费+}。"),
    ])
  func readable(old: String, new: String, expected: String) {
    #expect(marked(old, new, words: ["加强", "强化"]) == expected)
  }

  @Test("no single character is left standing between two edits")
  func islands() {
    #expect(!marked("我认真地学习了原著", "他马虎地抄写了讲稿").contains("+}地[-"))
  }

  @Test("applying the edits gives the newer text, whatever the texts", arguments: 0..<60)
  func complete(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let alphabet = Array("甲乙丙丁，。12a")
    func text() -> String {
      String((0..<Int.random(in: 0...120, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "甲" })
    }
    let (old, new) = ("一" + text(), "一" + text())
    let (left, right) = (RoundText(PlainDraft.make(old)), RoundText(PlainDraft.make(new)))
    let difference = TextDifference(0..<left.scalars.count, of: left, 0..<right.scalars.count, of: right)
    var (oldEnd, newEnd) = (0, 0)
    for edit in difference.edits {
      #expect(left.string(oldEnd..<edit.old.lowerBound) == right.string(newEnd..<edit.new.lowerBound))
      (oldEnd, newEnd) = (edit.old.upperBound, edit.new.upperBound)
    }
    #expect(left.string(oldEnd..<left.scalars.count) == right.string(newEnd..<right.scalars.count))
  }

  @Test("long texts with little in common are compared too")
  func long() {
    var random = SeededRandom(seed: 7)
    let alphabet = (0..<400).compactMap { Unicode.Scalar(0x4E00 + $0) }
    func text() -> String {
      (0..<4000).map { index in index % 17 == 16 ? "，" : String(alphabet.randomElement(using: &random) ?? "一") }
        .joined()
    }
    let (left, right) = (RoundText(PlainDraft.make(text())), RoundText(PlainDraft.make(text())))
    let difference = TextDifference(0..<left.scalars.count, of: left, 0..<right.scalars.count, of: right)
    #expect(difference.deleted > 3000)
  }
}
