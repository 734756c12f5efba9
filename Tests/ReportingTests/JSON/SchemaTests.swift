import Analysis
import Checking
import Documents
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("JSON is as its schema says")
struct SchemaTests {
  private func checker(_ name: String) throws -> SchemaChecker {
    let file = URL(filePath: Repository.root).appending(path: "Schemas/\(name)-1.schema.json")
    return try SchemaChecker(try Data(contentsOf: file))
  }

  private func lines(_ bytes: [UInt8]) -> [Data] {
    bytes.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  @Test("a run of all samples", arguments: Language.allCases)
  func reviews(language: Language) throws {
    let report = JSONReporter.reviews(.sample(language)).report(SampleReview.run)
    #expect(try checker("review").mistakes(in: Data(report)) == [])
  }

  @Test("each line of the same run: reviews first, then failures")
  func reviewLines() throws {
    let lines = lines(JSONLinesReporter.reviews(.sample()).report(SampleReview.run))
    let reviews = SampleReview.allCases.count
    #expect(lines.count == reviews + 2)
    for line in lines.prefix(reviews) { #expect(try checker("review").mistakes(in: line) == []) }
    for line in lines.dropFirst(reviews) { #expect(try checker("failure").mistakes(in: line) == []) }
    // Each schema refuses what the other is for.
    #expect(try !checker("failure").mistakes(in: lines[0]).isEmpty)
    #expect(try !checker("review").mistakes(in: lines[reviews]).isEmpty)
  }

  @Test("what was understood")
  func drafts() throws {
    let reporter = JSONReporter<Draft>.drafts(.sample())
    let draft = SampleDraft.make(notes: [.decodedFrom(encoding: "gb18030")])
    let report = reporter.opening + reporter.entry(draft) + reporter.closing(RunTotals())
    #expect(try checker("draft").mistakes(in: Data(report)) == [])
    let line = JSONLinesReporter<Draft>.drafts(.sample()).entry(draft)
    #expect(try checker("draft").mistakes(in: lines(line)[0]) == [])
  }

  @Test("a draft that nothing was found in")
  func bare() throws {
    var review = SampleReview.undecided.review
    review.draft.title = nil
    review.draft.era = nil
    review.draft.byline = nil
    review.draft.parts = []
    review.draft.coverage = []
    let run = ReviewRun(reviews: [review], failures: [], rulebookHash: "")
    #expect(try checker("review").mistakes(in: Data(JSONReporter.reviews(.sample()).report(run))) == [])
  }

  static let wrong: [(from: String, to: String)] = [
    ("\"verdict\":\"pass\"", "\"verdict\":\"good\""), ("\"count\":2", "\"count\":0"), ("\"title\":", "\"titel\":"),
    ("\"confidence\":0.5", "\"confidence\":1.5"),
    ("\"schema\":\"shenyue.review/1\"", "\"schema\":\"shenyue.review/2\""),
    ("\"level\":1", "\"level\":\"1\""), ("\"sha256\":\"ab", "\"sha256\":\"AB"),
  ]

  @Test("what is against the schema is noticed", arguments: wrong)
  func mistakes(from: String, to: String) throws {
    let report = String(decoding: JSONReporter.reviews(.sample()).report(SampleReview.run), as: UTF8.self)
    #expect(report.contains(from))
    #expect(try !checker("review").mistakes(in: Data(report.replacing(from, with: to).utf8)).isEmpty)
  }
}
