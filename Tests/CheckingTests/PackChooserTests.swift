import Analysis
import RuleFiles
import Testing

@testable import Checking

@Suite("Choice of the pack")
struct PackChooserTests {
  private func packs(_ texts: String...) throws -> [Pack] {
    let log = MistakeLog()
    let packs = texts.compactMap { text in
      Node.parse(.init(path: "packs/x.yml", text: text), into: log).flatMap { node in
        PackReader(log: log).pack(node, path: "packs/\(node.value(of: "id")?.scalar ?? "").yml")
      }
    }
    try #require(log.mistakes.isEmpty, "\(log.mistakes)")
    return packs
  }

  private func choice(
    kind: String = "k", era: String? = nil, doubt: KindJudgement.Doubt? = nil, forced: String? = nil
  ) throws -> String {
    let packs = try packs(
      "{id: general, name: 通用, kinds: [k, l], fallback: true}", "{id: old, name: 旧, kinds: [k], eras: [e]}",
      "{id: other, name: 别, kinds: [m]}")
    var sketch = Sketch(.init(.problems))
    sketch.edit { draft in
      draft.kind = KindJudgement(id: kind, confidence: 1, candidates: [], doubt: doubt)
      draft.era = era
    }
    let chooser = PackChooser(packs: packs, forced: packs.first { $0.name.id == forced })
    switch chooser.choice(for: sketch.draft) {
    case .pack(let pack, let kind): return "\(pack.name.id) as \(kind)"
    case .undecided(let reason, let isReadable): return "\(reason) \(isReadable)"
    }
  }

  @Test("by kind and era, else the kind's general pack")
  func byKind() throws {
    #expect(try choice(era: "e") == "old as k")
    #expect(try choice(era: "f") == "general as k")
    #expect(try choice() == "general as k")
    #expect(try choice(kind: "l", era: "e") == "general as l")
  }

  @Test("signs in the title or the opening come before the era")
  func bySigns() throws {
    let packs = try packs(
      "{id: general, name: 通用, kinds: [k], fallback: true}", "{id: old, name: 旧, kinds: [k], eras: [e]}",
      "{id: branch, name: 支部, kinds: [k], signs: [\"组织生活会\"]}")
    func choice(_ parts: Sketch.Part...) -> String? {
      var sketch = Sketch(parts)
      sketch.edit { draft in
        draft.kind = KindJudgement(id: "k", confidence: 1, candidates: [], doubt: nil)
        draft.era = "e"
      }
      guard case .pack(let pack, _) = PackChooser(packs: packs, forced: nil).choice(for: sketch.draft) else {
        return nil
      }
      return pack.name.id
    }
    #expect(choice(.init(.title, text: "组织生活会对照检查材料"), .init(.problems)) == "branch")
    #expect(choice(.init(.title, text: "对照检查材料"), .init(.opening, text: "按照组织生活会的通知，我作了检查。")) == "branch")
    #expect(choice(.init(.title, text: "对照检查材料"), .init(.problems, text: "组织生活会没有按时开。")) == "old")
  }

  @Test("the user's word is taken, also for another kind")
  func forced() throws {
    #expect(try choice(forced: "old") == "old as k")
    #expect(try choice(kind: "z", doubt: .uncertain, forced: "other") == "other as m")
  }

  @Test("a draft for certain is judged as the likeliest kind")
  func close() throws {
    #expect(try choice(era: "e", doubt: .close) == "old as k")
    #expect(try choice(kind: "m", doubt: .close) == #"noPack(kind: "m") true"#)
  }

  @Test("without a pack, a sure kind or enough text nothing is decided, with the reason")
  func undecided() throws {
    #expect(try choice(kind: "m") == #"noPack(kind: "m") true"#)
    #expect(try choice(kind: "speech", doubt: .notADraft) == #"notADraft(kind: "speech") false"#)
    #expect(try choice(doubt: .uncertain) == "kindUncertain true")
    #expect(try choice(doubt: .tooShort, forced: "old") == "tooShort false")
  }
}
