import Documents
import Testing

@testable import Analysis

@Suite("Several drafts in one file")
struct CollectionTests {
  private static func draft(_ title: String, _ word: String) -> String {
    """
    \(title)
    按照通知要求，我认真查摆了自己的问题，现检查如下。
    一、存在的问题
    （一）\(word)学习不深入。全年应读的五本书我只读了一本，研讨发言是请办公室同志代写的，会上照着念完就散了。
    （二）\(word)调研不深入。我下村七次，五次没有进门，都是在村部听完汇报就走，群众反映的饮水问题拖了九个月。
    二、产生问题的原因
    （一）理想信念不够坚定。我把读书当成了任务，时间一长就松了劲，党性锻炼没有抓紧。
    三、整改措施
    （一）我每月读完一本书，月底前在支部讲一次，由支部书记检查笔记。
    （二）我每季度到村里住两夜，六月底前把饮水工程的管线接通。

    """
  }

  @Test(
    "pieces that count up are found and understood one by one",
    arguments: [
      ("篇1：检查材料", "篇2：检查材料"), ("【篇一】", "【篇二】"), ("第一篇：检查材料", "第二篇：检查材料"),
      ("个人检查材料范文（一）", "个人检查材料范文（二）"), ("范文一：个人检查", "范文二：个人检查"),
    ])
  func pieces(first: String, second: String) {
    let draft = Reading.draft("个人对照检查材料\n" + Self.draft(first, "一向") + Self.draft(second, "平时"))
    #expect(draft.artefacts.first { $0.id == "collection" }?.hits.count == 2)
    #expect(draft.problems.count == 4)
    #expect(draft.causes.count == 2)
    #expect(draft.measures.count == 4)
    #expect(draft.parts.filter { $0.roles == [.title] }.count == (second == "【篇二】" ? 1 : 2))
  }

  @Test("headings of later pieces lead to their own paragraphs")
  func headings() {
    let draft = Reading.draft(Self.draft("篇1：检查材料", "一向") + Self.draft("篇2：检查材料", "平时"))
    for heading in draft.headings {
      #expect(draft.paragraphs[heading.paragraph].range.contains(heading.range))
    }
    for part in draft.parts {
      guard let heading = part.heading else { continue }
      #expect(part.range.contains(draft.headings[heading].range))
    }
  }

  @Test("one piece cut from a collection is one draft")
  func onePiece() {
    let draft = Reading.draft(Self.draft("篇2：检查材料", "一向"))
    #expect(!draft.artefacts.contains { $0.id == "collection" })
    #expect(draft.artefacts.first { $0.id == "web-residue" }?.hits.count == 1)
    #expect(draft.problems.count == 2)
  }

  @Test("titles of one kind with a whole draft below each are pieces, a title printed twice is not")
  func titlesAlone() {
    let filler = String(repeating: "我去年下村时没有进门，群众反映的问题也没有放在心上，事情一拖再拖。", count: 18)
    func piece(_ title: String) -> String {
      Self.draft(title, "一向").replacing("一、存在的问题\n", with: "一、存在的问题\n\(filler)\n")
    }
    let two = Reading.draft(piece("县财政局副局长个人对照检查材料") + piece("县水利局副局长个人对照检查材料"))
    #expect(two.parts.count { $0.roles == [.title] } == 2)
    #expect(two.measures.count == 4)
    let one = Reading.draft("个人对照检查材料\n" + piece("县财政局副局长个人对照检查材料"))
    #expect(one.parts.count { $0.roles == [.title] } == 1)
  }
}
