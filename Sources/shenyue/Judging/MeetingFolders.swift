import ArgumentParser
import Checking
import Reporting
import RuleFiles

/// The settings that are in force for drafts: those of the nearest folder upward that has any. Each file is read once.
struct MeetingFolders {
  private let rules: LoadedRules
  private let language: Language
  /// By absolute path of the folder; nil where no folder upward has settings.
  private var nearest: [String: MeetingFolder?] = [:]
  /// What is wrong with settings, a line each.
  private(set) var mistakes: [String] = []

  init(_ rules: LoadedRules, _ language: Language) {
    self.rules = rules
    self.language = language
  }

  /// - Parameter draft: Path of a draft.
  mutating func meeting(for draft: String) -> MeetingFolder? {
    DraftPath.folder(of: draft).flatMap { meeting(inFolder: $0) }
  }

  /// Walks up real paths, which have no circles.
  mutating func meeting(inFolder folder: String) -> MeetingFolder? {
    if let known = nearest[folder] { return known }
    let found = read(folder) ?? (folder == "/" ? nil : meeting(inFolder: DraftPath.parent(of: folder)))
    nearest[folder] = .some(found)
    return found
  }

  /// The settings in a folder itself; with mistakes they are as good as none, and the run will end.
  private mutating func read(_ folder: String) -> MeetingFolder? {
    let absolute = FolderListing.path(folder, MeetingFolder.fileName)
    guard FileKind.isRegularFile(absolute) else { return nil }
    let path = DraftPath.shown(absolute)
    let file: RuleFolder.File
    do {
      file = try RuleFolderReader.file(absolute, as: path)
    } catch {
      let start = Location(file: path, line: 1, column: 1)
      mistakes.append(Mistake(location: start, problem: .unreadable).line(language))
      return nil
    }
    let log = MistakeLog()
    guard let settings = MeetingReader(rules.rulebook, log: log).settings(file) else {
      _ = Rulebook.load(rules.files, settings: file, log: log)
      mistakes += LoadedRules.lines(of: log, language)
      return nil
    }
    return MeetingFolder(path: path, folder: folder, file: file, settings: settings)
  }
}
