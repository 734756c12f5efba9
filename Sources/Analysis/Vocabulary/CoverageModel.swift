import RuleFiles

/// `Rules/coverage.yml`: how problems and measures are compared; each number is explained there.
struct CoverageModel: Sendable {
  /// Weights of a logistic regression; positive ones speak for a problem that no measure answers.
  struct Weights: Sendable {
    var intercept = 0.0
    /// Likeness to its measure beyond the usual, over that of an ordinary pair.
    var own = 0.0
    /// The same without taking off the usual.
    var joint = 0.0
    /// Its likeness over that of the other problem most like its measure, at most 1.
    var ratio = 0.0
    /// Other problems its measure was assigned to, at most 3.
    var load = 0.0
    /// Likeness to the best of the other measures, over that of an ordinary pair.
    var other = 0.0
    /// The measures follow the order of the problems.
    var ordered = 0.0
    /// The logarithm of the number of problems.
    var many = 0.0
    /// Between the measures of the problems before and behind it stands one that no other problem was given.
    var spare = 0.0
    /// The figures of `SentenceLikeness`.
    var sentence = 0.0
    var sentenceRatio = 0.0
    var rarest = 0.0
    var common = 0.0
    /// A measure begins with words of a topic that the problem begins with.
    var topic = 0.0
  }

  var single = 0.0
  var centre = 0.0
  var skip = 0.0
  var leastOrder = 0.0
  var second = 0.0
  var usualLikeness = 0.0
  var usualItems = 0.0
  /// A problem counts as open from this likelihood on, 0…1: of all that are called 0.4 likely, four in ten are open.
  var doubt = 0.5
  /// For the measures of the draft itself.
  var open = Weights()
  /// For the measures of another document.
  var foreign = Weights()
  /// For single gaps between another document and its measures.
  var gaps = Weights()
  /// Weight of `commonPairs`, where 1 is that of others.
  var common = 1.0
  /// Lexicon of the words that any problem and any measure may have.
  private(set) var commonLexicon = ""
  /// Pairs of neighbouring Han characters of those words.
  private(set) var commonPairs: Set<UInt64> = []
  /// Lexicon of what problems and measures are about.
  private(set) var topics = ""

  /// Nil when the folder has no such file.
  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> CoverageModel? {
    guard let mapping = TermsFile.mappings(in: folder, under: "coverage.yml", log).first else { return nil }
    var model = CoverageModel()
    model.read(mapping, log)
    mapping.rejectUnknownKeys(log)
    return model
  }

  private mutating func read(_ mapping: Mapping, _ log: MistakeLog) {
    let likeness = Numbers(mapping.required("likeness", log), log)
    single = likeness["single"]
    centre = likeness["centre"]
    likeness.finish()
    let order = Numbers(mapping.required("order", log), log)
    skip = order["skip"]
    leastOrder = order["least"]
    order.finish()
    second = TermsFile.number(mapping.required("second", log), log) ?? 0
    let usual = Numbers(mapping.required("usual", log), log)
    usualLikeness = usual["likeness"]
    usualItems = usual["items"]
    usual.finish()
    doubt = TermsFile.number(mapping.required("doubt", log), log) ?? 0.5
    let words = mapping.required("words", log)?.mapping(log)
    commonLexicon = words?.required("common", log)?.string(log) ?? ""
    topics = words?.required("topics", log)?.string(log) ?? ""
    common = TermsFile.number(words?.required("weight", log), log) ?? 1
    words?.rejectUnknownKeys(log)
    open = Weights(Numbers(mapping.required("open", log), log))
    foreign = Weights(Numbers(mapping.required("foreign", log), log))
    gaps = Weights(Numbers(mapping.required("gaps", log), log))
  }

  /// Knows the pairs of the common words.
  func knowing(_ lexicons: [String: Lexicon]) -> CoverageModel {
    var result = self
    for word in lexicons[commonLexicon]?.classes.flatMap(\.words) ?? [] {
      let bytes = Array(word.utf8)
      GramProfiles.forEach(.pair, in: bytes, CleanRange(0, bytes.count)) { result.commonPairs.insert($0) }
    }
    return result
  }
}

extension CoverageModel.Weights {
  fileprivate init(_ weights: Numbers) {
    self.init(
      intercept: weights["intercept"], own: weights["own"], joint: weights.optional("joint"), ratio: weights["ratio"],
      load: weights.optional("load"), other: weights["other"], ordered: weights.optional("ordered"),
      many: weights.optional("many"), spare: weights.optional("spare"), sentence: weights.optional("sentence"),
      sentenceRatio: weights.optional("sentenceRatio"), rarest: weights.optional("rarest"),
      common: weights.optional("common"), topic: weights.optional("topic"))
    weights.finish()
  }
}

/// A mapping of names to numbers.
private struct Numbers {
  private let mapping: Mapping?
  private let log: MistakeLog

  init(_ node: Node?, _ log: MistakeLog) {
    mapping = node?.mapping(log)
    self.log = log
  }

  subscript(key: String) -> Double {
    guard let mapping else { return 0 }
    return TermsFile.number(mapping.required(key, log), log) ?? 0
  }

  /// 0 where it is missing.
  func optional(_ key: String) -> Double { mapping?.optional(key).flatMap { TermsFile.number($0, log) } ?? 0 }

  func finish() { mapping?.rejectUnknownKeys(log) }
}
