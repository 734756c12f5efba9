import Checking
import Documents
import Foundation
import Testing

@testable import Reporting

@Suite("SARIF")
struct SARIFTests {
  @Test("places count lines, columns and offsets in code points")
  func places() {
    let text = UTF8Text("甲🙂乙\n丙\n")
    let places = TextPlaces(text)
    let region = places.region(TextRange(7, 14))
    #expect("\(region.startLine):\(region.startColumn)-\(region.endLine):\(region.endColumn)" == "1:3-2:2")
    #expect(region.charOffset == 2 && region.charLength == 3)
    #expect(region.snippet?.text == "乙\n丙")
    let end = places.region(TextRange(15, 15))
    #expect("\(end.startLine):\(end.startColumn) \(end.charOffset)+\(end.charLength)" == "3:1 6+0")
    #expect(end.snippet == nil)
  }

  @Test("paths become references that lead to the file")
  func references() {
    #expect(DraftURI.location(of: "./一 组/a#b.docx").uri == "%E4%B8%80%20%E7%BB%84/a%23b.docx")
    #expect(DraftURI.location(of: "./a.docx").uriBaseId == "DRAFTS")
    #expect(DraftURI.location(of: "/a/b.docx").uri == "file:///a/b.docx")
    #expect(DraftURI.location(of: "/a/b.docx").uriBaseId == nil)
    #expect(DraftURI.location(of: "c:x").uri == "c%3Ax")
    #expect(DraftURI.baseLocation("/a b", .zh).uri == "file:///a%20b/")
    #expect(DraftURI.baseLocation("", .zh).uri == nil)
  }

  @Test("a run that reports nothing is still valid: it has its tool and no results")
  func emptyRun() throws {
    let run = ReviewRun(reviews: [], failures: [], rulebookHash: "00")
    let bytes = SARIFReporter(settings: .sample()).report(run)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let first = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect((first["results"] as? [Any])?.isEmpty == true)
    #expect(first["columnKind"] as? String == "unicodeCodePoints")
  }
}
