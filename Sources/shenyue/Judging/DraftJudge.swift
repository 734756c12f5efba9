import Analysis
import Checking
import Documents

/// Understands and judges drafts under one set of options and settings.
struct DraftJudge: Sendable {
  let rulebook: Rulebook
  let checker: Checker
  let analyser: Analyser
  let understanding: AnalysisOptions
  let selection: RuleSelection
  let policy: WaiverPolicy
  let shelf: CompanionShelf
  let meeting: MeetingFolder?
  /// Whether the time of each rule is wanted.
  let isTimed: Bool

  /// Real paths of the documents that all drafts are held against.
  var companionPaths: Set<String> { shelf.paths }

  func review(of document: Document, _ times: inout StageTimes) -> Review {
    let draft = times.measure(.analyse) { analyser.draft(from: document, options: understanding) }
    let watch = isTimed ? StageTimes.ruleWatch() : nil
    let review = times.measure(.check) { self.review(draft, [], nil, [], watch) }
    if let watch { times.add(watch) }
    return review
  }

  /// Files beside a draft that its judgement depends on; some may not exist.
  func surroundings(of draft: String) -> [String] {
    let patterns = shelf.patterns.compactMap { meeting?.path(of: $0, draft: draft) }
    return WaiverFiles.paths(besides: draft) + [meeting?.path].compactMap { $0 } + patterns + shelf.paths.sorted()
  }

  /// The review of a draft that is understood already.
  ///
  /// - Parameters:
  ///   - series: Nil for one that is no round of several.
  ///   - sharing: Passages that stand in other drafts of the batch too.
  ///   - found: Drafts of the batch that belong to it; those that the user gave go before.
  func review(
    of draft: Draft, in series: SeriesFacts?, sharing: [SharedText] = [], found: [FoundCompanion] = []
  ) -> Review {
    review(draft, sharing, series, found, nil)
  }

  private func review(
    _ draft: Draft, _ shared: [SharedText], _ series: SeriesFacts?, _ found: [FoundCompanion], _ watch: RuleWatch?
  ) -> Review {
    var (companions, faults) = shelf.companions(for: draft, meeting)
    let added = found.filter { companions[$0.kind] == nil && !faults.map(\.kind).contains($0.kind) }
    for companion in added { companions.add(companion.draft, as: companion.kind) }
    companions.shared = shared
    companions.series = series
    var review = selection.applied(to: checker.check(draft, with: companions, watch: watch), rulebook)
    // Said more exactly by the fault.
    review.notes.removeAll { note in
      guard case .missingCompanion(let kind, _) = note else { return false }
      return faults.contains { $0.kind == kind }
    }
    review.notes += faults.map { .unusableCompanion($0.kind, path: $0.path, $0.fault) }
    review.notes += Companions.Kind.allCases.compactMap { kind in
      let paths = added.filter { $0.kind == kind }.map(\.draft.document.source.path)
      return paths.isEmpty ? nil : .foundCompanions(kind, paths: paths)
    }
    if let deadline = meeting?.settings.deadline {
      review.notes.append(.deadline(deadline, asOf: meeting?.settings.asOf ?? Today.day))
    }
    review.settingsPath = meeting?.path
    let (waivers, mistakes) = WaiverFiles.waivers(besides: draft.document.source.path, rulebook)
    review.notes += mistakes.map(ReviewNote.waiverFile)
    return review.waiving(waivers, rulebook, policy: policy, among: selection)
  }
}

/// A draft of a batch that another one is held against.
struct FoundCompanion: Sendable {
  var kind: Companions.Kind
  var draft: Draft
}
