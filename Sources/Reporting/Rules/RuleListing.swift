public import Checking

/// Rules as a table that fits the terminal.
public struct RuleListing {
  /// Without line ends.
  public let lines: [String]

  private static let gap = 2
  private static let leastTitle = 8

  /// - Parameter width: columns of the terminal.
  public init(_ rules: [RuleSummary], language: Language, width: Int) {
    let head = language == .zh ? ["编号", "级别", "类别", "类型", "标题"] : ["id", "severity", "family", "type", "title"]
    let rows = [head] + rules.map { [$0.id, $0.severity.name(language), $0.family, $0.type, $0.title] }
    var widths = head.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let others = widths.dropLast().reduce(0) { $0 + $1 + Self.gap }
    widths[widths.count - 1] = max(Self.leastTitle, min(widths[widths.count - 1], width - others))
    lines = rows.map { row in
      let cells = zip(row, widths).map { Column.left($0, $1) }
      return Self.trimmed(cells.joined(separator: Column.spaces(Self.gap)))
    }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
