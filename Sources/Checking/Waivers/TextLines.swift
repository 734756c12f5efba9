import Algorithms
import Documents

/// The lines of a text, and which of them hold words when remarks are left out.
///
/// One pass over the text; questions cost a binary search at most.
struct TextLines {
  /// Half-open UTF-8 ranges without line ends, in order; at least one, and one behind the last line end.
  private var lines: [TextRange] = []
  private var holdsWords: [Bool] = []
  /// For each line the last line before it that holds words.
  private var wordsBefore: [Int?] = []

  /// - Parameter remarks: Ranges in order that are no words.
  init(_ text: UTF8Text, without remarks: [TextRange] = []) {
    var start = 0
    var hasWords = false
    var skipped = 0
    var remarks = remarks[...]
    var lastWithWords: Int?

    func isBlank(_ offset: Int) -> Bool {
      if text.bytes[offset] == 0x20 || text.bytes[offset] == 0x09 { return true }
      guard text.bytes[offset...].starts(with: Self.ideographicSpace) else { return false }
      skipped = offset + Self.ideographicSpace.count
      return true
    }

    func isRemark(_ offset: Int) -> Bool {
      while let first = remarks.first, first.end <= offset { remarks.removeFirst() }
      return remarks.first?.contains(offset) ?? false
    }

    for offset in 0...text.bytes.count {
      if offset == text.bytes.count || text.bytes[offset] == Self.lineEnd {
        wordsBefore.append(lastWithWords)
        if hasWords { lastWithWords = lines.count }
        lines.append(TextRange(start, offset))
        holdsWords.append(hasWords)
        (start, hasWords) = (offset + 1, false)
      } else if !hasWords, offset >= skipped, !isRemark(offset), !isBlank(offset) {
        hasWords = true
      }
    }
  }

  /// The line that holds an offset; offsets beyond the text belong to the last one.
  func line(at offset: Int) -> TextRange { lines[index(at: offset)] }

  /// Counted from 1.
  func number(ofLineAt offset: Int) -> Int { index(at: offset) + 1 }

  func hasWords(inLineAt offset: Int) -> Bool { holdsWords[index(at: offset)] }

  /// The nearest line with words before the one that holds an offset.
  func lineWithWords(beforeLineAt offset: Int) -> TextRange? { wordsBefore[index(at: offset)].map { lines[$0] } }

  func hasWords(afterLineAt offset: Int) -> Bool {
    guard let last = holdsWords.last.map({ $0 ? lines.count - 1 : wordsBefore[lines.count - 1] }) ?? nil else {
      return false
    }
    return last > index(at: offset)
  }

  private func index(at offset: Int) -> Int {
    max(0, lines.partitioningIndex { $0.start > offset } - 1)
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let ideographicSpace: [UInt8] = [0xE3, 0x80, 0x80]
}
