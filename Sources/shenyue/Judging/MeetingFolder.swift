import Checking
import Reporting
import RuleFiles

/// What is wrong with settings, a line each.
struct SettingsMistakes: Error {
  var lines: [String]
}

/// A folder with settings for the drafts in it and below it.
struct MeetingFolder: Sendable {
  /// Of the settings file, as the user would name it.
  let path: String
  /// Absolute path of the folder.
  let folder: String
  let file: RuleFolder.File
  let settings: MeetingSettings

  static let fileName = "shenyue.yml"

  /// The rules with what the settings change.
  func rulebook(_ rules: LoadedRules, _ language: Language) -> Result<Rulebook, SettingsMistakes> {
    guard settings.changesRules else { return .success(rules.rulebook) }
    let log = MistakeLog()
    if let rulebook = Rulebook.load(rules.files, settings: file, log: log) { return .success(rulebook) }
    return .failure(SettingsMistakes(lines: LoadedRules.lines(of: log, language)))
  }

  /// Where a document named in the settings stands.
  func path(of companion: MeetingSettings.Companion, draft: String) -> String {
    let path = Self.placeholders.reduce(companion.path) { $0.replacing($1, with: DraftPath.name(of: draft)) }
    return path.hasPrefix("/") ? path : FolderListing.path(folder, path)
  }

  /// True when the document is another one for each draft.
  static func isPattern(_ companion: MeetingSettings.Companion) -> Bool {
    placeholders.contains { companion.path.contains($0) }
  }

  private static let placeholders = ["{name}", "{稿名}"]
}

/// Paths of drafts.
enum DraftPath {
  /// File name without folders and extension.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return withoutExtension(file)
  }

  static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot != path.startIndex else { return path }
    return String(path[..<dot])
  }

  /// Absolute path of the folder that holds a file; nil when there is none.
  static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return FileKind.realPath(".") }
    return FileKind.realPath(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Relative to the working directory where the path lies below it.
  static func shown(_ path: String) -> String {
    guard let current = FileKind.realPath("."), current != "/", path.hasPrefix(current + "/") else { return path }
    return String(path.dropFirst(current.count + 1))
  }
}
