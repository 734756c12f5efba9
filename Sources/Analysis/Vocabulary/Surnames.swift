public import RuleFiles

/// Family names, by which a person's name is told from other short words; `Rules/roles/surnames.yml`.
public struct Surnames: Hashable, Sendable {
  /// The file within the rule folder.
  public static let path = "roles/surnames.yml"

  private let surnames: Set<String>

  /// Reads the file; nil when anything is wrong with it, all mistakes being in the log.
  public static func load(_ folder: RuleFolder, _ log: MistakeLog) -> Surnames? {
    let before = log.mistakes.count
    guard let mapping = folder.mapping(of: path, log) else { return nil }
    let lines = mapping.required("surnames", log)?.stringList(log) ?? []
    mapping.rejectUnknownKeys(log)
    guard log.mistakes.count == before else { return nil }
    return Surnames(surnames: Set(lines.flatMap { $0.split(separator: " ").map(String.init) }))
  }

  /// True for two to four characters that begin with a family name; four begin with one of two characters.
  public func begin(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard 2...4 ~= scalars.count else { return false }
    let isDouble = scalars.count > 2 && surnames.contains(String(scalars.prefix(2)))
    return isDouble || scalars.count < 4 && surnames.contains(String(scalars.prefix(1)))
  }
}
