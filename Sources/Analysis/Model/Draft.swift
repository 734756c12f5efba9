import Algorithms
public import Documents

/// A draft as understood: what kind it is, its parts and what they hold. Says nothing about good or bad.
///
/// Values refer to each other by index into the arrays of this type.
public struct Draft: Sendable {
  /// A paragraph of the clean text; hard-wrapped lines are one, headings run together in a line are several.
  public struct Paragraph: Hashable, Sendable {
    /// Without the line end.
    public var range: CleanRange
    /// Index into `Document.paragraphs` of the first paragraph it was made from.
    public var source: Int
    public var format: ParagraphFormat
    public var container: Documents.Paragraph.Container
    /// It begins inside a line, where the words turn to something else (…。究其原因，…).
    public var isContinuation = false

    public init(range: CleanRange, source: Int, format: ParagraphFormat, container: Documents.Paragraph.Container) {
      self.range = range
      self.source = source
      self.format = format
      self.container = container
    }

    /// Leaves it without what makes the first words of a line a heading.
    mutating func beginInsideLine() {
      format.boldPrefix = 0
      format.outlineLevel = nil
    }
  }

  public enum Voice: String, Hashable, Sendable {
    case person, team
  }

  public struct Lengths: Hashable, Sendable {
    /// Han characters of the clean text (domain.md 1, `H`).
    public var han: Int
    /// 字 as a word processor counts them, title and signature left out (domain.md 1, `W`).
    public var words: Int
    /// Han characters of the body, the denominator of every share.
    public var bodyHan: Int

    public init(han: Int, words: Int, bodyHan: Int) {
      self.han = han
      self.words = words
      self.bodyHan = bodyHan
    }
  }

  /// A statement of how many follow: 以下五个方面的问题.
  public struct CountClaim: Hashable, Sendable {
    public var range: CleanRange
    public var claimed: Int
    /// Members of the list it announces; 0 when no list was found.
    public var listed: Int
    /// Where that list stands, or its last member.
    public var list: CleanRange?
    /// How surely the list was counted as its author counts, 0…1.
    public var confidence = 1.0

    public init(range: CleanRange, claimed: Int, listed: Int, list: CleanRange?, confidence: Double = 1) {
      self.range = range
      self.claimed = claimed
      self.listed = listed
      self.list = list
      self.confidence = confidence
    }
  }

  /// A series of numbers of one form under one parent.
  public struct Series: Hashable, Sendable {
    public var members: [Enumerator]
    /// True when the members head lines, false for a series inside running text.
    public var headsLines: Bool

    public init(members: [Enumerator], headsLines: Bool) {
      self.members = members
      self.headsLines = headsLines
    }
  }

  public var document: Document
  public var clean: CleanText
  public var paragraphs: [Paragraph] = []
  public var title: CleanRange?
  public var kind: KindJudgement
  /// File name of the era under `Rules/eras`.
  public var era: String?
  public var voice: Voice?
  /// Who hands it in; nil when neither the lines under the title nor the signature say it.
  public var byline: Byline?
  public var headings: [Heading] = []
  public var parts: [Part] = []
  public var sentences: [Sentence] = []
  public var problems: [Item] = []
  public var causes: [Item] = []
  public var measures: [Item] = []
  /// In the order of `problems`; only the first 300 problems and measures are compared, far more than any real draft has.
  public var coverage: [Coverage] = []
  public var claims: [CountClaim] = []
  public var series: [Series] = []
  var tables: [RoleTable] = []
  /// Roles of the pieces of paragraphs that turn with words of the author's own, by where they begin.
  var ownTurns: [Int: Role] = [:]
  public var artefacts: [Artefact] = []
  public var hits: LexiconHits
  public var lengths: Lengths

  init(document: Document, clean: CleanText, kind: KindJudgement, hits: LexiconHits, lengths: Lengths) {
    self.document = document
    self.clean = clean
    self.kind = kind
    self.hits = hits
    self.lengths = lengths
  }

  /// Han characters of all parts that carry the role, body parts only; a merged part counts in full for each of its roles.
  public func han(of role: Role) -> Int {
    parts.reduce(0) { $0 + $1.han(of: role) }
  }

  /// Han characters of all parts that carry at least one of the roles, each counted once.
  public func han(ofAny roles: Set<Role>) -> Int {
    parts.reduce(0) { sum, part in
      let own = part.roles.filter(roles.contains)
      guard !own.isEmpty else { return sum }
      return sum + (part.hanByRole.isEmpty ? part.han : own.reduce(0) { $0 + part.han(of: $1) })
    }
  }

  /// Leaves of all problem items.
  public var problemLeaves: Int { problems.reduce(0) { $0 + $1.leaves.count } }

  /// Index of the part that holds a clean offset.
  public func part(at offset: Int) -> Int? {
    let next = parts.firstIndex(notBefore: offset + 1) { $0.range.start }
    return next > 0 && parts[next - 1].range.contains(offset) ? next - 1 : nil
  }

  /// Sentences that begin inside a range; found by binary search.
  public func sentences(in range: CleanRange) -> ArraySlice<Sentence> {
    let start = sentences.firstIndex(notBefore: range.start) { $0.range.start }
    let end = sentences.firstIndex(notBefore: range.end) { $0.range.start }
    return sentences[start..<max(start, end)]
  }

  /// Indices of the paragraphs that begin inside a range; found by binary search.
  public func paragraphIndices(in range: CleanRange) -> Range<Int> {
    let start = paragraphs.firstIndex(notBefore: range.start) { $0.range.start }
    let end = paragraphs.firstIndex(notBefore: range.end) { $0.range.start }
    return start..<max(start, end)
  }

  /// Index of the paragraph that holds an offset; nil between paragraphs. Found by binary search.
  public func paragraphIndex(at offset: Int) -> Int? {
    let next = paragraphs.firstIndex(notBefore: offset + 1) { $0.range.start }
    return next > 0 && paragraphs[next - 1].range.contains(offset) ? next - 1 : nil
  }
}

extension Array {
  /// Index of the first element whose key is not below a bound, in an array that ascends by the key.
  func firstIndex(notBefore bound: Int, by key: (Element) -> Int) -> Int {
    partitioningIndex { key($0) >= bound }
  }
}
