import Analysis
import Checking
import Foundation
import OpenXML
import Testing

@testable import Reporting

@Suite("A finding has the same id in every output")
struct FindingIdentityTests {
  private static let reviews = SampleReview.allCases.map(\.review)
  /// Of the findings of all samples in their order, the waived ones of a review last.
  private static let ids = reviews.flatMap { $0.findings.map(\.id) + $0.waived.map(\.finding.id) }

  private func report(_ name: String) throws -> String {
    let format = try #require(Reporters.all.first { $0.name == name })
    return String(decoding: format.make(.sample()).report(SampleReview.run), as: UTF8.self)
  }

  @Test("in JSON and JSON Lines")
  func json() throws {
    let document = try JSONSerialization.jsonObject(with: Data(try report("json").utf8)) as? [String: Any]
    let drafts = try #require(document?["drafts"] as? [[String: Any]])
    #expect(Self.ids(of: drafts) == Self.ids)
    let lines = try report("jsonl").split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(Self.ids(of: lines) == Self.ids)
  }

  private static func ids(of drafts: [[String: Any]]) -> [String] {
    drafts.flatMap { ($0["findings"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } }
  }

  @Test("in SARIF, as fingerprints")
  func sarif() throws {
    let log = try JSONSerialization.jsonObject(with: Data(try report("sarif").utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let ids = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["shenyueFindingId/v1"] }
    #expect(ids == Self.ids)
    let suppressed = results.filter { $0["suppressions"] != nil }
    #expect(suppressed.count == Self.reviews.reduce(0) { $0 + $1.waived.count })
  }

  @Test("in CSV and in the workbook, a row each")
  func tables() throws {
    let lines = try report("csv").split(separator: "\r\n").map { $0.split(separator: ",").map(String.init) }
    let isID = Set(Self.ids)
    #expect(lines.compactMap { $0.last { isID.contains($0) } } == Self.ids)
    var reading = try SheetReading(try LedgerTests.bytes())
    #expect(try reading.rows(2).compactMap { $0.last { isID.contains($0.text) }?.text } == Self.ids)
  }
}
