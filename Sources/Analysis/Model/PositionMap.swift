import Algorithms
import Documents

/// Pairs of offsets (clean, original) at which the two texts run in step again; between two pairs the text was either
/// copied (same length on both sides) or replaced as a whole.
struct PositionMap: Sendable {
  struct Segment: Sendable {
    var clean: Int
    var original: Int
    var isCopied: Bool
  }

  /// Ascending in both offsets; the first is at 0, the last is the end of both texts.
  private var segments: [Segment]
  private let cleanEnd: Int
  private let originalEnd: Int

  init(segments: [Segment], cleanEnd: Int, originalEnd: Int) {
    self.segments = segments
    self.cleanEnd = cleanEnd
    self.originalEnd = originalEnd
  }

  func original(_ range: CleanRange) -> TextRange {
    let start = originalStart(of: range.start)
    guard range.end > range.start else { return TextRange(start, start) }
    return TextRange(start, max(start, originalEnd(of: range.end)))
  }

  func clean(_ range: TextRange) -> CleanRange {
    let start = cleanOffset(of: range.start, roundingUp: false)
    let end = cleanOffset(of: range.end, roundingUp: true)
    return CleanRange(start, max(start, end))
  }

  private func originalStart(of offset: Int) -> Int {
    guard let index = lastIndex(where: { $0.clean <= offset }) else { return 0 }
    let segment = segments[index]
    return segment.isCopied ? segment.original + (offset - segment.clean) : segment.original
  }

  private func originalEnd(of offset: Int) -> Int {
    guard let index = lastIndex(where: { $0.clean < offset }) else { return 0 }
    let segment = segments[index]
    guard !segment.isCopied else { return segment.original + (offset - segment.clean) }
    return index + 1 < segments.count ? segments[index + 1].original : originalEnd
  }

  private func cleanOffset(of offset: Int, roundingUp: Bool) -> Int {
    guard let index = lastIndex(where: { $0.original <= offset }) else { return 0 }
    let segment = segments[index]
    let next = index + 1 < segments.count ? segments[index + 1].clean : cleanEnd
    if segment.isCopied { return min(segment.clean + (offset - segment.original), next) }
    return roundingUp && offset > segment.original ? next : segment.clean
  }

  private func lastIndex(where isBefore: (Segment) -> Bool) -> Int? {
    let next = segments.partitioningIndex { !isBefore($0) }
    return next == 0 ? nil : next - 1
  }
}
