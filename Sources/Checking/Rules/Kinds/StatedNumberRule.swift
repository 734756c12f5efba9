import Analysis
import RuleFiles

/// Something is mentioned, and with a number: 开展谈心谈话三轮.
///
/// The number stands in the same clause as a word of the lexicon, or else behind it in the same sentence, and has one of
/// `units`; the largest counts. One of the units `weak`, which count many things (征求意见表260份, 15家单位), counts only beside
/// one of the words `of` (18件意见, 收到建议40个). `in` keeps to parts of these roles, `except` leaves parts of these out: what is planned has
/// not been done.
struct StatedNumberRule: RuleKind {
  static let name = "stated-number"
  /// `stated` is how many numbers were found, `figure` the largest of them, which is missing when there is none.
  static let measures = ["mentions", "stated", "figure"]
  static let fields = ["unit"]

  let references: [Reference]
  private let lexicon: String
  private let classes: [String]
  private let units: Units
  private let weak: Set<String>
  private let subjects: [String]
  /// The one named first.
  private let usualUnit: String
  private let roles: [Role]
  private let omitted: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    lexicon = parameters.required("lexicon", log)?.scalar ?? ""
    references = parameters.lexiconReferences(log)
    classes = references.classNames
    let names = parameters.required("units", log)?.names(log) ?? []
    let weakNames = parameters.optional("weak")?.names(log) ?? []
    units = Units(names + weakNames)
    weak = Set(weakNames)
    subjects = parameters.optional("of")?.names(log) ?? []
    usualUnit = names.first ?? ""
    roles = parameters.roles("in", log)
    omitted = parameters.roles("except", log)
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let hits = context.ranges(roles, except: omitted).flatMap { context.hits(lexicon, classes: classes, in: $0) }
    // Two words of one clause stand beside the same number.
    var known: Set<Int> = []
    let figures = hits.flatMap { self.figures(beside: $0.range, context) }.filter {
      known.insert($0.range.start).inserted
    }
    let largest = figures.max { $0.value < $1.value }
    var match = RuleMatch(place: (largest?.range ?? hits.first?.range).map { .clean($0) }, key: lexicon)
    match.measures = [.number("mentions", hits.count), .number("stated", figures.count)]
    if let largest { match.measures.append(.number("figure", largest.value)) }
    match.fields["unit"] = .text(largest?.unit ?? usualUnit)
    return [match]
  }

  private func figures(beside words: CleanRange, _ context: CheckContext) -> [Figure] {
    let own = context.clause(around: words).map { figures(in: $0, context) } ?? []
    guard own.isEmpty, let sentence = context.sentence(at: words.start)?.range else { return own }
    return figures(in: CleanRange(words.start, sentence.end), context)
  }

  private func figures(in range: CleanRange, _ context: CheckContext) -> [Figure] {
    Figure.all(in: context.draft.clean, range, units: units).filter { figure in
      guard weak.contains(figure.unit) else { return true }
      let behind = CleanScalars(context.draft.clean, range, first: 2, after: figure.range.end)
      let words = behind.string(0..<behind.values.count)
      return subjects.contains { figure.subject.hasSuffix($0) || words.hasPrefix($0) }
    }
  }
}
