import Testing

@testable import Analysis

@Suite("Which measure answers which problem")
struct CoverageTests {
  private func coverage(problems: [String], measures: [String]) -> [Coverage] {
    let numbers = ["一", "二", "三", "四", "五"]
    func list(_ items: [String]) -> String {
      items.enumerated().map { "（\(numbers[$0.offset])）\($0.element)\n" }.joined()
    }
    return Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的主要问题\n" + list(problems) + "二、整改措施\n" + list(measures)
    ).coverage
  }

  private let problems = [
    "理论学习蜻蜓点水。全年集中学习只参加3次，读书笔记靠摘抄。", "下乡调研走马观花。去年到村只有4次，没有住过一晚。",
    "公务接待超标准。5月接待考察组，餐费超出规定320元。",
  ]

  @Test("measures in other words and another order still answer their problems")
  func otherWords() {
    let coverage = coverage(
      problems: problems,
      measures: [
        "严格接待审批。执行公务接待清单，餐费一律公示，每月由财务核对。", "把学习当任务。每月集中学习2次，读书笔记由支部书记批阅。",
        "驻村听民声。每季度到村住3晚，下乡调研写出报告。",
      ])
    #expect(coverage[0].measures.first == 1)
    #expect(coverage[1].measures.first == 2)
    #expect(coverage[2].measures.first == 0)
  }

  @Test("a problem that no measure speaks of stays open")
  func open() {
    let coverage = coverage(
      problems: problems,
      measures: ["把学习当任务。每月集中学习2次，读书笔记由支部书记批阅。", "驻村听民声。每季度到村住3晚，下乡调研写出报告。"])
    #expect(!coverage[0].measures.isEmpty)
    #expect(!coverage[1].measures.isEmpty)
    #expect(coverage[2].measures.isEmpty)
  }

  @Test("a measure that speaks of nothing answers nothing, and the order of both lists is kept")
  func order() {
    let coverage = coverage(
      problems: problems,
      measures: [
        "沉下心来学。每月集中研读2次，笔记由支部批阅。", "住到村里去。每季度住3晚，听完意见再走。", "按标准接待。陪餐人数和餐费逐笔公示。",
      ])
    #expect(coverage.map(\.measures) == [[0], [1], [2]])
  }

  @Test("a measure left over between those of the neighbours is sooner the answer than one that stands elsewhere")
  func leftOver() {
    let problems = [problems[0], "物资出入没有登记。防汛编织袋少了四百条，说不清去向。", problems[2], problems[1]]
    let measures = [
      "把学习当任务。每月集中学习2次，读书笔记由支部书记批阅。", "仓库的门换成双人双锁，月底由纪检委员到场点数。",
      "严格接待审批。执行公务接待清单，餐费一律公示，每月由财务核对。", "驻村听民声。每季度到村住3晚，下乡调研写出报告。",
    ]
    let between = coverage(problems: problems, measures: measures)[1].score
    let behind = coverage(problems: problems, measures: [0, 2, 3, 1].map { measures[$0] })[1].score
    #expect(between > behind + 0.2)
  }

  @Test("each problem that was compared has one entry, in order, with a likelihood")
  func entries() {
    let coverage = coverage(problems: problems, measures: ["加强学习。"])
    #expect(coverage.map(\.problem) == [0, 1, 2])
    #expect(coverage.allSatisfy { (0...1).contains($0.score) })
    let unanswered = self.coverage(problems: problems, measures: [])
    #expect(unanswered.flatMap(\.measures) == [])
  }
}

@Suite("Giving each problem a measure")
struct MeasureAssignmentTests {
  private let model: CoverageModel = {
    var model = CoverageModel()
    model.skip = 0.04
    model.leastOrder = 0.8
    return model
  }()

  @Test(
    "the order is kept unless the words speak plainly against it",
    arguments: [
      // One measure for each problem.
      ([[0.5, 0.1], [0.1, 0.5]], [0, 1], true),
      // Several problems for one measure.
      ([[0.3, 0.0], [0.3, 0.1], [0.0, 0.4]], [0, 0, 1], true),
      // The order decides where the words say nothing.
      ([[0.2, 0.2, 0.2], [0.2, 0.2, 0.2], [0.2, 0.2, 0.2]], [0, 1, 2], true),
      // Turned round: the words decide.
      ([[0.0, 0.0, 0.6], [0.0, 0.6, 0.0], [0.6, 0.0, 0.0]], [2, 1, 0], false),
      ([[0.4]], [0], true),
    ] as [([[Double]], [Int], Bool)])
  func assignment(likeness: [[Double]], measures: [Int], isInOrder: Bool) {
    let assignment = MeasureAssignment(likeness, model)
    #expect(assignment.measures == measures)
    #expect(assignment.isInOrder == isInOrder)
  }
}
