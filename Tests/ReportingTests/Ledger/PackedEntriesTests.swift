import Checking
import Packing
import Testing

@testable import Reporting

@Suite("What is kept of a draft for the ledger and the list of all drafts")
struct PackedEntriesTests {
  private func reread<Value: Packable>(_ value: Value) throws -> Value {
    var writer = PackedWriter()
    value.write(to: &writer)
    var reader = PackedReader(writer.bytes)
    let result = try Value(from: &reader)
    #expect(reader.isAtEnd)
    return result
  }

  @Test("cells of all kinds are read back")
  func cells() throws {
    let cells: [SheetCell] = [.empty, .text("甲\n乙"), .number(-1.5), .share(0.25), .link("稿", target: "甲/稿.docx")]
    #expect(try reread(cells) == cells)
  }

  @Test("entries make the same ledger and the same list", arguments: SampleReview.run.reviews.indices)
  func entries(index: Int) throws {
    let settings = ReportSettings.sample()
    let review = SampleReview.run.reviews[index]
    let entry = LedgerEntry(review, copy: "甲/张某.审阅.docx", settings: settings)
    let kept = try reread(entry)
    #expect(kept.draft == entry.draft)
    #expect(kept.findings == entry.findings)
    let line = IndexEntry(review, settings: settings)
    let reporter = IndexReporter(settings: settings)
    #expect(try reporter.entry(reread(line), round: nil) == reporter.entry(line, round: nil))
  }

  @Test("figures are read back but for failures, which are tried again")
  func totals() throws {
    var totals = RunTotals(rulebookHash: SampleReview.hash)
    for review in SampleReview.run.reviews { totals.add(review) }
    let figures = totals
    for failure in SampleReview.run.failures { totals.add(failure) }
    let kept = try reread(totals)
    #expect(kept.failures.isEmpty)
    #expect(kept.drafts == figures.drafts)
    #expect(kept.verdicts == figures.verdicts)
    #expect(kept.severities == figures.severities)
    #expect(kept.rules == figures.rules)
    #expect(kept.packs == figures.packs)
    #expect(kept.rulebookHash == figures.rulebookHash)
  }

  @Test("bytes of something else are damage")
  func damage() {
    var writer = PackedWriter()
    writer.append(5)
    var reader = PackedReader(writer.bytes)
    #expect(throws: PackingDamage.self) { try SheetCell(from: &reader) }
    var cut = PackedReader([1, 0, 0])
    #expect(throws: PackingDamage.self) { try RunTotals(from: &cut) }
  }
}
