import Analysis
import Checking
import Documents
import Testing

extension Role {
  fileprivate static let lastThree: [Role] = [.problems, .causes, .measures]
}

@Suite("A clean draft that loses a part no longer passes")
struct MissingPartTests {
  /// Drafts with one part for each role; `Evaluation/mutate.py` takes the parts of all others away too.
  private static let samples = CorpusCase.all.filter { sample in
    sample.isClean && sample.pack != nil && !sample.isKnown(.parts)
      && Role.lastThree.allSatisfy { role in sample.roles.count { $0 == role.rawValue } == 1 }
  }

  @Test("without its problems, causes or measures", arguments: samples, Role.lastThree)
  func missing(sample: CorpusCase, role: Role) throws {
    let whole = CorpusReading.review(sample).draft
    let lost = whole.parts.filter { $0.roles == [role] && $0.evidence == .heading }
    try #require(!lost.isEmpty)
    let document = try DocumentReading.read(text(of: whole, without: lost), path: "mutant.txt")
    let draft = Analyser(vocabulary: CorpusReading.rulebook.vocabulary).draft(from: document)
    let review = try #require(Checker(CorpusReading.rulebook)).check(draft)
    // The heading above may name the part that was below it.
    guard !draft.parts.contains(where: { $0.has(role) && $0.evidence == .heading }) else { return }
    #expect(review.verdict != .pass)
    // Of a draft that was divided by guess nobody can say that a part is missing.
    let guessed = draft.parts.filter { $0.isBody && $0.confidence < 0.6 }.reduce(0) { $0 + $1.han }
    guard 3 * guessed < draft.lengths.bodyHan || role == .problems else { return }
    #expect(review.findings.contains { $0.rule == "S-01" })
  }

  private func text(of draft: Draft, without lost: [Part]) -> [UInt8] {
    var bytes = draft.document.text.bytes
    for part in lost.reversed() {
      let range = draft.clean.original(part.range)
      bytes.removeSubrange(range.start..<range.end)
    }
    return bytes
  }
}
