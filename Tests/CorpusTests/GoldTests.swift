import Analysis
import Checking
import Documents
import Foundation
import Testing

@Suite("Gold marks stand in the text as read")
struct GoldTests {
  @Test("without its marks a gold file is the text as read", arguments: CorpusCase.all)
  func text(sample: CorpusCase) throws {
    let gold = try String(contentsOfFile: sample.folder + "/gold.txt", encoding: .utf8)
    let document = CorpusReading.review(sample).draft.document
    #expect(gold.replacing(/⟦[^⟦⟧]*⟧/, with: "") == document.text.string)
  }

  @Test("items are numbered through and counted as case.yml counts them", arguments: CorpusCase.all)
  func items(sample: CorpusCase) throws {
    let gold = try String(contentsOfFile: sample.folder + "/gold.txt", encoding: .utf8)
    #expect(numbers(of: "P", in: gold) == Array(0..<sample.problems).map { $0 + 1 })
    #expect(numbers(of: "C", in: gold) == Array(0..<sample.causes).map { $0 + 1 })
    #expect(numbers(of: "M", in: gold) == Array(0..<sample.measures).map { $0 + 1 })
    let parts = gold.matches(of: /⟦§([^⟦⟧]+)⟧/).map { String($0.1) }
    #expect(parts.filter { $0 != "frame" } == sample.roles)
  }

  private func numbers(of letter: String, in gold: String) -> [Int] {
    gold.matches(of: /⟦([PCM])(\d+)[^⟦⟧\/]*⟧/).filter { $0.1 == letter }.compactMap { Int($0.2) }.sorted()
  }
}
