import FoundationEssentials
import Glibc
import Reporting

/// `清单.json`: what the pack was made from and what belongs to it, so that a later run knows whether anything changed
/// and a receiver whether anything is missing.
///
/// Every draft and every file stands on a line of its own, so that a batch of any size is written and read in little memory.
struct PackManifest: Sendable {
  struct Draft: Codable, Sendable {
    /// As it was found.
    var path: String
    var verdict: String?
    /// Why it could not be read.
    var failure: String?
    var files: [DraftFiles.Written]
  }

  static let schema = "shenyue.pack/1"
  /// Over everything the pack depends on.
  let run: String
  let exit: Int32
  /// Of the pack as a whole.
  let files: [DraftFiles.Written]

  /// - Parameters:
  ///   - expected: What `run` must be; nil for anything.
  ///   - draft: Told of each draft; false ends the reading.
  /// - Returns: nil for anything but a whole manifest, and when `draft` ended it.
  init?(_ path: String, run expected: String? = nil, draft: (Draft) -> Bool = { _ in true }) {
    guard var lines = TextLines(path), let first = lines.next(), let head = Self.decode(Head.self, first + "]}"),
      head.schema == Self.schema, expected == nil || head.run == expected
    else { return nil }
    while let line = lines.next(), !line.hasPrefix(Self.files) {
      guard let value = Self.decode(Draft.self, line), draft(value) else { return nil }
    }
    var files: [DraftFiles.Written] = []
    while let line = lines.next() {
      if line.hasPrefix(Self.end) {
        guard let tail = Self.decode(Tail.self, "{" + line.dropFirst(2)) else { return nil }
        (run, exit, self.files) = (head.run, tail.exit, files)
        return
      }
      guard let file = Self.decode(DraftFiles.Written.self, line) else { return nil }
      files.append(file)
    }
    return nil
  }

  /// True when every file is there and as long as it was.
  static func areThere(_ files: [DraftFiles.Written], in places: PackPlaces) -> Bool {
    files.allSatisfy { FileKind.size(places.path($0.path)) == $0.size }
  }

  private struct Head: Decodable {
    var run: String
    var schema: String
  }

  private struct Tail: Decodable {
    var exit: Int32
  }

  fileprivate static let files = "],\"files\":["
  fileprivate static let end = "],\"exit\":"

  /// A comma behind the value is that of the list that it is a member of.
  private static func decode<Value: Decodable>(_ type: Value.Type, _ line: String) -> Value? {
    let text = line.hasSuffix(",") ? line.dropLast() : line[...]
    return try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

/// Writes a manifest draft by draft.
struct PackManifestFile {
  private let file: AtomicFile
  private var isFirst = true

  init(_ path: String, run: String) throws(OutputFailure) {
    file = try AtomicFile(path)
    try file.append(Array("{\"schema\":\"\(PackManifest.schema)\",\"run\":\"\(run)\",\"drafts\":[".utf8))
  }

  mutating func add(_ draft: PackManifest.Draft) throws(OutputFailure) {
    try line(draft)
  }

  /// Puts the manifest in its place.
  mutating func finish(_ files: [DraftFiles.Written], exit: Int32) throws(OutputFailure) {
    try file.append(Array(("\n" + PackManifest.files).utf8))
    isFirst = true
    for written in files { try line(written) }
    try file.append(Array(("\n" + PackManifest.end + "\(exit)}\n").utf8))
    try file.finish()
  }

  private mutating func line(_ value: some Encodable) throws(OutputFailure) {
    try file.append(Array((isFirst ? "\n" : ",\n").utf8) + JSONBytes.encode(value))
    isFirst = false
  }
}

/// The lines of a file, one at a time, without the mark at their end.
private struct TextLines: ~Copyable {
  private let stream: UnsafeMutablePointer<FILE>

  init?(_ path: String) {
    guard FileKind.isRegularFile(path), let stream = fopen(path, "re") else { return nil }
    self.stream = stream
  }

  deinit { fclose(stream) }

  mutating func next() -> String? {
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    let count = getline(&line, &room, stream)
    guard count > 0, let line else { return nil }
    var bytes = UnsafeRawBufferPointer(start: line, count: count)[...]
    if bytes.last == 0x0A { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
