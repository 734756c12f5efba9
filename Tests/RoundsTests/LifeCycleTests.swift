import Analysis
import Checking
import Documents
import Testing

@testable import Rounds

@Suite("Findings over rounds")
struct LifeCycleTests {
  /// States by round of the histories, each with how it was recognised.
  private func histories(_ rounds: [(String, (Draft) -> [Finding])]) -> [String] {
    let drafts = rounds.map { PlainDraft.make($0.0) }
    let comparison = Comparison(drafts, doneWords: []) { draft, facts in
      PlainDraft.round(draft, rounds[facts.round - 1].1(draft))
    }
    return comparison.histories.map { history in
      let states = history.entries.map { entry in
        "\(entry.round + 1)\(entry.state)" + (entry.evidence.map { "(\($0))" } ?? "")
      }
      return history.finding.rule + " " + states.joined(separator: " ")
    }
  }

  private static let study = "（一）学习抓得不紧，全年只读过一本原著，笔记是年底补抄的，讨论时照着提纲念。\n"
  private static let field = "（二）下乡走得不深，去年到联系村七次，有五次坐在村部听汇报，没有进过农户的门。\n"

  @Test("the same anchor is the same finding")
  func identity() {
    let said = { (draft: Draft) in [PlainDraft.finding("P-01", "下乡走得不深", in: draft)] }
    #expect(histories([(Self.study + Self.field, said), (Self.field, said)]) == ["P-01 1new 2open(identity)"])
  }

  @Test("words that were edited are still about the same")
  func position() {
    let rounds = histories([
      (Self.study + Self.field, { [PlainDraft.finding("P-01", "下乡走得不深", in: $0)] }),
      (
        Self.study + Self.field.replacing("下乡走得不深", with: "下村走得不够深"),
        { [PlainDraft.finding("P-01", "下村走得不够深", in: $0)] }
      ),
    ])
    #expect(rounds == ["P-01 1new 2open(position)"])
  }

  @Test("a figure that comes nearer to its limit is an improvement")
  func improved() {
    func over(_ value: Double) -> (Draft) -> [Finding] {
      { [PlainDraft.finding("E-01", in: $0, key: "achievements", value: value)] }
    }
    #expect(
      histories([(Self.study, over(40)), (Self.study + Self.field, over(20)), (Self.study, over(30))])
        == ["E-01 1new 2improved(identity) 3open(identity)"])
  }

  @Test(
    "nearer to the limit is judged by the side on which the figure stands",
    arguments: [(40, 20, true), (20, 40, false), (5, 10, true), (10, 5, false), (20, 20, false)])
  func nearer(before: Double, after: Double, isImproved: Bool) {
    let draft = PlainDraft.make(Self.study)
    let findings = [before, after].map { PlainDraft.finding("E-01", in: draft, key: "share", value: $0) }
    #expect(FindingHistory.State.between(findings[0], findings[1]) == (isImproved ? .improved : .open))
  }

  @Test("fixed, and back again")
  func back() {
    let said = { (draft: Draft) in [PlainDraft.finding("P-01", "下乡走得不深", in: draft)] }
    let rounds = histories([
      (Self.study + Self.field, said), (Self.study + Self.field.replacing("不深", with: "浅"), { _ in [] }),
      (Self.study + Self.field, said),
    ])
    #expect(rounds == ["P-01 1new 2fixed 3back(identity)"])
  }

  @Test("an item that was given up is judged no more; a line that was the fault is mended by taking it out")
  func obsolete() {
    let residue = "本文来自某某网，请勿转载。\n"
    let rounds = histories([
      (
        Self.study + Self.field + residue,
        { [PlainDraft.finding("P-01", "下乡走得不深", in: $0), PlainDraft.finding("O-02", "本文来自某某网，请勿转载", in: $0)] }
      ),
      (Self.study, { _ in [] }),
    ])
    #expect(Set(rounds) == ["P-01 1new 2obsolete", "O-02 1new 2fixed"])
  }

  @Test("two findings of one rule are not confused when their paragraphs change places")
  func twins() {
    let both = { (draft: Draft) in
      [PlainDraft.finding("P-03", "读过一本", in: draft), PlainDraft.finding("P-03", "五次坐在", in: draft)]
        .sorted { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
    }
    #expect(
      histories([(Self.study + Self.field, both), (Self.field + Self.study, both)])
        == ["P-03 1new 2open(identity)", "P-03 1new 2open(identity)"])
  }

  @Test("the same file twice, and two different drafts, are said")
  func doubts() {
    func doubts(_ texts: [String]) -> [Comparison.Doubt] {
      Comparison(texts.map { PlainDraft.make($0) }, doneWords: []) { draft, _ in PlainDraft.round(draft, []) }.doubts
    }
    #expect(doubts([Self.study, Self.study]) == [.identicalFiles(0, 1)])
    guard case .differentDrafts = doubts([Self.study, Self.field]).first else {
      Issue.record("two drafts taken for one")
      return
    }
  }
}
