import Analysis
import Checking

/// How a draft does by each yard-stick, with the figures that say so.
struct YardstickReport {
  private let review: Review
  private let wording: FeedbackWording

  init(_ review: Review, _ wording: FeedbackWording) {
    self.review = review
    self.wording = wording
  }

  /// A single cause is no analysis, however well it is put.
  private static let severalCauses = 3

  private var draft: Draft { review.draft }

  /// How the draft is built, a sentence for each yard-stick, praise first, and what is to be done.
  func text() -> String {
    let graded = wording.yardsticks.filter { applies($0.need) }.map { (yardstick: $0, grade: grade($0)) }
    let sorted = FeedbackWording.Grade.allCases.flatMap { grade in graded.filter { $0.grade == grade } }
    let sentences = sorted.map { $0.yardstick.sentence($0.grade, fields($0.yardstick)) }
    return (wording.structure[structureGrade] ?? "") + sentences.joined() + wording.ending(review.verdict)
  }

  private var structureGrade: FeedbackWording.Grade {
    if findings(of: wording.structureRules).contains(where: { $0.severity >= .must }) { return .poor }
    return findings(of: wording.orderRules).contains { $0.severity >= .should } ? .fair : .good
  }

  private func applies(_ need: FeedbackWording.Yardstick.Need) -> Bool {
    switch need {
    case .problems: !draft.problems.isEmpty
    case .causes: !draft.causes.isEmpty
    case .measures: !draft.measures.isEmpty
    case .text: true
    }
  }

  private func grade(_ yardstick: FeedbackWording.Yardstick) -> FeedbackWording.Grade {
    switch findings(of: yardstick.rules).map(\.severity).max() {
    case .reject, .must: .poor
    case .should: .fair
    case .info, nil: hasReasonForPraise(yardstick.need) && !isTouched(yardstick.need) ? .good : .plain
    }
  }

  /// Something else has to be changed in what the yard-stick is about (a part that is too short), wording apart.
  private func isTouched(_ need: FeedbackWording.Yardstick.Need) -> Bool {
    let wordingOnly = Set(findings(of: wording.textRules).map(\.id))
    return review.findings.contains { finding in
      guard finding.severity >= .should, !wordingOnly.contains(finding.id), let part = finding.location?.part,
        draft.parts.indices.contains(part)
      else { return false }
      return need.role.map(draft.parts[part].has) ?? false
    }
  }

  /// Most of what could be good is; words are not praised where what they say must be written anew.
  private func hasReasonForPraise(_ need: FeedbackWording.Yardstick.Need) -> Bool {
    switch need {
    case .problems: 3 * concrete >= 2 * draft.problems.count
    case .measures: 2 * dated >= draft.measures.count && 5 * answered >= 4 * draft.problems.count
    case .causes: draft.causes.count >= Self.severalCauses
    case .text: !review.findings.contains { $0.severity >= .must }
    }
  }

  private var concrete: Int { draft.problems.count { !$0.features.isDisjoint(with: .concrete) } }
  private var dated: Int { draft.measures.count { $0.features.contains(.deadline) } }
  private var answered: Int { draft.coverage.count { !$0.measures.isEmpty } }

  private func fields(_ yardstick: FeedbackWording.Yardstick) -> [String: String] {
    let own = findings(of: yardstick.rules)
    var titles: [String] = []
    for finding in own where finding.severity >= .should && !titles.contains(finding.title) {
      titles.append(finding.title)
    }
    let problems = draft.problems.count
    return [
      "problemItems": problems == draft.problemLeaves ? "\(problems)条" : "\(problems)条、\(draft.problemLeaves)个表现",
      "concreteItems": Self.items(concrete, of: problems), "datedItems": Self.items(dated, of: draft.measures.count),
      "answeredItems": answeredItems,
      "problems": "\(problems)", "leaves": "\(draft.problemLeaves)", "concrete": "\(concrete)",
      "causes": "\(draft.causes.count)", "measures": "\(draft.measures.count)", "answered": "\(answered)",
      "dated": "\(dated)", "words": "\(draft.lengths.words)", "findings": "\(own.reduce(0) { $0 + $1.count })",
      "causesShare": Percentage.oneDecimal(draft.han(of: .causes), of: draft.lengths.bodyHan),
      "titles": titles.prefix(3).joined(separator: "、"),
    ]
  }

  /// `没有一条`, `条条`, or how many; nothing where there is but one.
  private static func items(_ count: Int, of all: Int) -> String {
    count == 0 ? "没有一条" : count < all ? "\(count)条" : all > 1 ? "条条" : ""
  }

  private var answeredItems: String {
    let problems = draft.problems.count
    let isPart = 0 < answered && answered < problems
    return (isPart ? "\(problems)条问题中" : "问题") + Self.items(answered, of: problems)
  }

  private func findings(of rules: [String]) -> [Finding] {
    review.findings.filter { finding in rules.contains { finding.rule.hasPrefix($0) } }
  }
}

extension FeedbackWording.Yardstick.Need {
  /// The part that a yard-stick is about; nil for the whole text.
  fileprivate var role: Role? {
    switch self {
    case .problems: .problems
    case .causes: .causes
    case .measures: .measures
    case .text: nil
    }
  }
}
