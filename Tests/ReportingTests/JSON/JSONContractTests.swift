import Checking
import Documents
import FoundationEssentials
import Testing

@testable import Reporting

@Suite("JSON contract")
struct JSONContractTests {
  private struct Report: Decodable {
    struct Draft: Decodable {
      struct Finding: Decodable {
        var quote: String
        var range: [Int]?
        var related: [Related]
      }

      struct Related: Decodable {
        var range: [Int]
      }

      struct Part: Decodable {
        var heading: String?
        var range: [Int]
      }

      var title: String?
      var parts: [Part]
      var findings: [Finding]
    }

    var drafts: [Draft]
  }

  @Test("ranges count code points of the text as read")
  func ranges() throws {
    let bytes = JSONReporter.reviews(.sample()).report(SampleReview.run)
    let report = try JSONDecoder().decode(Report.self, from: Data(bytes))
    let text = Array(SampleDraft.text.unicodeScalars)
    func words(_ range: [Int]) -> String {
      String(String.UnicodeScalarView(text[range[0]..<range[1]]))
    }
    for draft in report.drafts {
      for finding in draft.findings {
        if let range = finding.range { #expect(words(range) == finding.quote) }
      }
      for part in draft.parts {
        if let heading = part.heading { #expect(words(part.range).hasPrefix(heading)) }
      }
    }
    #expect(report.drafts.flatMap(\.findings).flatMap(\.related).map { words($0.range) } == ["例如，去年 6 月"])
  }

  @Test("parts cover the whole text in order")
  func parts() throws {
    let bytes = JSONReporter.reviews(.sample()).report(SampleReview.run)
    let draft = try #require(try JSONDecoder().decode(Report.self, from: Data(bytes)).drafts.first)
    let ends = draft.parts.map { $0.range[1] }
    #expect(draft.parts.map { $0.range[0] } == [0] + ends.dropLast())
    #expect(ends.last == SampleDraft.text.unicodeScalars.count)
  }

  @Test("a JSON report is one document, JSON lines one object a line")
  func lines() throws {
    let lines = String(decoding: JSONLinesReporter.reviews(.sample()).report(SampleReview.run), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == SampleReview.allCases.count + 2)
    for line in lines {
      #expect(throws: Never.self) { try JSONDecoder().decode([String: Anything].self, from: Data(line.utf8)) }
    }
  }
}

/// Any JSON value; only that it parses matters.
private struct Anything: Decodable {
  init(from decoder: any Decoder) throws {}
}
