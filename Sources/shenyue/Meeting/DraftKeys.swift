import Checking
import Documents

/// Tells what a draft's judgement depends on from anything else.
struct InputKey: Hashable, Sendable {
  /// Over everything it depends on.
  var whole: Digest
  /// Of the draft's own bytes.
  var content: Digest

  var text: String { whole.text }
}

/// Names for all that a draft's judgement depends on: its bytes, the files beside it, the rules, the options.
struct DraftKeys: Sendable {
  /// What is the same for all drafts of a run.
  let common: String
  let reading: ReadingLimits
  let surroundings: @Sendable (DraftInput) -> [String]

  /// - Returns: nil when the draft cannot be read.
  func key(of input: DraftInput) -> InputKey? {
    guard input.failure == nil, let bytes = try? FileBytes.read(input.path, limit: reading.fileSize) else { return nil }
    let around = surroundings(input).map { path in
      path + "\n" + ((try? FileBytes.read(path, limit: 64 << 20)).map(SHA256.hexadecimal) ?? "-")
    }
    let content = Digest(of: bytes)
    let parts = [common, input.path, input.relativePath, content.text] + around
    return InputKey(whole: Digest(of: Array(parts.joined(separator: "\n").utf8)), content: content)
  }

  /// Of all drafts together.
  static func run(_ keys: [InputKey?], common: String) -> String {
    SHA256.hexadecimal(Array((keys.map { $0?.text ?? "-" } + [common]).joined(separator: "\n").utf8))
  }
}
