/// The width at which a program broke the lines of a text.
struct WrapWidth {
  private static let widths = 15...80
  /// A mark that may not begin a line, or end one, takes its neighbour along.
  private static let tolerance = 2

  private let width: Int
  /// Lines are counted in characters by some programs, in columns by others.
  private let measure: KeyPath<Line, Int>
  private let fullLines: Int
  /// By how much a line that ends like a sentence may be shorter and yet be full.
  private let slack: Int

  static func found(in lines: [Line]) -> WrapWidth? {
    [WrapWidth(lines, \.length), WrapWidth(lines, \.width)].compactMap { $0 }.max { $0.fullLines < $1.fullLines }
  }

  /// Nil unless most lines have one width and end in the middle of a sentence; fewer need to where none is longer.
  private init?(_ lines: [Line], _ measure: KeyPath<Line, Int>) {
    let widths = lines.filter { !$0.isBlank }.map { $0[keyPath: measure] }.sorted()
    guard widths.count >= 10 else { return nil }
    let width = widths[widths.count * 3 / 4]
    guard Self.widths.contains(width) else { return nil }
    let measured = { (line: Line) in line[keyPath: measure] + line.indent / 2 }
    let full = lines.filter { abs(measured($0) - width) <= Self.tolerance }
    let cut = full.filter { !$0.endsComplete }
    let isCeiling = widths.count >= 20 && width >= 20 && widths[widths.count * 49 / 50] <= width + Self.tolerance
    let least = isCeiling ? (full: 30, cut: 80) : (full: 45, cut: 60)
    guard full.count * 100 >= widths.count * least.full, cut.count * 100 >= full.count * least.cut else { return nil }
    self.width = width
    self.measure = measure
    fullLines = full.count
    let isExact = cut.count { measured($0) == width } * 100 >= cut.count * 85
    // Where paragraphs are set in, that says where they begin.
    let setsIn = lines.count { $0.indent >= 2 } * 20 > widths.count
    slack = isExact && !setsIn ? 0 : Self.tolerance
  }

  /// As long as a line that goes on in the next.
  func isFull(_ line: Line) -> Bool {
    line[keyPath: measure] + line.indent / 2 >= width - (line.endsComplete ? slack : Self.tolerance)
  }

  func isShort(_ line: Line) -> Bool { line[keyPath: measure] < width - Self.tolerance }
}
