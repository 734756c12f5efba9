import Foundation
import Testing

@Suite("Transcripts of the command")
struct TranscriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")

  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test("there are transcripts")
  func exist() {
    #expect(!Self.names.isEmpty)
  }

  /// With `SHENYUE_WRITE_GOLDEN` set the transcript is written anew, and the test still fails, so that nobody forgets to look.
  @Test("the command does what its transcript shows", arguments: names)
  func play(name: String) throws {
    let file = Self.folder.appending(path: name)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let actual = try TranscriptRunner().played(Transcript(expected)).text
    if ProcessInfo.processInfo.environment["SHENYUE_WRITE_GOLDEN"] != nil {
      try Data(actual.utf8).write(to: file)
      Issue.record("wrote \(name); look at it and run again without SHENYUE_WRITE_GOLDEN")
    } else {
      #expect(actual == expected)
    }
  }

  @Test("a transcript is written as it was read")
  func roundTrip() {
    let text =
      "# Title\n\n```file a.txt\none\n\n```\nprose\n```console\n$ true\n$ echo a; false\na\n[exit 1]\n```\n```sh\nx\n```\n"
    let transcript = Transcript(text)
    #expect(transcript.text == text)
    #expect(
      transcript.pieces.contains(
        .console([
          .init(command: "true", output: []), .init(command: "echo a; false", output: ["a", "[exit 1]"]),
        ])))
  }
}
