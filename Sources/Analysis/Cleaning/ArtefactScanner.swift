import Algorithms
import Documents
import Matching

/// Finds the artefacts of `Rules/artefacts` in folded text and says what to do about each.
struct ArtefactScanner: Sendable {
  struct Found {
    var classIndex: Int
    var range: Range<Int>
    var action: ArtefactClass.Action
    var replacement: String?
    var isWeak: Bool
  }

  private struct Reference: Sendable {
    var classIndex: Int
    var entry: ArtefactClass.Entry
  }

  private let references: [Reference]
  private let matcher: Matcher

  init(_ classes: [ArtefactClass]) {
    var references: [Reference] = []
    var entries: [(id: Int, form: Matcher.Form)] = []
    for (index, artefact) in classes.enumerated() {
      for entry in artefact.entries {
        entries += entry.terms.words.map { (references.count, .word($0)) }
        entries += entry.terms.patterns.map { (references.count, .pattern($0)) }
        references.append(Reference(classIndex: index, entry: entry))
      }
    }
    self.references = references
    matcher = Matcher(entries)
  }

  /// Ascending by start; of two that overlap the longer one stays.
  func found(in bytes: [UInt8], lines: [Range<Int>]) -> [Found] {
    var result: [Found] = []
    for match in matcher.matches(in: bytes, segments: lines) {
      guard let found = found(match, bytes, lines) else { continue }
      if let last = result.last, last.range.upperBound > found.range.lowerBound, last.range.count >= found.range.count {
        continue
      }
      result.append(found)
    }
    return result
  }

  private func found(_ match: Matcher.Match, _ bytes: [UInt8], _ lines: [Range<Int>]) -> Found? {
    let reference = references[match.id]
    var range = match.start..<match.end
    if reference.entry.isWholeLine || reference.entry.action == .dropLine {
      guard let line = line(of: match.start, in: lines) else { return nil }
      if reference.entry.isWholeLine, line != range { return nil }
      if reference.entry.action == .dropLine {
        guard !Self.holdsSentence(bytes, line) else { return nil }
        range = line
      }
    }
    return Found(
      classIndex: reference.classIndex, range: range, action: reference.entry.action,
      replacement: reference.entry.replacement, isWeak: reference.entry.isWeak)
  }

  private func line(of offset: Int, in lines: [Range<Int>]) -> Range<Int>? {
    let index = lines.partitioningIndex { $0.upperBound > offset }
    return index < lines.count && lines[index].contains(offset) ? lines[index] : nil
  }

  /// A line that ends like a sentence and is long enough to be one.
  private static func holdsSentence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let last = UTF8Text.scalar(in: bytes, before: line.upperBound) else { return false }
    return last.endsSentence && Count.han(bytes, line) >= 15
  }
}
