import Foundation

/// The machine's processors.
enum Processors {
  /// Those that this process may use, at least 1.
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
