import Glibc

/// Where a report goes.
enum ReportSink: Sendable {
  case standardOutput
  case file(AtomicFile)

  var isStandardOutput: Bool {
    if case .standardOutput = self { true } else { false }
  }

  /// The file it ends in; nil for standard output.
  var path: String? {
    if case .file(let file) = self { file.path } else { nil }
  }

  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    switch self {
    case .standardOutput:
      guard FileDescriptor.write(bytes, to: STDOUT_FILENO) else {
        throw OutputFailure(path: "stdout")
      }
    case .file(let file): try file.append(bytes)
    }
  }

  func finish() throws(OutputFailure) {
    if case .file(let file) = self { try file.finish() }
  }
}
