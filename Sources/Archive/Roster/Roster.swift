public import RuleFiles

/// Who has to hand in what.
public struct Roster: Sendable {
  /// A material that somebody has to hand in.
  public struct Due: Hashable, Sendable {
    /// As the roster calls it; empty when it does not say what is due.
    public var name: String
    /// Ids of the kinds of draft that it may be; empty for any.
    public var kinds: [String]

    public init(name: String, kinds: [String]) {
      self.name = name
      self.kinds = kinds
    }

    func accepts(_ kind: String) -> Bool { kinds.isEmpty || kinds.contains(kind) }
  }

  /// A person, or a unit with what it hands in as such.
  public struct Entry: Hashable, Sendable {
    /// 1-based line of the table; the first of several.
    public var line: Int
    public var unit: String
    /// Empty for the unit itself.
    public var person: String
    public var role: String
    public var due: [Due]
    public var deadline: CalendarDay?

    public init(
      line: Int, unit: String, person: String, role: String = "", due: [Due], deadline: CalendarDay? = nil
    ) {
      self.line = line
      self.unit = unit
      self.person = person
      self.role = role
      self.due = due
      self.deadline = deadline
    }
  }

  /// What is wrong with a roster; lines are 1-based.
  public enum Mistake: Error, Hashable, Sendable {
    /// No table, or one without a line below its heads.
    case empty
    /// No column for units and none for names.
    case noHeads(accepted: [String])
    case doubleHead(line: Int, head: String)
    /// Neither unit nor name.
    case nobody(line: Int)
    case unknownMaterial(line: Int, text: String, accepted: [String])
    /// Neither yes nor no below the name of a material.
    case unclearMark(line: Int, head: String, text: String)
    case notADay(line: Int, text: String)
    /// The same person of the same unit, with the same material.
    case doubleEntry(line: Int, first: Int)

    /// Nil for what is wrong with all of it.
    public var line: Int? {
      switch self {
      case .empty, .noHeads: nil
      case .doubleHead(let line, _), .nobody(let line), .unknownMaterial(let line, _, _), .unclearMark(let line, _, _),
        .notADay(let line, _), .doubleEntry(let line, _):
        line
      }
    }
  }

  /// In the order of the table.
  public var entries: [Entry]

  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// - Parameter usual: What is due where the roster does not say.
  /// - Returns: the roster, nil when anything is wrong, and all mistakes.
  public static func read(_ rows: [TableRow], _ words: RosterWords, usual: [Due]) -> (Roster?, [Mistake]) {
    var reader = RosterReader(words: words, usual: usual)
    let roster = reader.roster(rows)
    return (reader.mistakes.isEmpty ? roster : nil, reader.mistakes)
  }
}
