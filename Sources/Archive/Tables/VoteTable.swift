/// The votes of an evaluation: a row for each person, a column for each grade (domain.md N-08).
public struct VoteTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var name: String
    /// In the order of the workflow's grades.
    public var counts: [Int]
    public var score: Score
    /// The score that the table itself states, in hundredths.
    public var stated: Int?

    /// False when the table states another score than its votes give.
    public var agrees: Bool { stated.map { $0 == score.hundredths } ?? true }
  }

  /// What is wrong with the table; lines are 1-based.
  public enum Mistake: Error, Hashable, Sendable {
    case empty
    /// No column for this grade.
    case missingColumn(String)
    /// Two columns with this head, or two that mean the same.
    case doubleColumn(String)
    case wrongWidth(line: Int, expected: Int, found: Int)
    /// No whole number of votes.
    case notACount(line: Int, column: String, text: String)
    case notAScore(line: Int, text: String)
    case noVotes(line: Int)
    case noName(line: Int)
  }

  /// In the order of the table.
  public let rows: [Row]

  /// - Parameters:
  ///   - nameHeads: Heads of the column with names; without such a column the first one that is no grade is taken.
  ///   - scoreHeads: Heads of the column with a score to compare.
  /// - Returns: the table, or nil with all mistakes.
  public static func read(
    _ table: CSVTable, grades: [Workflow.Grade], nameHeads: [String], scoreHeads: [String]
  ) -> (VoteTable?, [Mistake]) {
    guard let head = table.rows.first, table.rows.count > 1 else { return (nil, [.empty]) }
    var mistakes: [Mistake] = []
    let columns = Columns(head.cells, grades, nameHeads, scoreHeads, &mistakes)
    guard mistakes.isEmpty, let columns else { return (nil, mistakes) }
    let rows = table.rows.dropFirst().compactMap { columns.row($0, grades, &mistakes) }
    return mistakes.isEmpty ? (VoteTable(rows: rows), []) : (nil, mistakes)
  }
}

/// Where the columns of a table of votes are.
private struct Columns {
  private let heads: [String]
  private let grades: [Int]
  private let name: Int
  private let score: Int?

  init?(
    _ cells: [String], _ grades: [Workflow.Grade], _ nameHeads: [String], _ scoreHeads: [String],
    _ mistakes: inout [VoteTable.Mistake]
  ) {
    let heads = cells.map { $0.trimmed }
    self.heads = heads
    func find(_ accepted: [String]) -> Int? {
      let found = heads.indices.filter { accepted.contains(heads[$0]) }
      if found.count > 1 { mistakes.append(.doubleColumn(heads[found[1]])) }
      return found.first
    }
    var places: [Int] = []
    for grade in grades {
      if let place = find([grade.name] + grade.aliases) {
        places.append(place)
      } else {
        mistakes.append(.missingColumn(grade.name))
      }
    }
    self.grades = places
    let score = find(scoreHeads)
    self.score = score
    let others = heads.indices.filter { !places.contains($0) && $0 != score }
    guard let name = find(nameHeads) ?? others.first else {
      mistakes.append(.missingColumn(nameHeads.first ?? ""))
      return nil
    }
    self.name = name
  }

  func row(_ row: CSVTable.Row, _ grades: [Workflow.Grade], _ mistakes: inout [VoteTable.Mistake]) -> VoteTable.Row? {
    guard row.cells.count == heads.count else {
      mistakes.append(.wrongWidth(line: row.line, expected: heads.count, found: row.cells.count))
      return nil
    }
    let cells = row.cells.map { $0.trimmed }
    if cells[name].isEmpty { mistakes.append(.noName(line: row.line)) }
    let counts = self.grades.compactMap { place -> Int? in
      if let count = Self.count(cells[place]) { return count }
      mistakes.append(.notACount(line: row.line, column: heads[place], text: cells[place]))
      return nil
    }
    guard counts.count == grades.count else { return nil }
    let stated = score.flatMap { cells[$0].isEmpty ? nil : cells[$0] }
    let hundredths = stated.flatMap { Score.hundredths($0) }
    if let stated, hundredths == nil { mistakes.append(.notAScore(line: row.line, text: stated)) }
    guard let score = Score(zip(counts, grades).map { (count: $0, weight: $1.weight) }) else {
      mistakes.append(.noVotes(line: row.line))
      return nil
    }
    return VoteTable.Row(line: row.line, name: cells[name], counts: counts, score: score, stated: hundredths)
  }

  /// An empty cell is no vote; anything but digits is a mistake.
  private static func count(_ text: String) -> Int? {
    if text.isEmpty { return 0 }
    guard text.utf8.count <= 10, text.utf8.allSatisfy({ 48...57 ~= $0 }), let count = Int(text), count <= Score.most
    else { return nil }
    return count
  }
}

extension String {
  /// Without spaces at both ends, those of full width included.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    var kept = Array(scalars)
    while let last = kept.last, last.properties.isWhitespace { kept.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept)
    return String(view)
  }
}
