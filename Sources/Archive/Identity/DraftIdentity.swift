/// Whose draft a file is and which round, as far as that is certain.
public struct DraftIdentity: Hashable, Sendable {
  /// What the user says; it overrules what is found.
  public struct Statement: Hashable, Sendable {
    public var unit: String?
    public var person: String?
    public var number: Int?
    /// The draft it belongs to is named, so that nobody needs to be found.
    public var isFiled: Bool

    public init(unit: String? = nil, person: String? = nil, number: Int? = nil, isFiled: Bool = false) {
      self.unit = unit
      self.person = person
      self.number = number
      self.isFiled = isFiled
    }
  }

  /// Why nothing is certain; the user has to say.
  public enum Doubt: Error, Hashable, Sendable {
    /// Material of one person, and no name is found.
    case noPerson
    /// These are found, and only one can be right.
    case severalPersons([String])
    /// The file's name states several numbers of rounds.
    case severalRounds([Int])
  }

  public var key: DraftKey
  /// Nil when nothing states it: the next round.
  public var number: Int?

  /// - Parameters:
  ///   - kind: Id of the draft's kind.
  ///   - isTeamVoice: Whether the text speaks as a team; decides for kinds that persons and units write.
  public init(
    _ statement: Statement, _ clues: IdentityClues, kind: String, isTeamVoice: Bool, _ workflow: Workflow
  ) throws(Doubt) {
    guard statement.number != nil || clues.rounds.count <= 1 else { throw .severalRounds(clues.rounds) }
    number = statement.number ?? clues.rounds.first
    let unit = statement.unit ?? clues.unit ?? ""
    if let person = statement.person ?? (statement.isFiled ? "" : nil) {
      key = DraftKey(unit: unit, person: person, kind: kind)
      return
    }
    let isPersonal = workflow.personal.contains(kind)
    let mayBePersonal = workflow.either.contains(kind) && !isTeamVoice
    guard isPersonal || mayBePersonal else {
      key = DraftKey(unit: unit, person: "", kind: kind)
      return
    }
    let persons = clues.persons
    guard let person = persons.first else { throw .noPerson }
    guard persons.count == 1 else { throw .severalPersons(persons) }
    key = DraftKey(unit: unit, person: person, kind: kind)
  }
}
