import ArgumentParser
import Checking
import Reporting
import RuleFiles

/// The rules of a run, ready for use.
struct LoadedRules {
  let rulebook: Rulebook
  let names: DisplayNames
  /// Path of the folder they came from.
  let folder: String
  let files: RuleFolder

  /// Loads the rule folder, or says on stderr all that is wrong with it and ends the command.
  static func load(_ options: RuleOptions) throws -> LoadedRules {
    switch try attempt(options) {
    case .success(let rules): return rules
    case .failure(let mistakes):
      for line in mistakes.lines { StandardError.write(line + "\n") }
      StandardError.write(mistakes.summary(options.language) + "\n")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  /// Everything wrong in the rule files, a line each.
  struct Mistakes: Error {
    let folder: String
    let lines: [String]

    func count(_ language: Language) -> String {
      language == .zh ? "共 \(lines.count) 处错误。" : "\(lines.count) mistakes."
    }

    func summary(_ language: Language) -> String {
      language == .zh
        ? "规则文件有 \(lines.count) 处错误，没有检查任何稿件（规则目录：\(folder)）。"
        : "The rule files have \(lines.count) mistakes; nothing was checked (rule folder: \(folder))."
    }
  }

  /// - Throws: when there is no rule folder or it cannot be read; the message is then on stderr.
  static func attempt(_ options: RuleOptions) throws -> Result<LoadedRules, Mistakes> {
    let (place, folder) = try read(options)
    let log = MistakeLog()
    guard let rulebook = Rulebook.load(folder, log: log) else {
      // Packs that inherit a mistake repeat it.
      let mistakes = Set(log.mistakes).map { (location: $0.location, line: $0.line(options.language)) }
      let sorted = mistakes.sorted { ($0.location, $0.line) < ($1.location, $1.line) }
      let lines = sorted.map { FolderListing.path(place, $0.line) }
      return .failure(Mistakes(folder: place, lines: lines))
    }
    return .success(
      LoadedRules(rulebook: rulebook, names: DisplayNames(rulebook.vocabulary), folder: place, files: folder))
  }

  private static func read(_ options: RuleOptions) throws -> (place: String, folder: RuleFolder) {
    let isChinese = options.language == .zh
    guard let place = RuleFolderPlace.find(option: options.rules) else {
      let variable = RuleFolderPlace.variable
      StandardError.write(
        isChinese
          ? "找不到规则目录 Rules。请用 --rules 指明，或设置环境变量 \(variable)。\n"
          : "There is no rule folder “Rules”. Name it with --rules or in the environment variable \(variable).\n")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    do {
      return (place, try RuleFolderReader.read(place))
    } catch {
      let reason = error.reason.message(options.language)
      StandardError.write(
        isChinese ? "规则目录读不了：\(error.path)：\(reason)\n" : "The rule folder cannot be read: \(error.path): \(reason)\n")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}
