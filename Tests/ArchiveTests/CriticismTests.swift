import Testing

@testable import Archive

@Suite("Who criticised whom")
struct CriticismTests {
  private static let names = ["周立民", "程小满", "邵明远"]

  /// The head first; the list is that of the member with an index.
  private func row(_ author: Int, _ list: [String]) throws -> CriticismMatrix.Row {
    let matrix = CriticismMatrix(
      Self.names.enumerated().map { index, name in
        CriticismMatrix.Member(name: name, isHead: index == 0, list: index == author ? list : nil)
      })
    return try #require(matrix.rows.first)
  }

  @Test(
    "opinions are counted with the person that they, or a heading above them, name",
    arguments: [
      (
        [
          "批评意见", "一、对周立民同志的批评意见：", "1.抓班子自身建设不够紧，中心组学习改成了布置工作。", "2.到基层调研不够，全年只去过两个乡镇。", "二、对邵明远同志：",
          "1.分管的窗口迟到反映了三次才处理。",
        ],
        [0: 2, 2: 1]
      ),
      (["周立民同志决策前听取不同意见不够，停车场的方案没有讨论就定了。", "邵明远同志批评人不讲场合，事后也没有谈心。"], [0: 1, 2: 1]),
      (["周立民", "开会多，下去少，今年只到过两个村。", "邵明远", "遇到难题往上交，自己拿主意少。", "程小满　2026年1月10日"], [0: 1, 2: 1]),
      (["周立民、邵明远同志对年轻干部放手不够，重要材料都自己改。"], [0: 1, 2: 1]),
      (["我在会前同大家谈了心，现在提几条意见。"], [:]),
    ] as [([String], [Int: Int])])
  func counts(list: [String], opinions: [Int: Int]) throws {
    #expect(try row(1, list).opinions == opinions)
  }

  @Test("a name that a longer one holds is another person; spread names are found")
  func namesInNames() throws {
    let matrix = CriticismMatrix([
      .init(name: "李明", isHead: true), .init(name: "李明华", isHead: false),
      .init(
        name: "程小满", isHead: false,
        list: ["李明华同志：", "批评人不讲场合，事后也没有谈心。", "李　明同志：", "到基层少，全年只去过两个乡镇。", "开会多，全年四十个会。"]),
    ])
    #expect(matrix.rows.first { $0.author == 2 }?.opinions == [0: 2, 1: 1])
  }

  @Test("a member must name the head, the head every member, members need not name each other")
  func missing() throws {
    #expect(try row(1, ["邵明远同志批评人不讲场合，事后也没有谈心。"]).missing == [0])
    #expect(try row(1, ["周立民同志到基层少，全年只去过两个乡镇。"]).missing == [])
    #expect(try row(0, ["邵明远同志批评人不讲场合，事后也没有谈心。"]).missing == [1])
  }

  @Test("nothing is said where two have one name, or nobody has a list")
  func silent() {
    let member = CriticismMatrix.Member(name: "邵明远", isHead: false, list: ["周立民同志到基层少。"])
    #expect(CriticismMatrix([member, member]).rows.isEmpty)
    #expect(CriticismMatrix([.init(name: "周立民", isHead: true)]).rows.isEmpty)
  }
}
