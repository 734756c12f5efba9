import Foundation

/// Plays a transcript in a temporary folder with the command that was built beside the tests.
struct TranscriptRunner {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "shenyue-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The transcript as it would have to be written.
  func played(_ transcript: Transcript) throws -> Transcript {
    defer { try? FileManager.default.removeItem(at: folder) }
    return Transcript(
      pieces: try transcript.pieces.map { piece in
        switch piece {
        case .prose: return piece
        case .file(let name, let lines):
          try write(lines, to: name)
          return piece
        case .console(let exchanges):
          return .console(try exchanges.map { .init(command: $0.command, output: try output(of: $0.command)) })
        }
      })
  }

  private func write(_ lines: [String], to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
  }

  /// Standard output and error as they come, since that is what a person sees.
  private func output(of command: String) throws -> [String] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = Self.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    var lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    let code = process.terminationStatus
    return lines.map(String.init) + (code == 0 ? [] : ["[exit \(code)]"])
  }

  private static var environment: [String: String] {
    let built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    return [
      "PATH": "\(built):/usr/bin:/bin", "REPOSITORY": repository.path,
      "SHENYUE_RULES": repository.appending(path: "Rules").path, "LC_ALL": "C.UTF-8",
      // Rules are compiled once and not for every command.
      "XDG_CACHE_HOME": built + "/transcript-cache",
    ]
  }

  /// Three levels above this file.
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
