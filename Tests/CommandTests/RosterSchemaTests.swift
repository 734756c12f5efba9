import Foundation
import TestSupport
import Testing

/// The transcripts are what the command prints, so that what holds for their lines holds for its own.
@Suite("The roster's line is as its schema says")
struct RosterSchemaTests {
  private func checker() throws -> SchemaChecker {
    try SchemaChecker(Data(contentsOf: URL(filePath: Repository.root).appending(path: "Schemas/roster-1.schema.json")))
  }

  private func records() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts/roster.md")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("{") && $0.contains("shenyue.roster/1") }
  }

  @Test("every record in the transcripts, and none with another key or without one")
  func schema() throws {
    let records = try records()
    #expect(!records.isEmpty)
    for record in records {
      #expect(try checker().mistakes(in: Data(record.utf8)) == [])
      let renamed = record.replacing("\"unreadable\"", with: "\"lost\"")
      #expect(try !checker().mistakes(in: Data(renamed.utf8)).isEmpty)
    }
  }
}
