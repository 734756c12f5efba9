import Analysis
import Archive
import ArgumentParser
import Checking
import Documents
import Reporting

/// Everything a run of `review` has settled before the first draft is judged.
struct PackPlan {
  private let command: ReviewBatch
  private let places: PackPlaces
  private let rules: LoadedRules
  private let judges: DraftJudges
  private let references: [DraftInput]
  /// Of the drafts, then of the references.
  private let keys: [InputKey?]
  private let runKey: String
  private let settings: ReportSettings
  private let wording: FeedbackWording
  private let roster: RosterPlan?

  init(
    _ command: ReviewBatch, _ places: PackPlaces, _ rules: LoadedRules, _ judges: DraftJudges,
    _ references: [DraftInput]
  ) throws {
    self.command = command
    self.places = places
    self.rules = rules
    self.judges = judges
    self.references = references.filter { !judges.inputs.contains($0) }
    let common = Self.options(command, rules)
    let draftKeys = DraftKeys(
      common: common, reading: command.drafts.reading.options.limits,
      surroundings: { [judges] input in judges.surroundings(of: input) })
    keys = (judges.inputs + self.references).map(draftKeys.key)
    roster = try RosterPlan(command, rules, judges)
    runKey = DraftKeys.run(keys, common: ([common] + (roster?.dependsOn ?? [])).joined(separator: "\n"))
    var settings = command.drafts.reportSettings(names: rules.names, isFile: true)
    settings.signature = try command.signing.signature()
    wording = try rules.feedbackWording(command.drafts.notices)
    settings.feedback = wording
    self.settings = settings
  }

  /// The exit code of an earlier run that made the same pack; nil when there is something to do.
  var unchanged: Int32? {
    guard !command.noCache,
      let known = PackManifest(
        places.manifest, run: runKey, draft: { PackManifest.areThere($0.files, in: places) }),
      PackManifest.areThere(known.files, in: places)
    else { return nil }
    return known.exit
  }

  func run() async throws {
    try takeLock()
    let jobs = command.drafts.jobs ?? Processors.count
    let store = EntryStore(folder: places.entries, places: places)
    if command.noCache { store.keepOnly([]) }
    let reviewer = reviewer(store)
    let style: Progress.Style = command.drafts.quiet ? .none : Terminal.isError ? .oneLine : .lines
    do {
      let drafts = judges.inputs.count
      let workflow = try rules.workflow(command.drafts.notices)
      let review = BatchReview(
        texts: judges.inputs + references, drafts: drafts, keys: keys, reviewer: reviewer, jobs: jobs,
        language: command.drafts.language, naming: try rules.roundNaming(command.drafts.notices), progress: style
      ) { [roster] submissions in Dossier(submissions, roster?.standing(submissions), workflow) }
      let result = try await review.run()
      let copies = CopyFiles(places: places, settings: reviewer.settings, search: review.search) {
        [keys] in (keys[$0]?.text).flatMap(store.gist)?.source
      }
      let files = try await copies.write(result.pairs, failures: result.outcomes.compactMap(\.failure))
      let report = roster?.report(judges.inputs, result, pages: reviewer.settings.pages, command.drafts.language) {
        [keys] in (keys[$0]?.text).flatMap(store.gist)?.lines
      }
      let dossier = DossierReport(inputs: judges.inputs, result: result)
      let writer = writer(
        reviewer, store, panels: panels(result, report, dossier, pages: reviewer.settings.pages),
        hasRounds: !result.rounds.standings.isEmpty)
      let keys = Array(keys.prefix(drafts))
      let written = try writer.write(
        judges.inputs, keys, result, copies: files, roster: report,
        sheets: [dossier.sheet(pages: reviewer.settings.pages, command.drafts.language)].compactMap { $0 })
      try finish(written, store, report, dossier)
    } catch let failure as OutputFailure {
      command.drafts.notices.unwritten(failure)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  private func takeLock() throws {
    do throws(OutputFailure) {
      if try PackLock.take(places) { return }
      command.drafts.notices.packInUse(places.folder)
    } catch {
      command.drafts.notices.unwritten(error)
    }
    throw ExitCode(ExitStatus.failed.rawValue)
  }

  /// What the page of all drafts says beside them.
  private func panels(
    _ result: BatchReview.Result, _ roster: RosterReport?, _ dossier: DossierReport, pages: [String: String]
  ) -> [IndexPanel] {
    let language = command.drafts.language
    let count = result.pairs.count
    let copies = IndexPanel(
      title: language.pick("雷同比对", "Shared passages"),
      summary: count == 0
        ? language.pick("没有发现成段相同的稿件。", "None.") : language.pick("\(count) 对有成段相同的文字。", "\(count) pairs."),
      link: count == 0 ? nil : (language.pick("逐对对照", "side by side"), PackPlaces.copiesPageName))
    return [verdicts(result)] + (roster?.panels ?? []) + [copies]
      + [dossier.panel(pages: pages, language)].compactMap { $0 }
  }

  /// How many drafts have which verdict, the first thing that a reader wants to know; of rounds the newest counts.
  private func verdicts(_ result: BatchReview.Result) -> IndexPanel {
    let language = command.drafts.language
    let standings = result.rounds.standings
    let newest = result.outcomes.indices.filter { standings[$0]?.isNewest != false }
    var counts: [String: Int] = [:]
    for index in newest {
      if case .entry(let verdict, _) = result.outcomes[index] { counts[verdict, default: 0] += 1 }
    }
    let told = Verdict.inOrder.compactMap { verdict in
      counts[verdict.rawValue].map { language.pick("\(verdict.name(.zh)) \($0) 份", "\(verdict.name(.en)) \($0)") }
    }
    let unread = result.outcomes.count { $0.failure != nil }
    let others = [
      unread > 0 ? language.pick("读不了 \(unread) 份", "not read \(unread)") : nil,
      newest.count < result.outcomes.count
        ? language.pick("前几稿 \(result.outcomes.count - newest.count) 份不计", "earlier rounds left out") : nil,
    ]
    let judged = counts.values.reduce(0, +)
    return IndexPanel(
      title: language.pick("结论", "Verdicts"),
      summary: language.pick("审阅 \(judged) 份：", "\(judged) drafts: ")
        + (told + others.compactMap { $0 }).joined(separator: language.pick("，", ", ")) + language.pick("。", "."))
  }

  private func finish(
    _ written: consuming PackWriter.Written, _ store: EntryStore, _ roster: RosterReport?, _ dossier: DossierReport
  ) throws {
    let totals = written.totals
    let status = ExitStatus(totals, command.failOn)
    let stale = StaleFiles(places, current: written.draftFiles)
    try written.manifest.finish(written.files, exit: status.rawValue)
    let deleted = stale.delete()
    store.keepOnly(keys.lazy.compactMap(\.self))
    PackLock.release(places)
    command.drafts.notices.packWritten(places.folder, totals)
    if deleted > 0 { command.drafts.notices.staleDeleted(deleted) }
    for line in (dossier.line(command.drafts.language).map { [$0] } ?? []) + (roster?.lines() ?? []) {
      command.drafts.notices.note(line)
    }
    try status.end()
  }

  private func reviewer(_ store: EntryStore) -> DraftReviewer {
    let target = DraftFilePlaces.Target.folder(places.drafts)
    let outputs = Reporters.draftFiles.map { format in
      DraftFiles.Output(format: format, places: DraftFilePlaces(for: judges.inputs, at: target, suffix: format.suffix))
    }
    var settings = settings
    settings.pages = outputs.pages(of: judges.inputs, below: PackPlaces.drafts + "/")
    let reports = Reporters.all.first { $0.name == "jsonl" }
    return DraftReviewer(
      judges: judges, reading: command.drafts.reading.drafts,
      files: DraftFiles(
        outputs: outputs, settings: settings, limits: command.drafts.reading.options.limits, index: "../index.html"),
      results: (reports ?? Reporters.all[0]).make(settings),
      rule: { [rulebook = rules.rulebook] in rulebook.rule($0) },
      store: store, places: places, settings: settings)
  }

  private func writer(_ reviewer: DraftReviewer, _ store: EntryStore, panels: [IndexPanel], hasRounds: Bool)
    -> PackWriter
  {
    var settings = reviewer.settings
    settings.panels = panels
    settings.hasEarlierRounds = hasRounds
    return PackWriter(
      places: places, store: store, results: reviewer.results, index: IndexReporter(settings: settings),
      settings: settings, wording: wording, rulebookHash: rules.rulebook.hash, run: runKey)
  }

  /// All that can change what a draft's files say, but for the draft and the files beside it.
  private static func options(_ command: ReviewBatch, _ rules: LoadedRules) -> String {
    let drafts = command.drafts
    let judging = command.judging
    let signing = command.signing
    let values: [String?] = [
      Shenyue.configuration.version, rules.rulebook.hash, drafts.kind, drafts.era, drafts.language.rawValue,
      judging.pack, judging.only, judging.skip, signing.author, signing.date, signing.deadline,
      "\(command.failOn)", "\(drafts.reading.options)",
    ]
    let lists = [drafts.roles, judging.with, judging.reviewers]
    return (values.map { $0 ?? "-" } + lists.map { $0.joined(separator: "\t") }).joined(separator: "\n")
  }
}
