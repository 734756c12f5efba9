import Archive
import ArgumentParser
import Checking
import Reporting
import RuleFiles

/// What the archive's commands need of the rule folder: the workflow and what kinds are called, without loading the rules.
struct RoundsRules {
  let workflow: Workflow
  private let kinds: [String: String]

  /// Reads the files, or says on stderr what is wrong and ends the command.
  static func load(_ option: String?) throws -> RoundsRules {
    let notices = Notices(language: .zh, isQuiet: false)
    guard let folder = RuleFolderPlace.find(option: option) else {
      notices.noRuleFolder(variable: RuleFolderPlace.variable)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    do {
      let log = MistakeLog()
      let files = try Workflow.paths.map { try RuleFolderReader.file(FolderListing.path(folder, $0), as: $0) }
      guard let workflow = Workflow.load(RuleFolder(files: files), log: log) else {
        for line in LoadedRules.lines(of: log, folder, .zh) { StandardError.write(PrintableText.of(line) + "\n") }
        throw ExitCode(ExitStatus.failed.rawValue)
      }
      return RoundsRules(workflow: workflow, kinds: try names(FolderListing.path(folder, "kinds")))
    } catch let failure as RuleFolderReader.Failure {
      notices.unreadableRules(failure)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  func kind(_ id: String) -> String { kinds[id] ?? id }
  func level(_ id: String) -> String { workflow.levels.first { $0.id == id }?.name ?? id }
  func author(_ id: String) -> String { workflow.authors.first { $0.id == id }?.name ?? id }

  func kindID(_ text: String) -> String? {
    kinds[text] != nil ? text : kinds.first { $0.value == text }?.key
  }

  private static func names(_ folder: String) throws -> [String: String] {
    var names: [String: String] = [:]
    for file in try RuleFolderReader.read(folder).files where file.path.hasSuffix(".yml") {
      let root = Node.parse(file, into: MistakeLog())?.mapping(MistakeLog())
      guard let id = root?.optional("id")?.scalar, let name = root?.optional("name")?.scalar else { continue }
      names[id] = name
    }
    return names
  }
}

/// The rule folder, for commands that read no drafts.
struct RuleFolderOption: ParsableArguments {
  @Option(help: ArgumentHelp("规则目录；默认取环境变量 SHENYUE_RULES，再取程序所在目录或当前目录往上最近的 Rules。", valueName: "目录"))
  var rules: String?
}
