import Analysis
import ArgumentParser
import Checking
import Reporting
import RuleFiles

/// Makes the judges of a run from the options and the settings of folders; what is wrong with options ends the command.
struct JudgeMaker {
  private let rules: LoadedRules
  private let drafts: DraftOptions
  private let options: JudgingOptions
  private let pack: String?
  private let companions: [(kind: Companions.Kind, path: String)]

  init(_ rules: LoadedRules, drafts: DraftOptions, options: JudgingOptions) throws {
    self.rules = rules
    self.drafts = drafts
    self.options = options
    let packs = rules.rulebook.packs.map { (id: $0.name.id, name: $0.name.name) }
    pack = try options.pack.map { try drafts.choice("--pack", $0, among: packs) }
    companions = try options.companions(drafts.language)
  }

  /// For drafts that lie in no folder with settings.
  func judge() throws -> DraftJudge {
    let reader = reader(rules.rulebook)
    return try judge(rules.rulebook, nil, try shelf(reader, nil).shelf)
  }

  func judge(for meeting: MeetingFolder) throws -> Result<DraftJudge, SettingsMistakes> {
    let rulebook: Rulebook
    switch meeting.rulebook(rules, drafts.language) {
    case .success(let adapted): rulebook = adapted
    case .failure(let mistakes):
      let other = try shelf(reader(rules.rulebook), meeting).mistakes
      return .failure(SettingsMistakes(lines: mistakes.lines + other))
    }
    let (shelf, lines) = try shelf(reader(rulebook), meeting)
    guard lines.isEmpty else { return .failure(SettingsMistakes(lines: lines)) }
    return .success(try judge(rulebook, meeting, shelf))
  }

  private func reader(_ rulebook: Rulebook) -> CompanionReader {
    CompanionReader(
      reading: drafts.reading.drafts, analyser: Analyser(vocabulary: rulebook.vocabulary),
      documents: rulebook.companionDocuments)
  }

  private func judge(_ rulebook: Rulebook, _ meeting: MeetingFolder?, _ shelf: CompanionShelf) throws -> DraftJudge {
    guard let checker = Checker(rulebook, pack: pack ?? meeting?.settings.pack) else {
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    var understanding = try drafts.analysisOptions(rulebook.vocabulary)
    understanding.kind = understanding.kind ?? meeting?.settings.kind
    understanding.era = understanding.era ?? meeting?.settings.era
    return DraftJudge(
      rulebook: rulebook, checker: checker, analyser: shelf.reader.analyser, understanding: understanding,
      selection: try selection(meeting), policy: policy(meeting), shelf: shelf, meeting: meeting,
      isTimed: drafts.timing)
  }

  /// An option replaces what the settings say.
  private func selection(_ meeting: MeetingFolder?) throws -> RuleSelection {
    let rulebook = rules.rulebook
    return RuleSelection(
      only: try options.only.map { try RuleList.ids($0, "--only", rulebook, drafts.language) }
        ?? meeting?.settings.selection.only,
      skipped: try options.skip.map { try RuleList.ids($0, "--skip", rulebook, drafts.language) }
        ?? meeting?.settings.selection.skipped ?? [])
  }

  private func policy(_ meeting: MeetingFolder?) -> WaiverPolicy {
    WaiverPolicy(reviewers: options.reviewers + (meeting?.settings.reviewers ?? []))
  }

  private func shelf(
    _ reader: CompanionReader, _ meeting: MeetingFolder?
  ) throws -> (shelf: CompanionShelf, mistakes: [String]) {
    var shelf = CompanionShelf(reader: reader)
    for (kind, path) in companions {
      if let fault = shelf.take(kind, path) {
        throw ValidationError("--with \(kind.rawValue)=\(path)：" + fault.message(kind, drafts.language, rules.names))
      }
    }
    var mistakes: [String] = []
    for companion in meeting?.settings.companions ?? [] where !shelf.has(companion.kind) {
      guard let meeting, !MeetingFolder.isPattern(companion) else {
        shelf.patterns.append(companion)
        continue
      }
      if let fault = shelf.take(companion.kind, meeting.path(of: companion, draft: "")) {
        let place = "\(companion.location.file):\(companion.location.line):\(companion.location.column)"
        mistakes.append("\(place): \(companion.path)：" + fault.message(companion.kind, drafts.language, rules.names))
      }
    }
    return (shelf, mistakes)
  }
}
