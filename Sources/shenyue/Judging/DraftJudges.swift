import Analysis
import ArgumentParser
import Checking
import Documents
import Reporting

/// Judges each draft of a run by the options and by the settings of the folder it lies in.
struct DraftJudges: Sendable {
  /// For drafts that lie in no folder with settings.
  private let general: DraftJudge
  /// By path of the settings file.
  private var judges: [String: DraftJudge] = [:]
  /// By path of the draft, where there are settings.
  private var settings: [String: String] = [:]
  /// The drafts to judge: the inputs without the documents that settings name as companions.
  private(set) var inputs: [DraftInput] = []

  /// Reads all settings and companions; what is wrong with any of them is said on stderr and ends the command before a
  /// draft is judged.
  init(_ inputs: [DraftInput], _ rules: LoadedRules, drafts: DraftOptions, options: JudgingOptions) throws {
    var folders = MeetingFolders(rules, drafts.language)
    let maker = try JudgeMaker(rules, drafts: drafts, options: options)
    general = try maker.judge()
    var mistakes: [String] = []
    var failed: Set<String> = []
    var companions = general.companionPaths
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
      drafts.notices.settingsMistakes(mistakes)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    let named = Set(drafts.paths)
    self.inputs = inputs.filter { input in
      named.contains(input.path) || !(FileKind.realPath(input.path).map(companions.contains) ?? false)
    }
  }

  /// Document in, review out; may be called from several tasks at once.
  ///
  /// - Parameter document: of one of the inputs.
  /// - Parameter shared: Passages that stand in other drafts of the batch too.
  func review(of document: Document, shared: (Draft) -> [SharedText] = { _ in [] }, _ times: inout StageTimes) -> Review
  {
    judge(for: document.source.path).review(of: document, shared: shared, &times)
  }

  /// The review of a draft that is one of a series.
  func review(of draft: Draft, in series: SeriesFacts) -> Review {
    judge(for: draft.document.source.path).review(of: draft, in: series)
  }

  /// What is understood of a draft, without rules.
  func draft(of document: Document) -> Draft {
    let judge = judge(for: document.source.path)
    return judge.analyser.draft(from: document, options: judge.understanding)
  }

  /// Files beside a draft that its judgement depends on; some may not exist.
  func surroundings(of input: DraftInput) -> [String] { judge(for: input.path).surroundings(of: input.path) }

  private func judge(for path: String) -> DraftJudge { settings[path].flatMap { judges[$0] } ?? general }
}
