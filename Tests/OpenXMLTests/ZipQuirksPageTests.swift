import Foundation
import OpenXML
import TestSupport
import Testing

/// The page for users says what the tests show.
///
/// With `SHENYUE_WRITE_GOLDEN` set the table is written anew, and the test still fails.
struct ZipQuirksPageTests {
  private static let path = Repository.root + "/Sources/Documents/Documents.docc/ZipQuirks.md"

  @Test("the table of odd zip files is what the tests of them say")
  func table() throws {
    let page = try String(contentsOfFile: Self.path, encoding: .utf8)
    let start = try #require(page.range(of: "| file | what becomes of it |\n| --- | --- |\n"))
    let end = try #require(page.range(of: "\n\n", range: start.lowerBound..<page.endIndex))
    let found = page[start.upperBound..<end.lowerBound]
    let expected = ZipQuirk.all.map(Self.row).joined(separator: "\n")
    guard found != expected else { return }
    if ProcessInfo.processInfo.environment["SHENYUE_WRITE_GOLDEN"] != nil {
      let table = page[..<start.upperBound] + expected + page[end.lowerBound...]
      try table.write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
    Issue.record("the table in ZipQuirks.md is stale; write it with SHENYUE_WRITE_GOLDEN=1 and look at it")
  }

  private static func row(_ quirk: ZipQuirk) -> String {
    let outcome =
      switch quirk.outcome {
      case .read: "read"
      case .refused(let fault): "refused, `\(fault.rawValue)`"
      case .encrypted: "refused, reason `password-protected`"
      case .missing: "refused, no main part"
      case .limit(let name): "refused, reason `limit-exceeded`, detail `\(name)`"
      }
    return "| \(quirk.name) | \(outcome) |"
  }

  @Test("every code has its line", arguments: ArchiveFault.allCases)
  func codes(fault: ArchiveFault) throws {
    #expect(try String(contentsOfFile: Self.path, encoding: .utf8).contains("`\(fault.rawValue)`"))
  }
}
