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

  @Test("who answers for a measure is asked of its row, not of its cell")
  func ownersInOtherCells() throws {
    let head = Self.row("序号", "突出问题", "整改措施", "责任领导、责任科室", "完成时限")
    let second = Self.row("2", "公车登记不全，周末出车没有审批单", "钥匙交办公室，出一次车登记一次", "李强、办公室", "8月底前")
    let rows = [head, Self.first, second, Self.last].joined()
    let ids = try review(of: rows, titled: "青岚县云陂镇党委班子整改方案", kind: "rectification-plan").findings.map(\.rule)
    #expect(!ids.contains("S-12A") && !ids.contains("S-12B"))
  }

  private func findings(in rows: String) throws -> [(outcome: String, places: [String])] {
    let review = try review(of: rows, titled: "青岚县云陂镇党委班子整改台账", kind: "rectification-ledger")
    return review.findings.filter { $0.rule == "S-12" }.map { finding in
      (finding.outcome, finding.related.map { review.draft.document.text.string(in: $0.range) })
    }
  }

  private func review(of rows: String, titled title: String, kind: String) throws -> Review {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let body = "<w:p><w:r><w:t>\(title)</w:t></w:r></w:p><w:tbl>\(rows)</w:tbl>"
    let document = try DocumentReading.read(WordFile(body).bytes(), path: "台账.docx")
    var options = AnalysisOptions()
    options.kind = kind
    let draft = Analyser(vocabulary: rulebook.vocabulary).draft(from: document, options: options)
    return try #require(Checker(rulebook)).check(draft)
  }
}
