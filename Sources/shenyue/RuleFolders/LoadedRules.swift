import Analysis
import Archive
import ArgumentParser
import Checking
import Reporting
import RuleFiles
import Synchronization

/// The rules of a run, ready for use.
struct LoadedRules {
  let rulebook: Rulebook
  let names: DisplayNames
  /// Path of the folder they came from.
  let folder: String
  let files: RuleFolder
  let cache: RuleCache.Outcome

  /// Loads the rule folder, or says on stderr all that is wrong with it and ends the command.
  static func load(_ options: RuleOptions) throws -> LoadedRules {
    switch try attempt(options) {
    case .success(let rules): return rules
    case .failure(let mistakes):
      options.notices.mistakes(mistakes.lines, folder: mistakes.folder)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  /// Everything wrong in the rule files, a line each.
  struct Mistakes: Error {
    let folder: String
    let lines: [String]
  }

  /// - Throws: when there is no rule folder or it cannot be read; the reason is then on stderr.
  static func attempt(_ options: RuleOptions) throws -> Result<LoadedRules, Mistakes> {
    let (place, folder) = try read(options)
    let cache = options.noCache ? nil : RuleCache()
    let hash = cache.map { _ in folder.contentHash }
    if let hash, let image = cache?.image(hash), let rulebook = Rulebook.load(folder, image: image) {
      return .success(LoadedRules(rulebook, place, folder, .used))
    }
    let log = MistakeLog()
    try refusing(options) { () throws(RuleFolderReader.Failure) in try RuleFolderReader.check(folder, of: place) }
    guard let (rulebook, outcome) = made(folder, hash, cache, log) else {
      return .failure(Mistakes(folder: place, lines: lines(of: log, place, options.language)))
    }
    return .success(LoadedRules(rulebook, place, folder, outcome))
  }

  /// Holds all rulebooks until the process ends, where taking them apart would only cost time.
  private static let kept = Mutex<[Rulebook]>([])

  private init(_ rulebook: Rulebook, _ folder: String, _ files: RuleFolder, _ cache: RuleCache.Outcome) {
    Self.kept.withLock { $0.append(rulebook) }
    self.rulebook = rulebook
    names = DisplayNames(rulebook.vocabulary)
    self.folder = folder
    self.files = files
    self.cache = cache
  }

  /// From the files; then the cache, where there is one, will have it next time.
  ///
  /// - Parameter hash: of the folder's content, if there is a cache.
  private static func made(
    _ folder: RuleFolder, _ hash: String?, _ cache: RuleCache?, _ log: MistakeLog
  ) -> (Rulebook, RuleCache.Outcome)? {
    guard let cache, let hash else { return Rulebook.load(folder, log: log).map { ($0, .off) } }
    let made = RuleImage.make(of: folder, contentHash: hash, build: BuildIdentity.current, log: log)
    return made.map { ($0.rulebook, cache.keep($0.image, hash)) }
  }

  /// How the feedback form says things; ends the command when its file has mistakes.
  func feedbackWording(_ notices: Notices) throws -> FeedbackWording {
    try loaded(notices) { FeedbackWording.load(files, $0) }
  }

  /// How names of files say which round they are; ends the command when its file has mistakes.
  func roundNaming(_ notices: Notices) throws -> RoundNaming {
    try loaded(notices) { RoundNaming.load(files, $0) }
  }

  /// Who hands in what to whom; ends the command when its files have mistakes.
  func workflow(_ notices: Notices) throws -> Workflow {
    try loaded(notices) { Workflow.load(files, log: $0) }
  }

  /// How rosters are written; ends the command when the file has mistakes.
  func rosterWords(_ notices: Notices) throws -> RosterWords {
    try loaded(notices) { RosterWords.load(files, kinds: rulebook.vocabulary.kindIDs, log: $0) }
  }

  private func loaded<Value>(_ notices: Notices, _ load: (MistakeLog) -> Value?) throws -> Value {
    let log = MistakeLog()
    if let value = load(log) { return value }
    notices.mistakes(Self.lines(of: log, folder, notices.language), folder: folder)
    throw ExitCode(ExitStatus.failed.rawValue)
  }

  /// The mistakes in a log in the order of files and lines, each once, since packs repeat what they inherit.
  static func lines(of log: MistakeLog, _ place: String, _ language: Language) -> [String] {
    let mistakes = Set(log.mistakes).map { (location: $0.location, line: $0.line(language)) }
    let sorted = mistakes.sorted { ($0.location, $0.line) < ($1.location, $1.line) }
    return sorted.map { FolderListing.path(place, $0.line) }
  }

  /// The same for files whose paths are complete, such as the settings of folders; what was noted first at a place is
  /// said alone, since what follows mostly follows from it.
  static func lines(of log: MistakeLog, _ language: Language) -> [String] {
    var seen: Set<Location> = []
    let first = log.mistakes.filter { mistake in
      if case .missingKey = mistake.problem { return true }
      return seen.insert(mistake.location).inserted
    }
    var said: Set<String> = []
    return first.sorted { $0.location < $1.location }.map { $0.line(language) }.filter { said.insert($0).inserted }
  }

  /// The files as they are; those that have an image were checked when it was made.
  private static func read(_ options: RuleOptions) throws -> (place: String, folder: RuleFolder) {
    guard let place = RuleFolderPlace.find(option: options.rules) else {
      options.notices.noRuleFolder(variable: RuleFolderPlace.variable)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    let folder = try refusing(options) { () throws(RuleFolderReader.Failure) in try RuleFolderReader.readBytes(place) }
    return (place, folder)
  }

  /// Says on stderr why the folder could not be read, and ends the command.
  private static func refusing<Result>(
    _ options: RuleOptions, _ body: () throws(RuleFolderReader.Failure) -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch {
      options.notices.unreadableRules(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}
