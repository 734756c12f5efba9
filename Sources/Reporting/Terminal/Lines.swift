/// Joins blocks of lines, an empty line between two blocks.
enum Lines {
  static func bytes(blocks: [[String]]) -> [UInt8] {
    let written = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
    return Array(written.joined(separator: "\n").utf8)
  }
}
