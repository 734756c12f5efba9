import CLibFuzzer
import Glibc

/// The loop of libFuzzer around one function.
public enum FuzzLoop {
  /// Set once before the loop starts; the loop is of one thread.
  nonisolated(unsafe) private static var test: ([UInt8]) -> Void = { _ in }

  /// Calls `test` with ever new bytes until libFuzzer's arguments on the command line say stop.
  public static func run(_ test: @escaping ([UInt8]) -> Void) -> Never {
    Self.test = test
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        FuzzLoop.test(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }
}

/// Ends the process, which libFuzzer reports as a crash, when a promise is broken.
@inline(__always)
public func require(_ isKept: Bool, _ promise: @autoclosure () -> String) {
  if !isKept { fatalError(promise()) }
}
