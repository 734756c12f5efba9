import Analysis
import Documents
import TestSupport
import Testing

@testable import Checking

@Suite("Cells of a ledger that hold nothing")
struct TableCellTests {
  /// A row of a ledger: its number, problem, measure, who answers for it and until when; `^` goes on with the cell above.
  private static func row(_ cells: String...) -> String {
    "<w:tr>"
      + cells.map { cell in
        let merge = cell == "^" ? "<w:vMerge/>" : "<w:vMerge w:val='restart'/>"
        let text = cell == "^" ? "" : cell
        return "<w:tc><w:tcPr>\(merge)</w:tcPr><w:p><w:r><w:t xml:space='preserve'>\(text)</w:t></w:r></w:p></w:tc>"
      }.joined() + "</w:tr>"
  }

  private static let head = row("序号", "存在问题", "整改措施", "责任人", "完成时限")
  private static let first = row("1", "学习走过场，研讨念稿子", "每月研讨一次，会前交提纲，会后由办公室抽查", "王敏", "9月底前")
  private static let last = row("3", "报销拖延，四张票据压了半年", "清退四张票据，今后五个工作日内办结", "赵军", "10月底前")

  @Test(
    "spaces or a dash in a row of its own are told, what is merged is not",
    arguments: [
      ("　", "8月底前", ["　"]), (" ", "8月底前", [" "]), ("——", "8月底前", ["——"]), ("李强", "", ["钥匙交办公室，出一次车登记一次"]),
      ("^", "8月底前", []), ("李强", "^", []), ("李强", "8月底前", []),
    ])
  func gaps(owner: String, deadline: String, expected: [String]) throws {
    let second = Self.row("2", "公车登记不全，周末出车没有审批单", "钥匙交办公室，出一次车登记一次", owner, deadline)
    let goesOn = Self.row("^", "^", "每月把登记本贴在门厅", "^", "11月底前")
    let findings = try findings(in: [Self.head, Self.first, second, goesOn, Self.last].joined())
    #expect(findings.filter { $0.outcome == "empty" }.flatMap(\.places) == expected)
  }

  private func findings(in rows: String) throws -> [(outcome: String, places: [String])] {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let title = "<w:p><w:r><w:t>青岚县云陂镇党委班子整改台账</w:t></w:r></w:p>"
    let document = try DocumentReading.read(WordFile(title + "<w:tbl>\(rows)</w:tbl>").bytes(), path: "台账.docx")
    var options = AnalysisOptions()
    options.kind = "rectification-ledger"
    let draft = Analyser(vocabulary: rulebook.vocabulary).draft(from: document, options: options)
    let review = try #require(Checker(rulebook)).check(draft)
    return review.findings.filter { $0.rule == "S-12" }.map { finding in
      (finding.outcome, finding.related.map { document.text.string(in: $0.range) })
    }
  }
}
