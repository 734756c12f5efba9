import Analysis
import Checking
import Documents
import Testing

/// Where a label and the tool differ, the case lists it under `todo`; a weakness that is gone must leave the list.
@Suite("The corpus is understood and judged as its authors label it, known weaknesses apart")
struct LabelTests {
  @Test("the kind is right", arguments: CorpusCase.all)
  func kind(sample: CorpusCase) {
    let review = CorpusReading.review(sample)
    #expect((review.draft.kind.id == sample.kind && review.draft.kind.doubt == nil) != sample.isKnown(.kind))
    if let pack = sample.pack, !sample.isKnown(.kind) { #expect(review.pack?.id == pack) }
  }

  @Test("the parts have their roles", arguments: CorpusCase.all)
  func parts(sample: CorpusCase) {
    let roles = CorpusReading.review(sample).draft.parts.map { $0.roles.map(\.rawValue).joined(separator: "+") }
    #expect((roles.filter { $0 != "frame" } == sample.roles) != sample.isKnown(.parts), "\(roles)")
  }

  @Test("problems, causes and measures are counted as a careful reader counts them", arguments: CorpusCase.all)
  func items(sample: CorpusCase) {
    let draft = CorpusReading.review(sample).draft
    #expect((draft.problems.count == sample.problems) != sample.isKnown(.problems), "\(draft.problems.count)")
    #expect((draft.problemLeaves == sample.leaves) != sample.isKnown(.leaves), "\(draft.problemLeaves)")
    #expect((draft.causes.count == sample.causes) != sample.isKnown(.causes), "\(draft.causes.count)")
    #expect((draft.measures.count == sample.measures) != sample.isKnown(.measures), "\(draft.measures.count)")
  }

  @Test(
    "a clean draft passes or needs small corrections",
    arguments: CorpusCase.all.filter { $0.isClean && $0.pack != nil })
  func clean(sample: CorpusCase) {
    let review = CorpusReading.review(sample)
    let passes = review.verdict == .pass || review.verdict == .revise
    #expect((passes && review.findings.count <= 8) != sample.isKnown(.clean))
  }

  @Test("planted defects are found", arguments: CorpusCase.all.filter { $0.pack != nil })
  func planted(sample: CorpusCase) {
    let fired = Set(CorpusReading.review(sample).findings.map(\.rule))
    let shipped = Set(CorpusReading.rulebook.rules.map(\.id))
    let missed = Set(sample.defects.map(\.rule)).intersection(shipped).subtracting(fired)
    #expect(missed == sample.todo.intersection(sample.defects.map(\.rule)).subtracting(fired))
  }

  @Test("rules that a naive tool would fire stay silent", arguments: CorpusCase.all)
  func silent(sample: CorpusCase) {
    let fired = Set(CorpusReading.review(sample).findings.map(\.rule))
    let wrong = fired.intersection(sample.silent)
    #expect(wrong == sample.todo.intersection(sample.silent), "\(wrong.sorted()) fired")
  }

  @Test("every known weakness is of a kind that is tested", arguments: CorpusCase.all)
  func todo(sample: CorpusCase) {
    let names = Set(CorpusCase.Weakness.allCases.map(\.rawValue))
    let rules = Set(sample.silent + sample.defects.map(\.rule))
    #expect(sample.todo.isSubset(of: names.union(rules)))
  }

  @Test("every finding's range selects exactly its quote", arguments: CorpusCase.all)
  func quotes(sample: CorpusCase) {
    let review = CorpusReading.review(sample)
    for finding in review.findings {
      let selected = finding.range.map { review.draft.document.text.string(in: $0) } ?? ""
      #expect(selected == finding.quote)
      #expect(finding.quote.unicodeScalars.count <= 40)
    }
  }
}
