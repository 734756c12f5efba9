import Analysis
import Documents

/// Which lines of a file are one paragraph to their author.
///
/// Where lines end is guessed, and with dirty texts not twice in the same way; so two rounds are brought to one opinion.
struct LineGroups {
  /// Paragraphs of the document that belong together, in order.
  private(set) var members: [[Int]]
  private let hashes: [UInt64]

  /// As the analysis joins them; numbers of pages and the like inside a paragraph are left out.
  init(_ draft: Draft) {
    let document = draft.document
    let starts = Set(draft.paragraphs.map(\.source))
    var groups: [[Int]] = []
    // Lines that the analysis took out: residue if a paragraph begins after them, page furniture if one goes on.
    var pending: [Int] = []
    for (index, paragraph) in document.paragraphs.enumerated() where !paragraph.container.isFrame {
      if starts.contains(index) || groups.isEmpty {
        groups += pending.map { [$0] } + [[index]]
        pending = []
      } else if draft.clean.clean(paragraph.range).isEmpty {
        if paragraph.range.count > Self.furniture { pending.append(index) }
      } else {
        groups[groups.count - 1].append(index)
        pending = []
      }
    }
    members = groups + pending.map { [$0] }
    hashes = document.paragraphs.map { Self.hash(document.text, $0.range) }
  }

  /// UTF-8 length up to which a line that is no text is no residue either.
  private static let furniture = 24

  /// Both with those groups taken apart of which the lines are in several groups of the other.
  static func agreed(_ one: LineGroups, _ other: LineGroups) -> (LineGroups, LineGroups) {
    (one.without(one.groups(dividedBy: other)), other.without(other.groups(dividedBy: one)))
  }

  private func groups(dividedBy other: LineGroups) -> Set<Int> {
    let places = other.groupOfLine
    return Set(
      members.indices.filter { index in
        guard members[index].count > 1 else { return false }
        return Set(members[index].compactMap { places[hashes[$0]] }).count > 1
      })
  }

  /// Group of each line that occurs once.
  private var groupOfLine: [UInt64: Int] {
    var result: [UInt64: Int] = [:]
    var repeated: Set<UInt64> = []
    for (index, lines) in members.enumerated() {
      for line in lines where result.updateValue(index, forKey: hashes[line]) != nil { repeated.insert(hashes[line]) }
    }
    for hash in repeated { result[hash] = nil }
    return result
  }

  private func without(_ divided: Set<Int>) -> LineGroups {
    var result = self
    result.members = members.enumerated().flatMap { index, lines in
      divided.contains(index) ? lines.map { [$0] } : [lines]
    }
    return result
  }

  private static func hash(_ text: UTF8Text, _ range: TextRange) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.bytes[range.start..<range.end] where byte != 0x20 { hash = Mixing.mixed(hash ^ UInt64(byte)) }
    return hash
  }
}
