import Documents
import Testing

@testable import Analysis

@Suite("Whole texts in table cells")
struct ProseCellTests {
  private static let text =
    PartTests.title + PartTests.opening
    + "一、存在的问题\n（一）学习走过场。全年集中学习14次，有5次是念文件，讨论稿由办公室代写。\n（二）窗口没有人。午间半年无人值守，群众查档要跑两趟的有31起。\n"
    + "二、产生问题的原因\n一是理想信念松动，把学习当作软任务，党性修养放松了。\n三、整改措施\n（一）每月学习一次，由馆长领学，6月底前人人讲一遍。\n（二）4月起午间轮流值守，由利用科科长负责。\n"

  /// - Parameter cell: Where a paragraph stands, by its index; nil outside the table.
  private static func draft(_ text: String, cell: (Int) -> (row: Int, column: Int)?) -> Draft {
    var document = Reading.document(text)
    for index in document.paragraphs.indices {
      guard let (row, column) = cell(index) else { continue }
      document.paragraphs[index].container = .tableCell(table: 0, row: row, column: column)
    }
    return Analyser(vocabulary: Reading.vocabulary).draft(from: document)
  }

  @Test("a frame around the whole draft changes nothing")
  func frame() {
    let plain = Reading.draft(Self.text)
    let framed = Self.draft(Self.text) { _ in (0, 0) }
    #expect(Reading.roles(framed) == Reading.roles(plain))
    #expect(framed.problems == plain.problems)
    #expect(framed.measures == plain.measures)
  }

  @Test("the large cell of a form is read as text, the small ones are not")
  func form() {
    let draft = Self.draft("姓名\n何明\n职务\n科长\n材料\n" + Self.text) { index in
      index < 4 ? (0, index) : index == 4 ? (1, 0) : (1, 1)
    }
    #expect(draft.problems.count == 2)
    #expect(draft.measures.count == 2)
    #expect(draft.headings.map { draft.clean.string(in: $0.title) }.contains("产生问题的原因"))
    #expect(draft.paragraphs[1].container == .tableCell(table: 0, row: 0, column: 1))
  }

  @Test("entries of a table that hold several lines stay entries")
  func ledger() {
    let rows = "存在问题\n整改措施\n一、学习走过场，5次是念文件。\n二、讨论稿由办公室代写。\n一、每月学习一次，6月底前人人讲一遍。\n二、讨论稿自己动手写。\n"
    let draft = Self.draft(PartTests.title + PartTests.opening + rows) { index in
      index < 3 ? nil : index < 5 ? (0, index - 3) : (1, (index - 5) / 2)
    }
    #expect(draft.paragraphs.last?.container == .tableCell(table: 0, row: 1, column: 1))
  }
}
