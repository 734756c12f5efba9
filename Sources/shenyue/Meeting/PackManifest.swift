import FoundationEssentials

/// `清单.json`: what the pack was made from and what belongs to it, so that a later run knows whether anything changed
/// and a receiver whether anything is missing.
struct PackManifest: Codable, Sendable {
  struct Draft: Codable, Sendable {
    /// As it was found.
    var path: String
    var verdict: String?
    /// Why it could not be read.
    var failure: String?
    var files: [DraftFiles.Written]
  }

  var schema = "shenyue.pack/1"
  /// Over everything the pack depends on.
  var run: String
  var exit: Int32
  var drafts: [Draft]
  /// Of the pack as a whole.
  var files: [DraftFiles.Written]

  static func read(_ path: String) -> PackManifest? {
    guard let bytes = try? FileBytes.read(path, limit: 1 << 30) else { return nil }
    return try? JSONDecoder().decode(PackManifest.self, from: Data(bytes))
  }

  func write(to path: String) throws(OutputFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let bytes = try? encoder.encode(self) else { return }
    try AtomicFile.write(Array(bytes) + [0x0A], to: path)
  }

  /// True when every file is there and as long as it was.
  func isComplete(in places: PackPlaces) -> Bool {
    (files + drafts.flatMap(\.files)).allSatisfy { FileKind.size(places.path($0.path)) == $0.size }
  }
}
