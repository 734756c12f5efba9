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

  @Test("the rows of a form are parts, but for those that say little")
  func formRows() {
    let rows = [
      ["姓名", "何明"], ["会前准备", "按照支部安排，学习了党章，征求意见9条，谈心谈话2次，现将对照检查情况汇报如下。"],
      ["存在问题", "（一）学习走过场。全年集中学习14次，有5次是念文件。\n（二）窗口没有人。午间半年无人值守，群众跑两趟的有31起。"],
      ["原因分析", "一是理想信念松动，把学习当作软任务，党性修养放松了。\n二是宗旨意识淡薄，坐等群众上门，没有换位想过。"],
      ["整改措施", "1.每月学习一次，由支部书记领学，6月底前人人讲一遍。\n2.4月起午间轮流值守，由利用科科长负责。"], ["支部意见", "同意。"],
    ]
    var places: [(row: Int, column: Int)?] = [nil]
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() { places += cell.split(separator: "\n").map { _ in (row, column) } }
    }
    let text = "党员组织生活会个人对照检查表\n" + rows.joined().map { $0 + "\n" }.joined()
    let draft = Self.draft(text) { places[$0] }
    #expect(draft.problems.count == 2)
    #expect(draft.causes.count == 2)
    #expect(draft.measures.count == 2)
    let roles = Reading.roles(draft)
    #expect(roles.filter { ["problems", "causes", "measures"].contains($0) } == ["problems", "causes", "measures"])
    #expect(draft.paragraphs.last?.container == .tableCell(table: 0, row: 5, column: 1))
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
