import Analysis
import Checking
import Documents
import Testing

@Suite("The corpus is understood and judged as its authors label it")
struct LabelTests {
  @Test("the kind is right", arguments: CorpusCase.all)
  func kind(sample: CorpusCase) {
    let review = CorpusReading.review(sample)
    #expect(review.draft.kind.id == sample.kind)
    #expect(review.draft.kind.doubt == nil)
    #expect(review.pack?.id == sample.pack)
  }

  @Test("the parts have their roles", arguments: CorpusCase.all)
  func parts(sample: CorpusCase) {
    let roles = CorpusReading.review(sample).draft.parts.map { $0.roles.map(\.rawValue).joined(separator: "+") }
    #expect(roles == sample.roles)
  }

  @Test("problems, causes and measures are counted as a careful reader counts them", arguments: CorpusCase.all)
  func items(sample: CorpusCase) {
    let draft = CorpusReading.review(sample).draft
    #expect(draft.problems.count == sample.problems)
    #expect(draft.problemLeaves == sample.leaves)
    #expect(draft.causes.count == sample.causes)
    #expect(draft.measures.count == sample.measures)
  }

  @Test("a clean draft passes or needs small corrections", arguments: CorpusCase.all.filter(\.isClean))
  func clean(sample: CorpusCase) {
    let review = CorpusReading.review(sample)
    #expect(review.verdict == .pass || review.verdict == .revise)
    #expect(review.findings.count <= 8)
  }

  @Test("planted defects are found", arguments: CorpusCase.all.filter { !$0.isClean })
  func planted(sample: CorpusCase) {
    let review = CorpusReading.review(sample)
    let shipped = Set(CorpusReading.rulebook.rules.map(\.id))
    for defect in sample.defects where shipped.contains(defect.rule) {
      let found = review.findings.filter { $0.rule == defect.rule }
      #expect(!found.isEmpty, "\(defect.rule) \(defect.quote ?? "")")
    }
  }

  @Test("rules that a naive tool would fire stay silent", arguments: CorpusCase.all)
  func silent(sample: CorpusCase) {
    let fired = Set(CorpusReading.review(sample).findings.map(\.rule))
    let wrong = fired.intersection(sample.silent)
    #expect(wrong == Set(sample.todo), "\(wrong.sorted()) fired, known: \(sample.todo)")
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
