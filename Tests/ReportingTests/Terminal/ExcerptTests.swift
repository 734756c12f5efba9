import Documents
import Testing

@testable import Reporting

@Suite("Excerpts")
struct ExcerptTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The quoted words stand between ⟦ and ⟧.
    var marked: String
    var width = 40
    var line: String
    var marks: String

    var testDescription: String { marked }
  }

  @Test(
    "the marks stand under the quoted words",
    arguments: [
      Case(marked: "我⟦有的同志⟧不学习。", line: "我有的同志不学习。", marks: "  ~~~~~~~~"),
      Case(marked: "上一行\nab⟦对照⟧检查\n下一行", line: "ab对照检查", marks: "  ~~~~"),
      Case(marked: "　　 一、⟦问题⟧", line: "一、问题", marks: "    ~~~~"), Case(marked: "　⟦　问题⟧", line: "　问题", marks: "~~~~~~"),
      Case(marked: "理想⟦⟧信念", line: "理想信念", marks: "    ^"),
      Case(marked: "⟦⟧", line: "", marks: "^"),
      Case(marked: "末尾⟦⟧", line: "末尾", marks: "    ^"),
      Case(marked: "跨⟦行\n的⟧话", line: "跨行", marks: "  ~~"),
      Case(marked: "笑🙂⟦e\u{301}x⟧", line: "笑🙂e\u{301}x", marks: "    ~~"),
      Case(marked: "一\u{1B}[31m⟦红⟧\t字", line: "一\u{FFFD}[31m红 字", marks: "       ~~"),
      Case(marked: "\u{202E}反⟦写⟧", line: "反写", marks: "  ~~"),
      Case(marked: "一二三四五六七八九十⟦百⟧一二三四五六七八九十", width: 20, line: "…七八九十百一二三四…", marks: "         ~~"),
      Case(marked: "⟦一二三四五六七八九十一二三⟧四", width: 20, line: "一二三四五六七八九…", marks: "~~~~~~~~~~~~~~~~~~"),
      Case(marked: "零⟦一二三四五六七八九十一二三⟧四", width: 20, line: "…一二三四五六七八九…", marks: " ~~~~~~~~~~~~~~~~~~"),
      Case(marked: "一二三四五六七八九十一二三⟦四⟧", width: 20, line: "…六七八九十一二三四", marks: "                 ~~"),
    ])
  func marksUnderQuote(example: Case) {
    let (text, range) = Self.unmarked(example.marked)
    let excerpt = Excerpt(of: range, in: text, width: example.width)
    #expect(excerpt.line == example.line)
    #expect(excerpt.marks == example.marks)
    #expect(DisplayWidth.of(excerpt.line) <= example.width)
  }

  @Test("no range makes it trap or overflow the line", arguments: [16, 17, 23, 40])
  func everyRange(width: Int) {
    let text = UTF8Text("第一行ab\n\n例如🙂，去年 6 月的学习两次请假，笔记是事后补抄的e\u{301}。\n末行")
    let boundaries = (0...text.count).filter { $0 == text.count || text.bytes[$0] & 0xC0 != 0x80 }
    for start in boundaries {
      for end in boundaries where end >= start {
        let excerpt = Excerpt(of: TextRange(start, end), in: text, width: width)
        #expect(DisplayWidth.of(excerpt.line) <= width)
        #expect(DisplayWidth.of(excerpt.marks) <= width + 1)
      }
    }
  }

  private static func unmarked(_ marked: String) -> (UTF8Text, TextRange) {
    let open = marked.unicodeScalars.firstIndex(of: "⟦").map { marked.utf8.distance(from: marked.startIndex, to: $0) }
    let pieces = marked.split(separator: "⟦", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: "⟧", omittingEmptySubsequences: false)
    }
    let start = open ?? 0
    return (UTF8Text(pieces.joined()), TextRange(start, start + pieces[1].utf8.count))
  }
}
