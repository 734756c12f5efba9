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

  /// Real paths of the documents that all drafts are held against.
  var companionPaths: Set<String> { shelf.paths }

  func review(of document: Document, _ times: inout StageTimes) -> Review {
    let draft = times.measure(.analyse) { analyser.draft(from: document, options: understanding) }
    return times.measure(.check) { review(draft) }
  }

  private func review(_ draft: Draft) -> Review {
    let (companions, faults) = shelf.companions(for: draft, meeting)
    var review = selection.applied(to: checker.check(draft, with: companions), rulebook)
    // Said more exactly by the fault.
    review.notes.removeAll { note in
      guard case .missingCompanion(let kind, _) = note else { return false }
      return faults.contains { $0.kind == kind }
    }
    review.notes += faults.map { .unusableCompanion($0.kind, path: $0.path, $0.fault) }
    if let deadline = meeting?.settings.deadline {
      review.notes.append(.deadline(deadline, asOf: meeting?.settings.asOf ?? Today.day))
    }
    review.settingsPath = meeting?.path
    let (waivers, mistakes) = WaiverFiles.waivers(besides: draft.document.source.path, rulebook)
    review.notes += mistakes.map(ReviewNote.waiverFile)
    return review.waiving(waivers, rulebook, policy: policy, among: selection)
  }
}
