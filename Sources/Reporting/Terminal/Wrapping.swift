/// Breaks text into lines of a given width, between Han characters as readers expect.
struct Wrapping {
  private let width: Int

  init(width: Int) {
    self.width = max(8, width)
  }

  /// The lines of a text, the first after `first`, the others indented as far.
  func lines(_ text: String, first: String = "", indent: Int) -> [String] {
    let room = max(8, width - indent)
    let broken = text.split(separator: "\n").flatMap { lines(of: pieces(of: PrintableText.of(String($0))), room) }
    return broken.enumerated().map { index, line in
      (index == 0 ? Column.left(first, indent) : Column.spaces(indent)) + line
    }
  }

  /// Lines of facts separated by ` · `, broken between facts as long as each fits.
  func facts(_ facts: [String], indent: Int) -> [String] {
    var packed: [String] = []
    for fact in facts {
      let joined = (packed.last.map { $0 + " · " } ?? "") + fact
      if packed.isEmpty || DisplayWidth.of(joined) > width - indent {
        packed.append(fact)
      } else {
        packed[packed.count - 1] = joined
      }
    }
    return packed.flatMap { lines($0, indent: indent) }
  }

  private func lines(of pieces: [String], _ room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces {
      let needed = DisplayWidth.of(piece)
      if used + needed > room, !line.isEmpty {
        lines.append(line.trimmingTrailingSpaces)
        line = ""
        used = 0
      }
      guard !(line.isEmpty && piece == " ") else { continue }
      line += piece
      used += needed
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The stretches that stay together: words of letters and digits, and marks with the character they belong to.
  private func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let before = previous, canBreak(between: before, and: scalar) {
        pieces.append(String(current))
        current = String.UnicodeScalarView()
      }
      current.append(scalar)
      previous = scalar
    }
    return current.isEmpty ? pieces : pieces + [String(current)]
  }

  private func canBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    if left == " " || right == " " { return true }
    if Self.neverAtStart.contains(right) || Self.neverAtEnd.contains(left) { return false }
    return DisplayWidth.of(right) > 0 && (DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2)
  }

  // Line start and line end prohibition for Chinese punctuation (GB/T 15834-2011, 5.1).
  private static let neverAtStart = Set("，。、；：？！…—）》〉」』】〕”’%,.;:?!)]}".unicodeScalars)
  private static let neverAtEnd = Set("（《〈「『【〔“‘([{".unicodeScalars)
}
