import Documents

/// Labels in front of a colon (措施：…) that begin several lines of a text.
struct LineLabels {
  /// Han characters.
  private static let lengths = 2...6
  private static let fewest = 3

  private let bytes: [UInt8]
  private let labels: Set<[UInt8]>

  init(_ lines: [Line], in bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [[UInt8]: Int] = [:]
    for line in lines { if let label = Self.label(of: line, in: bytes) { counts[label, default: 0] += 1 } }
    labels = Set(counts.filter { $0.value >= Self.fewest }.keys)
  }

  func begin(_ line: Line) -> Bool { Self.label(of: line, in: bytes).map(labels.contains) ?? false }

  private static func label(of line: Line, in bytes: [UInt8]) -> [UInt8]? {
    var offset = line.range.lowerBound
    for length in 0...lengths.upperBound {
      guard offset < line.range.upperBound else { return nil }
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      if value == "：" || value == ":" {
        return lengths.contains(length) ? Array(bytes[line.range.lowerBound..<offset]) : nil
      }
      guard value.isHan else { return nil }
      offset += size
    }
    return nil
  }
}
