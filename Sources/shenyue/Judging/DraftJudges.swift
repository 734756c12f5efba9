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
  private let judges: [String: DraftJudge]
  /// By path of the draft, where there are settings.
  private let settings: [String: String]
  /// The drafts to judge: the inputs without the documents that settings name as companions.
  let inputs: [DraftInput]

  init(_ general: DraftJudge, judges: [String: DraftJudge], settings: [String: String], inputs: [DraftInput]) {
    self.general = general
    self.judges = judges
    self.settings = settings
    self.inputs = inputs
  }

  /// Of all drafts of a run.
  init(_ inputs: [DraftInput], _ rules: LoadedRules, drafts: DraftOptions, options: JudgingOptions) throws {
    var source = try JudgeSource(rules, drafts: drafts, options: options)
    self = try source.judges(for: inputs)
  }

  /// Document in, review out; may be called from several tasks at once.
  ///
  /// - Parameter document: Of one of the inputs.
  func review(of document: Document, _ times: inout StageTimes) -> Review {
    judge(for: document.source.path).review(of: document, &times)
  }

  /// A draft of the batch as a companion; nil when it cannot serve as one.
  func companion(_ kind: Companions.Kind, _ input: DraftInput) -> FoundCompanion? {
    let draft = try? judge(for: input.path).shelf.reader.read(kind, input.path)
    return draft.map { FoundCompanion(kind: kind, draft: $0) }
  }

  /// The review of a draft that is one of a series.
  func review(of draft: Draft, in series: SeriesFacts) -> Review {
    judge(for: draft.document.source.path).review(of: draft, in: series)
  }

  /// The review of a draft of a batch.
  ///
  /// - Parameter series: Nil for one that is no round of several.
  func review(of draft: Draft, in series: SeriesFacts?, sharing: [SharedText], found: [FoundCompanion]) -> Review {
    judge(for: draft.document.source.path).review(of: draft, in: series, sharing: sharing, found: found)
  }

  /// What is understood of a draft, without rules.
  func draft(of document: Document) -> Draft {
    let judge = judge(for: document.source.path)
    return judge.analyser.draft(from: document, options: judge.understanding)
  }

  /// The settings that hold for an input.
  func meeting(of input: DraftInput) -> MeetingFolder? { judge(for: input.path).meeting }

  /// Files beside a draft that its judgement depends on; some may not exist.
  func surroundings(of input: DraftInput) -> [String] { judge(for: input.path).surroundings(of: input.path) }

  private func judge(for path: String) -> DraftJudge { settings[path].flatMap { judges[$0] } ?? general }
}
