import ArgumentParser
import Checking
import Reporting

/// Finds the judges for drafts, portion by portion; settings and companions are read once.
struct JudgeSource {
  private let general: DraftJudge
  private let maker: JudgeMaker
  private let notices: Notices
  private let named: Set<String>
  private var folders: MeetingFolders
  /// By path of the settings file.
  private var judges: [String: DraftJudge] = [:]
  private var companions: Set<String>

  init(_ rules: LoadedRules, drafts: DraftOptions, options: JudgingOptions) throws {
    folders = MeetingFolders(rules, drafts.language)
    maker = try JudgeMaker(rules, drafts: drafts, options: options)
    general = try maker.judge()
    notices = drafts.notices
    named = Set(drafts.paths)
    companions = general.companionPaths
  }

  /// Reads the settings that hold for the inputs, and their companions; what is wrong with any of them is said on stderr
  /// and ends the command before a draft is judged.
  ///
  /// - Parameter areNamed: Whether the user named each of them, so that none is left out for being a companion.
  mutating func judges(for inputs: [DraftInput], areNamed: Bool = false) throws -> DraftJudges {
    var settings: [String: String] = [:]
    var mistakes: [String] = []
    var failed: Set<String> = []
    for input in inputs {
      guard let meeting = folders.meeting(for: input.path) else { continue }
      settings[input.path] = meeting.path
      guard judges[meeting.path] == nil, failed.insert(meeting.path).inserted else { continue }
      switch try maker.judge(for: meeting) {
      case .success(let judge):
        judges[meeting.path] = judge
        companions.formUnion(judge.companionPaths)
      case .failure(let lines): mistakes += lines.lines
      }
    }
    mistakes = folders.mistakes + mistakes
    guard mistakes.isEmpty else {
      notices.settingsMistakes(mistakes)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    let kept = inputs.filter { input in
      areNamed || named.contains(input.path) || !(FileKind.realPath(input.path).map(companions.contains) ?? false)
    }
    return DraftJudges(general, judges: judges, settings: settings, inputs: kept)
  }
}
