import FoundationEssentials
import Testing

/// Compares what a reporter writes with a file that people can read in a diff.
///
/// With `SHENYUE_WRITE_GOLDEN` set the file is written anew, and the test still fails, so that nobody forgets to look.
enum Golden {
  static func expect(_ bytes: [UInt8], _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    let isWriting = ProcessInfo.processInfo.environment["SHENYUE_WRITE_GOLDEN"] != nil
    let text = String(decoding: bytes, as: UTF8.self)
    if isWriting {
      try Data(bytes).write(to: file)
      Issue.record("wrote \(name); look at it and run again without SHENYUE_WRITE_GOLDEN", sourceLocation: location)
    } else {
      let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
      #expect(text == expected, "\(name) differs", sourceLocation: location)
    }
  }
}
