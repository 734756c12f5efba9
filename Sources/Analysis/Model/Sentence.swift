/// A sentence of the clean text with what the cues say about it.
public struct Sentence: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    case achievement, problem, cause, measure
  }

  public var range: CleanRange
  /// Index into `Draft.paragraphs`.
  public var paragraph: Int
  /// Index into `Draft.parts`.
  public var part: Int
  /// What the sentence does, by its own cues; nil when they say nothing.
  public var role: Role?
  /// Han characters.
  public var han: Int
  /// Han characters of clauses that praise before a turn (但 …), for rule E-06; 0 when there are none.
  public var praiseHan: Int
  public var features: Features
  /// What it looks like, apart from its cues.
  var likelihood = RoleLikelihood()

  public init(
    range: CleanRange, paragraph: Int, part: Int, role: Role?, han: Int, praiseHan: Int = 0, features: Features = []
  ) {
    self.range = range
    self.paragraph = paragraph
    self.part = part
    self.role = role
    self.han = han
    self.praiseHan = praiseHan
    self.features = features
  }
}

/// What a stretch of text shows, by the lists of domain.md 9.4 to 9.7.
public struct Features: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Concreteness of a problem (9.6)
  /// An explicit example: 例如, 比如, 如 …
  public static let example = Features(rawValue: 1 << 0)
  public static let date = Features(rawValue: 1 << 1)
  /// A number with a unit.
  public static let quantity = Features(rawValue: 1 << 2)
  /// Something named in quotes or title marks that is no campaign.
  public static let named = Features(rawValue: 1 << 3)
  /// A place, unit or project of one's own.
  public static let place = Features(rawValue: 1 << 4)
  /// What others said.
  public static let remark = Features(rawValue: 1 << 5)

  // Substance of a measure (9.6)
  public static let action = Features(rawValue: 1 << 8)
  public static let owner = Features(rawValue: 1 << 9)
  public static let deadline = Features(rawValue: 1 << 10)
  public static let metric = Features(rawValue: 1 << 11)

  // Who is spoken of (9.7)
  public static let firstPerson = Features(rawValue: 1 << 16)
  public static let team = Features(rawValue: 1 << 17)
  /// 部分干部, 有的同志 …
  public static let others = Features(rawValue: 1 << 18)

  // Tone (9.4, 9.5)
  public static let slogan = Features(rawValue: 1 << 20)
  public static let thought = Features(rawValue: 1 << 21)
  public static let strongProblem = Features(rawValue: 1 << 22)
  public static let problemCue = Features(rawValue: 1 << 23)
  public static let causeCue = Features(rawValue: 1 << 24)
  public static let measureCue = Features(rawValue: 1 << 25)
  public static let achievementCue = Features(rawValue: 1 << 26)

  public static let concrete: Features = [.example, .date, .quantity, .named, .place, .remark]
  public static let substance: Features = [.action, .owner, .deadline, .metric]
}
