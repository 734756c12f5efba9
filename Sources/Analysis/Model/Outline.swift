/// The number in front of a heading or item.
public struct Enumerator: Hashable, Sendable {
  /// The forms of domain.md 5, outermost first.
  public enum Form: Int, CaseIterable, Hashable, Sendable, Comparable {
    /// `一、`, also `第一部分`
    case chapter = 1
    /// `（一）`
    case section
    /// `1.` `1．` `1、`
    case decimal
    /// `（1）`
    case parenthesizedDecimal
    /// `①`
    case circled
    /// `A.` `B、` `a)`
    case letter
    /// `一是` … `一要` … inside running text
    case yiShi
    case yiYao
    /// `第一，`
    case ordinal
    /// `其一`
    case qiYi
    /// `首先 其次 再次 最后`
    case shouXian
    /// `问题一：` `根子二，`
    case labelled

    public static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }

    /// True for the forms that stand inside a paragraph.
    public var isInline: Bool { self >= .yiShi }
  }

  public var form: Form
  public var value: Int
  /// The number with its mark (`（二）`), without the text that follows.
  public var range: CleanRange
  /// False for a weak or wrong form such as `（一）、` (domain.md 5, last column).
  public var isWellFormed: Bool

  public init(form: Form, value: Int, range: CleanRange, isWellFormed: Bool = true) {
    self.form = form
    self.value = value
    self.range = range
    self.isWellFormed = isWellFormed
  }
}

/// A heading, on its own line or run in at the start of a paragraph.
public struct Heading: Hashable, Sendable {
  /// Number and words, without the mark that ends a run-in heading.
  public var range: CleanRange
  /// The words alone.
  public var title: CleanRange
  public var number: Enumerator?
  /// 1 for the outermost level used in this draft.
  public var level: Int
  public var isRunIn: Bool
  /// Index into `Draft.paragraphs`.
  public var paragraph: Int

  public init(range: CleanRange, title: CleanRange, number: Enumerator?, level: Int, isRunIn: Bool, paragraph: Int) {
    self.range = range
    self.title = title
    self.number = number
    self.level = level
    self.isRunIn = isRunIn
    self.paragraph = paragraph
  }
}

/// A stretch of the draft with one role, or several when the author merged them; parts cover the whole draft in order.
public struct Part: Hashable, Sendable {
  /// How the role was found, most trustworthy first.
  public enum Evidence: Hashable, Sendable {
    /// Said by the user (`--role`).
    case override
    case heading
    /// From the position between known parts, or the formulas of title, opening, closing, signature.
    case position
    /// From what its sentences do.
    case content
  }

  /// Never empty; sorted as in `Role.allCases`.
  public var roles: [Role]
  /// Index into `Draft.headings`.
  public var heading: Int?
  public var level: Int
  public var range: CleanRange
  /// Han characters, heading included.
  public var han: Int
  /// Han characters of the cells of each role, in a part that is a table; empty in all others.
  public var hanByRole: [Role: Int] = [:]
  public var evidence: Evidence
  /// 0…1
  public var confidence: Double

  public init(
    roles: [Role], heading: Int?, level: Int, range: CleanRange, han: Int, evidence: Evidence, confidence: Double
  ) {
    self.roles = roles
    self.heading = heading
    self.level = level
    self.range = range
    self.han = han
    self.evidence = evidence
    self.confidence = confidence
  }

  /// Han characters that count for a role: all of the part, of a table those of its cells.
  public func han(of role: Role) -> Int {
    guard has(role) else { return 0 }
    return hanByRole.isEmpty ? han : hanByRole[role] ?? 0
  }

  public func has(_ role: Role) -> Bool { roles.contains(role) }
  public var isBody: Bool { !roles.contains { Role.outsideBody.contains($0) } }
}
