import RuleFiles

/// How much each kind of evidence for a part's role counts; `Rules/roles/weights.yml`, tuned by
/// `Evaluation/tune_parts.py`. Points: a sentence says about one.
struct RoleWeights: Sendable {
  /// What the place of a unit in the sequence says.
  struct Sequence: Sendable {
    let heading, samePart, nextPart, back, toUnordered, openingAgain, afterClosing: Double
    let skipsProblems, skipsCauses, outOfPlace, beginsLate, sectionAgain: Double
    let unannounced, breaksParallel, problemsAgain, merged, early, openingGoesOn: Double
    let insideList, listAnew, namedElsewhere, endsInMeasures, lastWord, listedBasics: Double
    let untitledBasics, untitledGains, untitledAchievements, untitledFrame, untitledSpecial: Double
  }

  /// What the sentences of a unit say.
  struct Evidence: Sendable {
    /// Limits of what the sentences of a unit say together.
    let most, mostProduct: Double
    let likelihood, likelihoodProduct: Double
    let cue, report, depth, example, deadline, metric, announced, frame: Double
  }

  let sequence: Sequence
  let evidence: Evidence

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> RoleWeights? {
    guard let mapping = TermsFile.mappings(in: folder, under: "roles/weights.yml", log).first,
      let sequence = mapping.required("sequence", log)?.mapping(log),
      let evidence = mapping.required("evidence", log)?.mapping(log)
    else { return nil }
    mapping.rejectUnknownKeys(log)
    return RoleWeights(sequence: Sequence(sequence, log), evidence: Evidence(evidence, log))
  }
}

extension RoleWeights.Sequence {
  fileprivate init(_ mapping: Mapping, _ log: MistakeLog) {
    func weight(_ key: String) -> Double { TermsFile.number(mapping.required(key, log), log) ?? 0 }
    self.init(
      heading: weight("heading"), samePart: weight("same-part"), nextPart: weight("next-part"), back: weight("back"),
      toUnordered: weight("to-unordered"), openingAgain: weight("opening-again"),
      afterClosing: weight("after-closing"), skipsProblems: weight("skips-problems"),
      skipsCauses: weight("skips-causes"), outOfPlace: weight("out-of-place"), beginsLate: weight("begins-late"),
      sectionAgain: weight("section-again"), unannounced: weight("unannounced"),
      breaksParallel: weight("breaks-parallel"), problemsAgain: weight("problems-again"), merged: weight("merged"),
      early: weight("early"), openingGoesOn: weight("opening-goes-on"), insideList: weight("inside-list"),
      listAnew: weight("list-anew"), namedElsewhere: weight("named-elsewhere"),
      endsInMeasures: weight("ends-in-measures"), lastWord: weight("last-word"), listedBasics: weight("listed-basics"),
      untitledBasics: weight("untitled-basics"),
      untitledGains: weight("untitled-gains"), untitledAchievements: weight("untitled-achievements"),
      untitledFrame: weight("untitled-frame"), untitledSpecial: weight("untitled-special"))
    mapping.rejectUnknownKeys(log)
  }
}

extension RoleWeights.Evidence {
  fileprivate init(_ mapping: Mapping, _ log: MistakeLog) {
    func weight(_ key: String) -> Double { TermsFile.number(mapping.required(key, log), log) ?? 0 }
    self.init(
      most: weight("most"), mostProduct: weight("most-product"), likelihood: weight("likelihood"),
      likelihoodProduct: weight("likelihood-product"), cue: weight("cue"), report: weight("report"),
      depth: weight("depth"), example: weight("example"), deadline: weight("deadline"), metric: weight("metric"),
      announced: weight("announced"), frame: weight("frame"))
    mapping.rejectUnknownKeys(log)
  }
}
