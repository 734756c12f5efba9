import Archive
import Testing

@Suite("Tables of votes")
struct TableTests {
  private func rows(_ text: String) throws -> [[String]] { try CSVTable(Array(text.utf8)).rows.map(\.cells) }

  @Test(
    "what RFC 4180 allows",
    arguments: [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"x\ny\",2\n", [["a", "b"], ["x\ny", "2"]]), ("\"x\"\"y\",2", [["x\"y", "2"]]),
      ("\u{FEFF}\"a\",b", [["a", "b"]]), ("a,b\n\n1,2\n,\n", [["a", "b"], ["1", "2"]]), ("1,", [["1", ""]]),
      ("1,\u{301}2", [["1", "\u{301}2"]]), ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]), ("", []),
      ("\"\",\"\"\"\"", [["", "\""]]), ("a,b\tc", [["a", "b\tc"]]),
    ] as [(String, [[String]])])
  func allowed(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(
    "what would be misread is refused, with its line",
    arguments: [
      ("a,b\n\"x,2\n3,4\n", CSVTable.Mistake.unclosedQuote(line: 2)), ("a,b\nx\"y,2\n", .strayQuote(line: 2)),
      ("a\n\"x\"y\n", .strayQuote(line: 2)), ("\"x\"\u{301},2", .strayQuote(line: 1)),
      ("\"a\nb\"\n\"", .unclosedQuote(line: 3)),
    ])
  func refused(text: String, mistake: CSVTable.Mistake) {
    #expect(throws: mistake) { try rows(text) }
  }

  @Test("lines are counted through quoted cells")
  func lines() throws {
    #expect(try CSVTable(Array("\"a\r\nb\"\r\nc\r\rd".utf8)).rows.map(\.line) == [1, 3, 5])
    #expect(throws: CSVTable.Mistake.notUTF8) { try CSVTable([0xC4, 0xE3]) }
  }

  private func read(_ text: String) throws -> (VoteTable?, [VoteTable.Mistake]) {
    let workflow = try #require(Sample.workflow)
    return VoteTable.read(
      try CSVTable(Array(text.utf8)), grades: workflow.grades, nameHeads: workflow.voteNames,
      scoreHeads: workflow.voteScores)
  }

  @Test("columns are told by their heads, in any order and under other names")
  func columns() throws {
    let (table, mistakes) = try read("差,弃权,姓名 ,一般,良好,优秀,得分\n0,3,张三,2,8,20,92\n1,,李四,,,2,60.00\n")
    #expect(mistakes == [])
    #expect(table?.rows.map(\.counts) == [[20, 8, 2, 0], [2, 0, 0, 1]])
    #expect(table?.rows.map(\.score.text) == ["92.00", "66.67"])
    #expect(table?.rows.map(\.agrees) == [true, false])
  }

  @Test("every mistake is named with its line, and then there is no result")
  func mistakes() throws {
    #expect(try read("姓名,好,较好,一般\n张三,1,2,3\n").1 == [.missingColumn("差")])
    #expect(try read("姓名,好,好,较好,一般,差\n张三,1,1,2,3,4\n").1 == [.doubleColumn("好")])
    #expect(try read("姓名,好,较好,一般,差\n").1 == [.empty])
    let (table, mistakes) = try read(
      "姓名,好,较好,一般,差,得分\n张三,-1,2,3,4,\n李四,1.5,2,3,4,5\n王五,1,2,3\n赵六,0,0,0,0,\n,1,0,0,0,很高\n")
    #expect(table == nil)
    #expect(
      mistakes == [
        .notACount(line: 2, column: "好", text: "-1"), .notACount(line: 3, column: "好", text: "1.5"),
        .wrongWidth(line: 4, expected: 6, found: 4), .noVotes(line: 5), .noName(line: 6),
        .notAScore(line: 6, text: "很高"),
      ])
  }
}
