import Analysis
import Documents
import RuleFiles
import Testing

@testable import Checking

@Suite("Likeness of words")
struct LikenessTests {
  private func bigrams(_ text: String) -> HanBigrams {
    let bytes = Array(text.utf8)
    return HanBigrams(bytes, CleanRange(0, bytes.count))
  }

  @Test("equal texts are alike, texts without a common pair are not")
  func extremes() {
    let first = bigrams("理论学习不深入")
    #expect(first.squaredCosine(with: first) == (36, 36))
    #expect(first.squaredCosine(with: bigrams("征地补偿拖延")).numerator == 0)
    #expect(first.shared(with: bigrams("学习不够深入")) == 3)
  }

  @Test("punctuation parts pairs")
  func punctuation() {
    #expect(bigrams("学，习").count == 0)
    #expect(bigrams("学习，学习").count == 1)
  }

  @Test(
    "a phrase is fitted with the fewest edits",
    arguments: [("新时代", "新时代中国", 3, 0), ("新时代", "新世代中国", 3, 1), ("新时代", "新代中国", 2, 1), ("新时代", "新的时代中", 4, 1)])
  func fitting(phrase: String, text: String, taken: Int, edits: Int) throws {
    let fit = try #require(EditDistance.end(Array(phrase.unicodeScalars)[...], Array(text.unicodeScalars)))
    #expect(fit.index == taken)
    #expect(fit.edits == edits)
  }

  @Test("more than two edits fit nothing")
  func unlike() {
    #expect(EditDistance.end(Array("新时代中国".unicodeScalars)[...], Array("征地补偿款".unicodeScalars)) == nil)
  }

  @Test("problems that say the same are found once, with the earlier one beside", arguments: [("80%", 1), ("100%", 0)])
  func similar(atLeast: String, findings: Int) throws {
    var sketch = Sketch(.init(.problems, text: "甲全年只通读过一本原著笔记是补的。乙去年下村七次有五次没有进门。丙全年只通读过一本原著笔记是补的。"))
    let items = try ["甲全年", "乙去年", "丙全年"].map { try sketch.item($0) }
    sketch.edit { $0.problems = items }
    let found = try matches(of: "similar-items", "{of: problems, atLeast: \(atLeast)}", in: sketch)
    #expect(found.count == findings)
    #expect(found.first?.text("number") == (findings == 0 ? nil : "3"))
    #expect(found.first?.text("otherNumber") == (findings == 0 ? nil : "1"))
  }

  @Test("what all problems say makes no two of them alike", arguments: [(false, 3), (true, 1)])
  func rare(weighs: Bool, findings: Int) throws {
    let words = ["甲学习不够深入", "乙学习不够深入", "丙学习不够深入", "丁学习不够深入"]
    let ends = ["抽屉里压着三份请示件", "渠水断了半个月没有过问", "村口路灯坏了没有人修", "请示件压在抽屉里有三份"]
    var sketch = Sketch(.init(.problems, text: zip(words, ends).map { $0 + $1 + "。" }.joined()))
    let items = try words.map { try sketch.item($0) }
    sketch.edit { $0.problems = items }
    let found = try matches(of: "similar-items", "{of: problems, atLeast: 20%, rare: \(weighs)}", in: sketch)
    #expect(found.count == findings)
    #expect(found.last?.text("number") == "4")
    #expect(found.last?.text("otherNumber") == "1")
  }

  @Test("without the companion its rules are silent")
  func noCompanion() throws {
    let sketch = Sketch(.init(.problems, text: "甲全年只通读过一本原著。"))
    #expect(try matches(of: "companion-coverage", "{with: opinions}", in: sketch).isEmpty)
    #expect(try matches(of: "companion-copy", "{with: team, in: problems}", in: sketch).isEmpty)
    #expect(try matches(of: "similar-items", "{of: problems, with: last-year}", in: sketch).isEmpty)
  }
}
