import Analysis
import Checking
import Documents

/// The findings of one review as SARIF results, after one that tells the verdict: so a clean draft is seen to have been
/// judged, and viewers that show problems alone pass it over.
struct SARIFResults {
  private let review: Review
  private let settings: ReportSettings
  private let places: TextPlaces
  private let artifact: SARIF.ArtifactLocation

  static let verdictID = "verdict"

  init(_ review: Review, _ settings: ReportSettings) {
    self.review = review
    self.settings = settings
    places = TextPlaces(review.draft.document.text)
    artifact = DraftURI.location(of: review.draft.document.source.path)
  }

  var all: [SARIF.Result] { [verdict] + review.findings.map { result($0) } + waived }

  private var language: Language { settings.language }

  /// Suppressed by what stands in the draft (`inSource`), or by the file beside it.
  private var waived: [SARIF.Result] {
    review.waived.map { waived in
      var result = self.result(waived.finding)
      let isOutside = if case .file = waived.waiver.source { true } else { false }
      result.suppressions = [
        SARIF.Suppression(
          kind: isOutside ? "external" : "inSource", status: "accepted", justification: waived.waiver.summary(language))
      ]
      return result
    }
  }

  private var verdict: SARIF.Result {
    let name = language.labelled("审阅结论", "Verdict", review.verdict.name(language))
    let reason = review.undecided.map { $0.message(language, kind: review.draft.kind, names: settings.names) }
    let kind =
      switch review.verdict {
      case .pass: "pass"
      case .undecided: "open"
      default: "informational"
      }
    return SARIF.Result(
      ruleId: Self.verdictID, kind: kind, level: "none",
      message: SARIF.Message(text: [name, reason].compactMap { $0 }.joined(separator: "\n")),
      locations: [SARIF.Location(physicalLocation: .init(artifactLocation: artifact))],
      properties: SARIF.ResultProperties(verdict: review.verdict.rawValue))
  }

  private func result(_ finding: Finding) -> SARIF.Result {
    let advice = finding.advice.isEmpty ? [] : [language.labelled("怎么改", "How to mend", finding.advice)]
    return SARIF.Result(
      ruleId: finding.rule, kind: "fail", level: finding.severity.sarifLevel, rank: finding.severity.sarifRank,
      message: SARIF.Message(text: ([finding.message] + advice).joined(separator: "\n")),
      locations: [location(finding)], relatedLocations: related(finding),
      // The id survives rounds, so that a viewer knows an old finding again.
      partialFingerprints: ["shenyueFindingId/v1": finding.id], fixes: fixes(finding),
      occurrenceCount: finding.count,
      properties: SARIF.ResultProperties(
        severity: finding.severity.rawValue, confidence: finding.confidence.roundedToFourDecimals,
        advice: finding.advice.isEmpty ? nil : finding.advice, basis: finding.basis.isEmpty ? nil : finding.basis))
  }

  private func location(_ finding: Finding) -> SARIF.Location {
    let region = finding.range.map { places.region($0) }
    return SARIF.Location(
      physicalLocation: .init(artifactLocation: artifact, region: region), logicalLocations: part(of: finding))
  }

  private func part(of finding: Finding) -> [SARIF.LogicalLocation]? {
    guard let index = finding.location?.part, review.draft.parts.indices.contains(index), let range = finding.range
    else {
      return nil
    }
    let part = review.draft.parts[index]
    let roles = part.roles.map { settings.names.role($0) }.joined(separator: "+")
    let headings = HeadingPath(review.draft).titles(above: range)
    return [
      SARIF.LogicalLocation(
        name: headings.last ?? roles, fullyQualifiedName: ([roles] + headings).joined(separator: "/"), kind: "section")
    ]
  }

  private func related(_ finding: Finding) -> [SARIF.Location]? {
    guard !finding.related.isEmpty else { return nil }
    return finding.related.enumerated().map { index, related in
      SARIF.Location(
        id: index, physicalLocation: .init(artifactLocation: artifact, region: places.region(related.range)),
        message: SARIF.Message(text: related.message))
    }
  }

  /// Only for plain text: in a Word file the lines and columns are not those of its bytes.
  private func fixes(_ finding: Finding) -> [SARIF.Fix]? {
    let source = review.draft.document.source
    guard source.format == .txt, source.conversion == nil, !finding.edits.isEmpty else { return nil }
    let replacements = finding.edits.map { edit in
      SARIF.Replacement(
        deletedRegion: places.region(edit.range, withSnippet: false),
        insertedContent: SARIF.Content(text: edit.replacement))
    }
    let change = SARIF.ArtifactChange(artifactLocation: artifact, replacements: replacements)
    let description = finding.replacement.map { language.pick("改为：“\($0)”", "Replace by: “\($0)”") } ?? finding.title
    return [SARIF.Fix(description: SARIF.Message(text: description), artifactChanges: [change])]
  }
}

/// The headings above a place, outermost first.
struct HeadingPath {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  func titles(above range: TextRange) -> [String] {
    let offset = draft.clean.clean(range).start
    var path: [Heading] = []
    for heading in draft.headings.prefix(while: { $0.range.start <= offset }) {
      path.removeAll { $0.level >= heading.level }
      path.append(heading)
    }
    return path.map { draft.clean.string(in: $0.range) }
  }
}

extension Severity {
  /// SARIF knows three levels of problems (3.27.10).
  var sarifLevel: String {
    switch self {
    case .reject, .must: "error"
    case .should: "warning"
    case .info: "note"
    }
  }

  /// 0…100 (3.27.25), which tells the two kinds of error apart.
  var sarifRank: Double {
    switch self {
    case .reject: 100
    case .must: 75
    case .should: 50
    case .info: 25
    }
  }
}
