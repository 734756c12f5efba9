import ArgumentParser
import Checking
import Glibc
import Reporting

/// Paths on standard input, ended by NUL each, as `find -print0` writes them; the last may lack its end.
struct PathList {
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// No path that a system takes is longer.
  private static let longestPath = 1 << 16

  init() {}

  /// The next paths: those that have come, at least one unless there are no more.
  ///
  /// - Parameter most: So many at a time, so that memory does not grow with the list.
  /// - Throws: when what comes is no list of paths.
  mutating func next(most: Int) throws -> [DraftInput] {
    var inputs: [DraftInput] = []
    while inputs.count < most {
      if let end = buffer.firstIndex(of: 0) {
        inputs.append(Self.input(buffer[..<end]))
        buffer.removeFirst(end + 1)
      } else if isAtEnd {
        if !buffer.isEmpty { inputs.append(Self.input(buffer[...])) }
        buffer = []
        return inputs
      } else if inputs.isEmpty {
        try fill()
      } else {
        return inputs
      }
    }
    return inputs
  }

  /// All that comes until the end.
  static func all() throws -> [DraftInput] {
    var list = PathList()
    var inputs: [DraftInput] = []
    while true {
      let more = try list.next(most: 4_096)
      if more.isEmpty { return inputs }
      inputs += more
    }
  }

  private mutating func fill() throws {
    guard buffer.count <= Self.longestPath else {
      throw ValidationError("--stdin0 从标准输入读文件路径，每个路径后面跟一个 NUL 字节，如 find 材料 -name '*.docx' -print0。")
    }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = block.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return }
    guard count >= 0 else {
      throw ValidationError("标准输入读不下去：\(String(cString: strerror(errno)))。已读到的路径没有审，请重新运行。")
    }
    guard count > 0 else {
      isAtEnd = true
      return
    }
    buffer += block[..<count]
  }

  private static func input(_ bytes: ArraySlice<UInt8>) -> DraftInput {
    let path = String(decoding: bytes, as: UTF8.self)
    let isReadable = String(validating: bytes, as: UTF8.self) != nil
    let failure: ReviewRun.FailureReason? = isReadable ? bytes.isEmpty ? .file(code: ENOENT) : nil : .file(code: EILSEQ)
    return DraftInput(path: path, relativePath: path, failure: failure)
  }
}
