import Checking
import Documents

/// Names for all that a draft's judgement depends on: its bytes, the files beside it, the rules, the options.
struct DraftKeys: Sendable {
  /// What is the same for all drafts of a run.
  let common: String
  let reading: ReadingLimits
  let surroundings: @Sendable (DraftInput) -> [String]

  /// - Returns: nil when the draft cannot be read.
  func key(of input: DraftInput) -> String? {
    guard input.failure == nil, let bytes = try? FileBytes.read(input.path, limit: reading.fileSize) else { return nil }
    let around = surroundings(input).map { path in
      path + "\n" + ((try? FileBytes.read(path, limit: 64 << 20)).map(SHA256.hexadecimal) ?? "-")
    }
    let parts = [common, input.path, input.relativePath, SHA256.hexadecimal(bytes)] + around
    return SHA256.hexadecimal(Array(parts.joined(separator: "\n").utf8))
  }

  /// Of all drafts together.
  static func run(_ keys: [String?], common: String) -> String {
    SHA256.hexadecimal(Array((keys.map { $0 ?? "-" } + [common]).joined(separator: "\n").utf8))
  }
}
