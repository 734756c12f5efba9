public import RuleFiles

extension FeedbackWording {
  /// The file within the rule folder.
  public static let path = "feedback.yml"

  /// Reads the wording, that of rounds too; nil when anything is wrong with it, all mistakes being in the log.
  public static func load(_ folder: RuleFolder, _ log: MistakeLog) -> FeedbackWording? {
    let before = log.mistakes.count
    guard let mapping = folder.mapping(of: path, log) else { return nil }
    var wording = FeedbackReader(log).wording(mapping)
    if let rounds = RoundNaming.load(folder, log) { wording.rounds = rounds }
    return log.mistakes.count == before ? wording : nil
  }
}

/// Maps the file to values.
private struct FeedbackReader {
  private let log: MistakeLog

  init(_ log: MistakeLog) { self.log = log }

  private static let figures = [
    "problems", "leaves", "concrete", "causes", "causesShare", "measures", "answered", "dated", "problemItems",
    "concreteItems", "datedItems", "answeredItems", "words", "titles",
    "findings",
  ]
  private static let fields: [FeedbackWording.Phrase: [String]] = [
    .rest: ["count", "severities"], .several: ["title", "count", "quotes", "more"], .place: ["paragraph"],
    .replace: ["quote", "replacement"], .places: ["count"],
  ]

  private static let circularFields: [FeedbackWording.Circular: [String]] = [
    .opening: ["drafts", "verdicts"], .verdict: ["verdict", "count"], .earlier: ["count"], .unread: ["count"],
    .line: ["number", "title", "count", "share", "example", "rule"], .example: ["quote"],
  ]

  func wording(_ mapping: Mapping) -> FeedbackWording {
    var wording = FeedbackWording()
    for phrase in FeedbackWording.Phrase.allCases {
      wording.phrases[phrase] = template(phrase.rawValue, in: mapping, Self.fields[phrase] ?? [])
    }
    if let labels = section("labels", mapping) {
      for label in FeedbackWording.Label.allCases { wording.labels[label] = text(label.rawValue, in: labels) }
      labels.rejectUnknownKeys(log)
    }
    if let headings = section("headings", mapping) {
      for heading in FeedbackWording.Heading.allCases {
        wording.headings[heading] = text(heading.rawValue, in: headings)
      }
      headings.rejectUnknownKeys(log)
    }
    if let doubts = section("undecided", mapping) {
      for doubt in FeedbackWording.Doubt.allCases {
        wording.doubts[doubt] = template(doubt.rawValue, in: doubts, ["kind"])
      }
      doubts.rejectUnknownKeys(log)
    }
    if let circular = section("common", mapping) {
      for sentence in FeedbackWording.Circular.allCases {
        wording.circular[sentence] = template(sentence.rawValue, in: circular, Self.circularFields[sentence] ?? [])
      }
      circular.rejectUnknownKeys(log)
    }
    readStructure(mapping, into: &wording)
    readVerdicts(mapping, into: &wording)
    wording.textRules = mapping.required("textRules", log)?.stringList(log) ?? []
    wording.yardsticks = (mapping.required("yardsticks", log)?.list(log) ?? []).compactMap { yardstick($0) }
    mapping.rejectUnknownKeys(log)
    return wording
  }

  private func readStructure(_ mapping: Mapping, into wording: inout FeedbackWording) {
    if let structure = section("structure", mapping) {
      wording.structureRules = structure.required("rules", log)?.stringList(log) ?? []
      wording.orderRules = structure.required("order", log)?.stringList(log) ?? []
      wording.structure[.good] = text("good", in: structure)
      wording.structure[.fair] = text("fair", in: structure)
      wording.structure[.poor] = text("poor", in: structure)
      structure.rejectUnknownKeys(log)
    }
    guard let none = section("none", mapping) else { return }
    wording.nothing = text("all", in: none)
    wording.nothingGrave = text("main", in: none)
    none.rejectUnknownKeys(log)
  }

  private func readVerdicts(_ mapping: Mapping, into wording: inout FeedbackWording) {
    if let endings = section("endings", mapping) {
      for verdict in [Verdict.pass, .revise, .return, .rewrite] {
        wording.endings[verdict] = text(verdict.rawValue, in: endings)
      }
      endings.rejectUnknownKeys(log)
    }
    guard let deadlines = section("deadlines", mapping) else { return }
    for verdict in [Verdict.pass, .revise, .return, .rewrite, .undecided] {
      guard let own = section(verdict.rawValue, deadlines) else { continue }
      wording.deadlines[verdict] = (template("dated", in: own, ["date"]), template("open", in: own, []))
      own.rejectUnknownKeys(log)
    }
    deadlines.rejectUnknownKeys(log)
  }

  private func yardstick(_ node: Node) -> FeedbackWording.Yardstick? {
    guard let mapping = node.mapping(log) else { return nil }
    let need = mapping.required("needs", log).flatMap { node -> FeedbackWording.Yardstick.Need? in
      guard let name = node.string(log) else { return nil }
      let accepted = FeedbackWording.Yardstick.Need.allCases.map(\.rawValue)
      if !accepted.contains(name) { log.add(.unknownValue(name, accepted: accepted), at: node.location) }
      return FeedbackWording.Yardstick.Need(rawValue: name)
    }
    var yardstick = FeedbackWording.Yardstick(need: need ?? .text, rules: [], sentences: [:])
    yardstick.rules = mapping.required("rules", log)?.stringList(log) ?? []
    for grade in FeedbackWording.Grade.allCases {
      yardstick.sentences[grade] = template(grade.rawValue, in: mapping, Self.figures)
    }
    mapping.rejectUnknownKeys(log)
    return yardstick
  }

  private func section(_ key: String, _ mapping: Mapping) -> Mapping? { mapping.required(key, log)?.mapping(log) }

  private func text(_ key: String, in mapping: Mapping) -> String { mapping.required(key, log)?.string(log) ?? "" }

  private func template(_ key: String, in mapping: Mapping, _ accepted: [String]) -> MessageTemplate {
    MessageTemplate(mapping.required(key, log), accepting: accepted, log)
  }
}
