import Analysis
import Archive
import Checking
import Documents
import Reporting
import RuleFiles

/// The roster of a run and what it is held against drafts with.
struct RosterPlan: Sendable {
  private let file: RosterFile
  private let workflow: Workflow
  private let deadline: CalendarDay?
  private let day: CalendarDay

  /// - Returns: nil when there is no roster; one with mistakes ends the command.
  init?(_ command: ReviewBatch, _ rules: LoadedRules, _ judges: DraftJudges) throws {
    let notices = command.drafts.notices
    let meeting = judges.inputs.first.flatMap(judges.meeting)
    let folders = command.drafts.paths.filter { path in
      if case .folder = FileKind(path) { true } else { false }
    }
    let kind = try command.drafts.analysisOptions(rules.rulebook.vocabulary).kind ?? meeting?.settings.kind
    let usual = [
      Roster.Due(name: kind.map { rules.rulebook.vocabulary.name(ofKind: $0) } ?? "", kinds: kind.map { [$0] } ?? [])
    ]
    if let path = RosterFile.path(named: command.roster, meeting, folders: folders) {
      file = try RosterFile(path, try rules.rosterWords(notices), usual: usual, notices)
    } else if let listed = meeting.flatMap({ RosterFile($0, usual: usual) }) {
      file = listed
    } else {
      return nil
    }
    guard let day = meeting?.settings.asOf ?? Today.day else { return nil }
    self.day = day
    workflow = try rules.workflow(notices)
    deadline = meeting?.settings.deadline
  }

  /// What else than drafts and options the report on the roster depends on.
  var dependsOn: [String] {
    let hasDeadlines = deadline != nil || file.roster.entries.contains { $0.deadline != nil }
    let bytes = (try? FileBytes.read(file.path, limit: 32 << 20)) ?? []
    return [file.path, SHA256.hexadecimal(bytes), deadline?.text ?? "-", hasDeadlines ? day.text : "-"]
  }

  func standing(_ submissions: [Submission?]) -> RosterStanding {
    RosterStanding(file.roster, submissions, workflow, deadline: deadline)
  }

  /// - Parameters:
  ///   - pages: By path of the draft, relative to the folder of the pack.
  ///   - lines: Of the draft with an index, as read.
  func report(
    _ inputs: [DraftInput], _ result: BatchReview.Result, pages: [String: String], _ language: Language,
    lines: (Int) -> [String]?
  ) -> RosterReport {
    let drafts = zip(inputs, result.outcomes).map { input, outcome in
      RosterReport.Draft(
        path: input.path, verdict: outcome.name(language),
        isJudged: outcome.verdict.map { $0 != .undecided } ?? false, page: pages[input.path])
    }
    let standing = standing(result.submissions)
    return RosterReport(
      file: file, standing: standing, drafts: drafts, day: day, language: language,
      criticism: CriticismReport(standing, result.submissions, workflow, language, lines: lines))
  }
}

extension DraftReviewer.Outcome {
  fileprivate var verdict: Verdict? {
    if case .entry(let verdict, _) = self { Verdict(rawValue: verdict) } else { nil }
  }

  /// Name of the verdict, or that there is none.
  fileprivate func name(_ language: Language) -> String {
    verdict?.name(language) ?? language.pick("读不了", "not read")
  }
}
