import Checking
public import RuleFiles

/// How rosters are written: `Rules/roster.yml`.
public struct RosterWords: Sendable {
  public enum Column: String, CaseIterable, Hashable, Sendable {
    case unit, person, role, due, deadline
  }

  /// A material as rosters name it, and the kinds of draft that it may be.
  public struct Material: Hashable, Sendable {
    public let words: [String]
    /// Ids, of what a person hands in and of what a unit does.
    public let personal: [String]
    public let team: [String]
  }

  let heads: [Column: [String]]
  /// What stands instead of a name where the unit's own material is meant.
  let team: [String]
  public let materials: [Material]
  let yes: [String]
  let no: [String]

  /// The file within the rule folder.
  public static let path = "roster.yml"

  /// - Parameter kinds: Ids of all kinds of draft.
  /// - Returns: nil when anything is wrong; all mistakes are in the log.
  public static func load(_ folder: RuleFolder, kinds: [String], log: MistakeLog) -> RosterWords? {
    let before = log.mistakes.count
    guard let root = folder.mapping(of: path, log) else { return nil }
    let heads = root.required("heads", log)?.mapping(log)
    let columns = Column.allCases.map { ($0, texts(heads?.required($0.rawValue, log), log)) }
    heads?.rejectUnknownKeys(log)
    let result = RosterWords(
      heads: Dictionary(columns) { first, _ in first }, team: texts(root.required("team", log), log),
      materials: (root.required("materials", log)?.list(log) ?? []).compactMap { material($0, kinds, log) },
      yes: texts(root.required("yes", log), log), no: texts(root.required("no", log), log))
    root.rejectUnknownKeys(log)
    return log.mistakes.count == before ? result : nil
  }

  private static func texts(_ node: Node?, _ log: MistakeLog) -> [String] {
    (node?.stringList(log) ?? []).map { $0.rosterForm }
  }

  private static func material(_ node: Node, _ kinds: [String], _ log: MistakeLog) -> Material? {
    guard let mapping = node.mapping(log) else { return nil }
    let names = texts(mapping.required("words", log), log)
    let personal = ids(mapping.required("personal", log), kinds, log)
    let team = ids(mapping.required("team", log), kinds, log)
    mapping.rejectUnknownKeys(log)
    return Material(words: names, personal: personal, team: team)
  }

  private static func ids(_ node: Node?, _ accepted: [String], _ log: MistakeLog) -> [String] {
    let ids = node?.stringList(log) ?? []
    for id in ids where !accepted.contains(id) {
      if let node { log.add(.unknownValue(id, accepted: accepted), at: node.location) }
    }
    return ids
  }
}

extension String {
  /// As words of rosters are compared: without spaces, without what stands in brackets.
  var rosterForm: String {
    var depth = 0
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "(", "（", "[", "【", "〔": depth += 1
      case ")", "）", "]", "】", "〕": depth = max(0, depth - 1)
      default: if depth == 0, !scalar.properties.isWhitespace { result.append(scalar) }
      }
    }
    return String(result)
  }
}
