import Analysis
public import Checking
public import RuleFiles

/// Who reviews and signs what, how many rounds are read, and how votes count: what `Rules/workflow.yml` says.
public struct Workflow: Sendable {
  /// Somebody with a name and other names people use; chosen by any of them.
  public struct Named: Hashable, Sendable, Identifiable {
    public let id: String
    public let name: String
    public let aliases: [String]

    func answers(to text: String) -> Bool { text == id || text == name || aliases.contains(text) }
  }

  /// The levels at which a material is read and signed, in order.
  public struct Chain: Hashable, Sendable {
    /// Ids of kinds.
    public let kinds: [String]
    /// Ids of authors; empty for all.
    public let authors: [String]
    public let steps: [Step]
    /// Where it is written, in the source's words.
    public let basis: String
  }

  public struct Step: Hashable, Sendable {
    /// Id of a level.
    public let level: String
    /// What is done there, such as 审阅.
    public let act: String
  }

  /// Which drafts of a batch are held against which others.
  public struct Tie: Hashable, Sendable {
    /// Ids of kinds.
    public let of: [String]
    /// What the other draft is to them.
    public let with: Companions.Kind
    /// Ids of the other draft's kinds.
    public let from: [String]
    public let owner: Owner
    /// Of more other drafts than this none is taken: so many members no team has.
    public let most: Int
  }

  /// Whose the other draft of a tie is.
  public enum Owner: String, CaseIterable, Hashable, Sendable {
    /// The same person's, or the same unit's.
    case same
    /// The unit's that the author belongs to.
    case unit
    /// Those of the persons that belong to the unit.
    case members
  }

  /// A grade of an evaluation form and what a vote for it is worth.
  public struct Grade: Hashable, Sendable {
    public let name: String
    public let weight: Int
    /// Other heads that its column may have.
    public let aliases: [String]
  }

  public let levels: [Named]
  public let authors: [Named]
  /// Id of the author of what is written by no single person.
  public let team: String
  /// Id of the author who heads a team.
  public let head: String
  /// Ids of kinds that one person writes, and of those that a person or a unit may write.
  public let personal: [String]
  public let either: [String]
  public let chains: [Chain]
  /// By kind: how many rounds must have been reviewed.
  public let rounds: [String: Int]
  public let grades: [Grade]
  /// What the columns of a table of votes may be called that hold names, and scores already worked out.
  public let voteNames: [String]
  public let voteScores: [String]
  public let dossier: [Tie]
  public let names: NameWords

  /// The file within the rule folder.
  public static let path = "workflow.yml"
  /// All files of the rule folder that are read.
  public static let paths = [path, Surnames.path, RoundNaming.path]

  /// Reads the workflow file and those with the words that names are told by.
  ///
  /// - Returns: nil when anything is wrong; all mistakes are in the log.
  public static func load(_ folder: RuleFolder, log: MistakeLog) -> Workflow? {
    WorkflowReader(log: log).workflow(folder)
  }

  /// The level or author that a text names.
  public func level(_ text: String) -> Named? { levels.first { $0.answers(to: text) } }
  public func author(_ text: String) -> Named? { authors.first { $0.answers(to: text) } }

  /// What is laid down for a kind and an author.
  ///
  /// - Parameter author: Id; nil when nobody said.
  public func chain(for kind: String, author: String?) -> ChainChoice {
    let chains = chains.filter { $0.kinds.contains(kind) }
    guard !chains.isEmpty else { return .nothing }
    if let all = chains.first(where: { $0.authors.isEmpty }) { return .chain(all) }
    let accepted = chains.flatMap(\.authors)
    guard let author else { return .unknownAuthor(accepted: accepted) }
    guard let chain = chains.first(where: { $0.authors.contains(author) }) else {
      return .unknownAuthor(accepted: accepted)
    }
    return .chain(chain)
  }

  public enum ChainChoice: Hashable, Sendable {
    case chain(Chain)
    /// No signature is laid down for the kind.
    case nothing
    /// It depends on who the author is: one of these.
    case unknownAuthor(accepted: [String])
  }
}
