import RuleFiles
import Testing

@testable import Checking

@Suite("Messages")
struct MessageTests {
  @Test("fields are filled in, other braces stay")
  func template() {
    let template = MessageTemplate("“{part}”占{share}{，{2}未了{")
    #expect(template.fields == ["part", "share"])
    #expect(template.text(["part": .text("成绩"), "share": .share(Fraction(1, 3))]) == "“成绩”占33.3%{，{2}未了{")
    #expect(MessageTemplate("").text([:]) == "")
  }

  @Test("quotation marks inside a quotation are single, outside they stay")
  func nestedQuotes() {
    let words = FieldValue.text("对照“四风”查摆")
    #expect(MessageTemplate("“{part}”偏少。").text(["part": words]) == "“对照‘四风’查摆”偏少。")
    #expect(MessageTemplate("“成绩”之后是{part}。").text(["part": words]) == "“成绩”之后是对照“四风”查摆。")
  }

  @Test(
    "figures are printed plainly",
    arguments: [
      (.number(15), "15"), (.rate(Fraction(3, 2)), "1.5"), (.rate(Fraction(4, 2)), "2"), (.rate(Fraction(1, 3)), "0.3"),
      (.share(Fraction(1, 3)), "33.3%"), (.share(Fraction(2, 3)), "66.7%"), (.share(Fraction(1, 2)), "50.0%"),
      (.share(Fraction(9995, 10000)), "100.0%"), (.share(Fraction(4, 4)), "100%"), (.share(Fraction(0, 5)), "0.0%"),
      (.limit(Fraction(1, 3), ofShare: true), "1/3"), (.limit(Fraction(3, 20), ofShare: true), "15%"),
      (.limit(Fraction(1, 8), ofShare: true), "12.5%"), (.limit(Fraction(15, 1), ofShare: false), "15"),
    ] as [(FieldValue, String)])
  func figures(value: FieldValue, text: String) {
    #expect(value.text == text)
  }
}
