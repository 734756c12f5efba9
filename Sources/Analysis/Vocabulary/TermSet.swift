import Documents
import Matching

/// Words and patterns that are asked about together: does one of them occur here, and which comes first in the list?
struct TermSet: Sendable {
  private let matcher: Matcher

  /// Each list of terms gets its index in the array as id.
  init(_ lists: [TermClass]) {
    var entries: [(id: Int, form: Matcher.Form)] = []
    for (index, terms) in lists.enumerated() {
      entries += terms.words.map { (index, .word($0)) }
      entries += terms.patterns.map { (index, .pattern($0)) }
    }
    matcher = Matcher(entries)
  }

  init(_ terms: TermClass) {
    self.init([terms])
  }

  func occurs(in bytes: [UInt8], _ range: CleanRange) -> Bool {
    !matcher.matches(in: bytes, segments: [range.start..<range.end]).isEmpty
  }

  func occurs(in clean: CleanText, _ range: CleanRange) -> Bool {
    occurs(in: clean.text.bytes, range)
  }

  /// Indices of the lists of which a term occurs, each once, ascending.
  func lists(in bytes: [UInt8], _ ranges: [Range<Int>]) -> [Int] {
    let ids = matcher.matches(in: bytes, segments: ranges).map(\.id).sorted()
    return ids.indices.filter { $0 == 0 || ids[$0] != ids[$0 - 1] }.map { ids[$0] }
  }

  /// All places, ascending and apart, longer ones first.
  func places(in bytes: [UInt8]) -> [Range<Int>] {
    places(in: bytes, 0..<bytes.count)
  }

  /// Places within a stretch, which begins and ends for patterns too.
  func places(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var end = 0
    return matcher.matches(in: bytes, segments: [range]).compactMap { match in
      guard match.start >= end else { return nil }
      end = match.end
      return match.start..<match.end
    }
  }
}
