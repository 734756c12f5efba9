import FoundationEssentials
import Reporting

/// What is kept of a judged draft, so that it need not be judged again while nothing it depends on has changed.
struct DraftEntry: Sendable {
  struct Facts: Codable, Sendable {
    var verdict: String
    var totals: RunTotals
    var ledger: LedgerEntry
    var remarks: [CommonProblems.Remark]
    /// Why there is no verdict; nil when there is one.
    var undecided: String?
    var files: [DraftFiles.Written]
    /// What it was judged with beside its own text: passages shared with other drafts.
    var shared: String
    /// Its line on the page that lists all drafts.
    var index: IndexEntry
  }

  var facts: Facts
  /// Its line of `results.jsonl`.
  var line: [UInt8]

  init(facts: Facts, line: [UInt8]) {
    self.facts = facts
    self.line = line
  }

  private static let head = Array("SYE3".utf8)

  /// Two blocks, each behind its length as eight bytes, little endian.
  var bytes: [UInt8] {
    get throws {
      let blocks = [Array(try JSONEncoder().encode(facts)), line]
      return blocks.reduce(Self.head) { result, block in
        result + (0..<8).map { UInt8(truncatingIfNeeded: block.count >> ($0 * 8)) } + block
      }
    }
  }

  /// - Returns: nil for anything that is not exactly what `bytes` gave.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.head) else { return nil }
    var blocks: [[UInt8]] = []
    var offset = Self.head.count
    while offset + 8 <= bytes.count {
      let length = (0..<8).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
      offset += 8
      guard length >= 0, length <= bytes.count - offset else { return nil }
      blocks.append(Array(bytes[offset..<(offset + length)]))
      offset += length
    }
    guard offset == bytes.count, blocks.count == 2,
      let facts = try? JSONDecoder().decode(Facts.self, from: Data(blocks[0]))
    else { return nil }
    self.init(facts: facts, line: blocks[1])
  }
}
