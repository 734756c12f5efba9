/// How much was read of what may be read, counted while reading so that a hostile file is not read to its end.
struct ReadingBudget {
  private let limits: ReadingLimits
  private var paragraphs = 0
  private var textLength = 0

  init(_ limits: ReadingLimits) { self.limits = limits }

  /// Counts a paragraph whose text has this many bytes, number and line end included.
  mutating func spend(paragraphOf length: Int) {
    paragraphs += 1
    textLength += length
  }

  var isExceeded: Bool { paragraphs > limits.paragraphs || textLength > limits.textLength }

  func check() throws(ReadingError) { try limits.check(paragraphs: paragraphs, textLength: textLength) }
}
