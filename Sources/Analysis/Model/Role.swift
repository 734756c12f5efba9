/// What a part of a draft is for (domain.md 4); the raw values are the ids of the JSON contract and of rule files.
public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
  case title, salutation, opening, basics
  case previousRectification = "previous-rectification"
  case achievements, gains, integrity, method, problems
  case caseStudy = "case-study"
  case matters, causes, measures, preparation, criticism, evaluation, closing, signature, attachment
  /// Residue of a website or page frame.
  case frame
  case guidance, goals, principles, tasks, steps, organization, safeguards, schedule, theme
  /// What a text that is no draft says.
  case other

  /// Roles outside the body, which no share or length counts (domain.md 1).
  public static let outsideBody: Set<Role> = [.title, .salutation, .signature, .attachment, .frame]
}
