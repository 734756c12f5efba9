import Testing

@testable import Rounds

@Suite("Alignment of two rounds")
struct AlignmentTests {
  /// `change old→new` for each link, paragraphs counted from 1.
  private func links(_ old: [String], _ new: [String]) -> [String] {
    let texts = [old, new].map { RoundText(PlainDraft.make($0.joined(separator: "\n") + "\n")) }
    return Alignment.between(texts[0], texts[1]).links.map { link in
      let sides = [link.old, link.new].map { side in side.map { "\($0 + 1)" }.joined(separator: ",") }
      return (link.isMoved ? "moved " : "") + link.change.rawValue + " " + sides[0] + "→" + sides[1]
    }
  }

  private static let head = "一、存在的主要问题"
  private static let study = "学习抓得不紧，全年只读过一本原著，笔记是年底补抄的，讨论时照着提纲念。"
  private static let field = "下乡走得不深，去年到联系村七次，有五次坐在村部听汇报，没有进过农户的门。"
  private static let courage = "遇到矛盾绕着走，征地那件事怕得罪人，一拖就是两个月，群众为此上访三次。"
  private static let tail = "责任人：本人。完成时限：2025年12月底前。"

  @Test("what did not change is the same, also when lines are wrapped or spaced otherwise")
  func same() {
    #expect(links([Self.head, Self.study], [Self.head, "　　" + Self.study]) == ["same 1→1", "same 2→2"])
  }

  @Test("an edit is an edit")
  func edited() {
    let new = Self.study.replacing("一本", with: "两本").replacing("年底", with: "十二月")
    #expect(links([Self.head, Self.study, Self.field], [Self.head, new, Self.field])[1] == "edited 2→2")
  }

  @Test("a paragraph that stands elsewhere has moved, with or without edits")
  func moved() {
    let old = [Self.head, Self.study, Self.field, Self.courage]
    #expect(links(old, [Self.head, Self.field, Self.courage, Self.study]).last == "moved same 2→4")
    let edited = Self.study.replacing("一本", with: "两本")
    #expect(links(old, [Self.head, Self.field, Self.courage, edited]).last == "moved edited 2→4")
  }

  @Test("a paragraph cut in two was split, two made one were merged")
  func groups() {
    let halves = ["学习抓得不紧，全年只读过一本原著，", "笔记是年底补抄的，讨论时照着提纲念。"]
    #expect(links([Self.study, Self.field], halves + [Self.field]) == ["split 1→1,2", "same 2→3"])
    #expect(links(halves + [Self.field], [Self.study, Self.field]) == ["merged 1,2→1", "same 3→2"])
  }

  @Test("only the number of a heading changed")
  func renumbered() {
    #expect(
      links(["（一）学习方面", Self.study, "（二）作风方面", Self.field], ["（一）作风方面", Self.field])
        == ["deleted 1→", "deleted 2→", "renumbered 3→1", "same 4→2"])
  }

  @Test("lines that recur stay with their neighbours")
  func traps() {
    let links = links(
      [Self.study, Self.tail, Self.field, Self.tail, Self.courage, Self.tail],
      [Self.study, Self.tail, Self.courage, Self.tail])
    #expect(links.filter { $0.hasPrefix("same") }.count == 4)
    #expect(links.filter { $0.hasPrefix("deleted") }.count == 2)
  }

  @Test("a heading worded anew keeps its place")
  func reworded() {
    #expect(
      links([Self.study, "三、原因分析", Self.field], [Self.study, "三、产生问题的根源", Self.field])[1] == "edited 2→2")
  }

  @Test("texts with nothing in common are deleted and inserted")
  func unrelated() {
    #expect(links([Self.study], [Self.courage]) == ["deleted 1→", "inserted →1"])
  }
}
