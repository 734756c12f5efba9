import RuleFiles
import TestSupport
import Testing

@testable import Checking

@Suite("Rounds told by names of files")
struct RoundNamingTests {
  private static let shipped = RoundNaming.load(Repository.ruleFolder, MistakeLog())
  private let naming: RoundNaming

  init() throws {
    naming = try #require(Self.shipped)
  }

  @Test(
    "numbers, in all the ways they are written",
    arguments: [
      ("张三第二稿", [2]), ("张三（第3稿）", [3]), ("初稿", [1]), ("张三v2", [2]), ("张三_V12", [12]), ("第二次修改稿", [2]),
      ("round-3", [3]), ("定稿", []), ("修改稿", []), ("修改稿2", [2]), ("张三20251228", []), ("二十稿", []), ("十一稿", []),
      ("张三一稿", [1]), ("一稿改二稿", [1, 2]), ("第100稿", []), ("第0稿", []), ("十大问题稿", []), ("第三轮", [3]),
      ("rev2", [2]), ("dev2", []), ("draft 2", [2]), ("V2.1", [2]), ("version_03", [3]), ("第２稿", [2]), ("张三Ｖ３", [3]),
      ("二次修改", [2]), ("三改稿", [3]), ("二审稿", [2]), ("第2版", [2]), ("2025版", []), ("张三（第二次）", [2]),
      ("第二次主题教育对照检查材料", []), ("第十稿", [10]), ("两稿", [2]), ("版本4", [4]), ("v2025", []), ("草稿", []), ("", []),
      ("第一轮第二稿", [1, 2]),
    ] as [(String, [Int])])
  func numbers(name: String, expected: [Int]) {
    #expect(naming.name(name).numbers == expected)
  }

  @Test("names in the order of their rounds sort so, whatever order they are given in")
  func order() throws {
    let series = [
      ["草稿", "初稿", "二稿", "第三稿", "第四次修改稿", "修改稿", "修改稿2", "送审稿", "定稿", "定稿（2）"],
      ["张三v1", "张三v2", "张三v2.1", "张三v10"], ["一稿", "二稿（2）", "三稿", "终稿"], ["Draft 1", "rev.2", "Round_3"],
    ]
    for names in series {
      let orders = try names.map { try #require(naming.name($0).order) }
      #expect(orders == orders.sorted() && Set(orders).count == names.count)
    }
    #expect(["材料", "张三对照检查材料20260112", ""].allSatisfy { naming.name($0).order == nil })
  }

  @Test(
    "what is left of the name is the same for all rounds",
    arguments: [
      "张某对照检查材料（第二稿）", "张某对照检查材料-v3", "张某对照检查材料 定稿", "初稿 张某对照检查材料", "【送审稿】张某对照检查材料",
      "张某对照检查材料修改稿2", "张某对照检查材料（第三稿）定稿", "张某对照检查材料",
    ])
  func stem(name: String) {
    #expect(naming.name(name).stem == "张某对照检查材料")
  }

  @Test(
    "the form says the round as the name does",
    arguments: [
      ("材料/张三（第二稿）.docx", "第二稿"), ("张三v5.docx", "第五稿"), ("round-1.txt", "第一稿"), ("初稿.docx", "第一稿"),
      ("张三定稿.docx", "定稿"), ("终稿.docx", "定稿"), ("修改稿.docx", "修改稿"), ("修订稿2.docx", "修改稿"), ("材料.docx", "送审稿"),
      ("第三稿（送审稿）.docx", "第三稿（送审稿）"), ("第三稿定稿.docx", "第三稿（定稿）"), ("V12.docx", "第十二稿"), (".docx", "送审稿"),
      ("第二次修改稿.docx", "第二稿"),
      ("第三稿/材料.docx", "第三稿"), ("第三稿/张三二稿.docx", "第二稿"), ("二稿/一处/材料.docx", "送审稿"), ("v2.docx/材料", "第二稿"),
    ])
  func title(path: String, title: String) {
    #expect(naming.title(ofFile: path) == title)
  }

  @Test("mistakes in the file are found, all at once")
  func mistakes() throws {
    var folder = Repository.ruleFolder
    let index = try #require(folder.files.firstIndex { $0.path == RoundNaming.path })
    folder.files[index].text = """
      numbered: ["(稿"]
      stages: [{words: [定稿], name: 定稿, order: 最后}]
      title: 第{count}稿
      extra: 1
      """
    let log = MistakeLog()
    #expect(RoundNaming.load(folder, log) == nil)
    #expect(log.mistakes.count == 5)
  }

  @Test("random names never crash", arguments: 0..<10)
  func random(seed: Int) {
    let pool = Array("张第一二十稿v2.0修改版次（）-_ 定初\u{0}\u{301}Ｖ😀".unicodeScalars)
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<200 {
      var name = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...14, using: &random) { name.append(pool.randomElement(using: &random) ?? "稿") }
      let result = naming.name(String(name))
      #expect(result.numbers == result.numbers.sorted())
    }
  }
}
