import Analysis
import Documents
import RuleFiles

/// One figure told in two places in different words, with numbers that look like each other: 走访群众412户, 入户走访421户.
///
/// Precision rests on the likeness of the digits: the more a pair could be two different things, the more of the words
/// beside the numbers must agree. A limit (`except`), a change (`changes`), a part of a whole (`parts`) and, unless the
/// digits are swapped, another year (`earlier`), plans and what is told of the last round say nothing.
struct RestatedFigures {
  /// Names of its term classes, in the order of `terms`.
  private enum Class: String, CaseIterable {
    case changes, parts, earlier, current
  }

  struct Pair {
    var first: CleanRange
    var second: CleanRange
    /// What both count, in words that stand at both.
    var subject: String
    var isSure: Bool
  }

  /// A class because most are only looked at, many times.
  private final class Told {
    let quantity: Quantity
    let sentence: Int
    let range: CleanRange
    let times: Set<String>
    let isEarlier: Bool
    let isPlanOrPast: Bool
    let isCell: Bool

    init(
      quantity: Quantity, sentence: Int, range: CleanRange, times: Set<String>, isEarlier: Bool, isPlanOrPast: Bool,
      isCell: Bool
    ) {
      self.quantity = quantity
      self.sentence = sentence
      self.range = range
      self.times = times
      self.isEarlier = isEarlier
      self.isPlanOrPast = isPlanOrPast
      self.isCell = isCell
    }

    /// The words beside the number that both share, made whole where they are the end of a short phrase.
    func subject(_ shared: ArraySlice<Unicode.Scalar>, without particles: Set<Unicode.Scalar>) -> String {
      let own = quantity.before
      let isTail = own.count <= 6 && own.suffix(shared.count).elementsEqual(shared)
      let words = isTail ? own : shared
      return String(String.UnicodeScalarView(words.prefix { !particles.contains($0) }))
    }
  }

  let terms: [TermClass]
  private let units: UnitGroups
  private let reader: QuantityReader
  private let common: Set<Int>
  private let events: Set<Int>
  let nouns: CountedNouns

  init(_ parameters: Mapping, fillers: [[Unicode.Scalar]], _ log: MistakeLog) {
    let groups = (parameters.required("units", log)?.list(log) ?? []).map { $0.names(log) }
    units = UnitGroups(groups)
    nouns = CountedNouns(parameters, log)
    reader = QuantityReader(units: units, fillers: fillers, joins: nouns.joins)
    common = units.groups(of: parameters.optional("common")?.names(log) ?? [])
    events = units.groups(of: parameters.optional("events")?.names(log) ?? [])
    terms = Class.allCases.map { name in
      let mapping = parameters.optional(name.rawValue)?.mapping(log)
      let terms = mapping?.terms(named: name.rawValue, log)
      mapping?.rejectUnknownKeys(log)
      return terms ?? TermClass(name: name.rawValue)
    }
    parameters.rejectUnknownKeys(log)
  }

  /// Index of the units that mean the same as one; nil for one that is not known.
  func group(of unit: String) -> Int? { units.group(of: unit) }

  /// - Parameters:
  ///   - limits: Index of the class of words that state no figure (每, 至少), among the rule's own terms.
  ///   - first: Index of the first of `terms` among them.
  func pairs(_ context: CheckContext, in ranges: [CleanRange], limits: Int, first: Int, times: String) -> [Pair] {
    var known: [Int: [Told]] = [:]
    var sentences: [CleanScalars] = []
    var values: [Set<Int>] = []
    var result: [Pair] = []
    for sentence in ranges.flatMap({ context.draft.sentences(in: $0) }) {
      let scalars = CleanScalars(context.draft.clean, sentence.range)
      let quantities = reader.quantities(in: scalars.values)
      guard !quantities.isEmpty else { continue }
      sentences.append(scalars)
      values.append(Set(quantities.map(\.value)))
      let classes = Classes(limits: limits, first: first, times: times)
      for told in quantities.compactMap({ told($0, sentence, scalars, sentences.count - 1, classes, context) }) {
        let earlier = (known[told.quantity.unit] ?? []).suffix(Self.mostCompared)
        if let pair = earlier.lazy.compactMap({ pair($0, told, sentences, values) }).first { result.append(pair) }
        known[told.quantity.unit, default: []].append(told)
      }
    }
    return result
  }

  /// Figures of one unit that a further one is compared with, the last ones; no real draft has more.
  private static let mostCompared = 200

  private struct Classes {
    var limits: Int
    var first: Int
    var times: String
  }
}

extension RestatedFigures {
  private func told(
    _ quantity: Quantity, _ sentence: Sentence, _ scalars: CleanScalars, _ index: Int, _ classes: Classes,
    _ context: CheckContext
  ) -> Told? {
    let clause = scalars.range(quantity.clause)
    let range = scalars.range(quantity.place)
    let own = context.hits(context.ownLexicon, in: clause)
    let found = { (name: Class) in own.filter { $0.term == classes.first + (Class.allCases.firstIndex(of: name) ?? 0) }
    }
    guard !own.contains(where: { $0.term == classes.limits }), found(.changes).isEmpty,
      !found(.parts).contains(where: { $0.range.end <= range.start && range.start - $0.range.end <= Self.longestGap })
    else { return nil }
    let part = context.draft.part(at: range.start).map { context.draft.parts[$0] }
    var isCell = false
    if case .tableCell = context.draft.paragraphs[sentence.paragraph].container { isCell = true }
    return Told(
      quantity: quantity, sentence: index, range: range,
      times: Set(
        (context.hits(classes.times, in: clause) + found(.earlier) + found(.current)).map {
          context.string(in: $0.range)
        }),
      isEarlier: !found(.earlier).isEmpty,
      isPlanOrPast: part.map { $0.roles == [.measures] || $0.has(.previousRectification) } ?? false, isCell: isCell)
  }

  /// Bytes between a word for a part (其中, 另有) and the number of that part.
  private static let longestGap = 4 * 3

  private func pair(_ first: Told, _ second: Told, _ sentences: [CleanScalars], _ values: [Set<Int>]) -> Pair? {
    guard first.sentence != second.sentence, let likeness = DigitLikeness(first.quantity, second.quantity),
      // Whoever tells both in one place knows that they differ.
      !values[first.sentence].contains(second.quantity.value), !values[second.sentence].contains(first.quantity.value),
      first.times.isEmpty || second.times.isEmpty || !first.times.isDisjoint(with: second.times),
      !(first.isCell && second.isCell),
      !nouns.areOfDifferentPlaces(first.quantity.before, second.quantity.before)
    else { return nil }
    let beside = first.quantity.adjoiningWords(with: second.quantity)
    guard likeness != .swapped else { return swapped(first, second, beside, sentences) }
    if let noun = nouns.whole(first.quantity, second.quantity) {
      return Pair(
        first: first.range, second: second.range, subject: second.subject(noun, without: nouns.particles), isSure: true)
    }
    let isComparable = !first.isPlanOrPast && !second.isPlanOrPast && first.isEarlier == second.isEarlier
    let words = max(beside.count, first.quantity.enclosingWords(with: second.quantity))
    guard words >= fewestWords(likeness, first.quantity.unit), isComparable || beside.count >= Self.wholePhrase,
      !nouns.areDifferent(first.quantity, second.quantity, beside)
    else { return nil }
    return Pair(
      first: first.range, second: second.range, subject: second.subject(beside, without: nouns.particles), isSure: true)
  }

  /// Words beside both numbers that name the same thing beyond doubt.
  private static let wholePhrase = 6

  private func fewestWords(_ likeness: DigitLikeness, _ unit: Int) -> Int {
    likeness == .oneOff && !events.contains(unit) ? 2 : 4
  }

  private func swapped(
    _ first: Told, _ second: Told, _ beside: ArraySlice<Unicode.Scalar>, _ sentences: [CleanScalars]
  ) -> Pair? {
    if beside.count >= 2 {
      return Pair(
        first: first.range, second: second.range, subject: second.subject(beside, without: nouns.particles),
        isSure: true)
    }
    let one = QuantitySurroundings(first.quantity, in: sentences[first.sentence].values)
    let other = QuantitySurroundings(second.quantity, in: sentences[second.sentence].values)
    let fewest = common.contains(first.quantity.unit) ? 4 : 2
    guard let word = one.commonWord(with: other, except: nouns.generic, endingAt: nouns.particles),
      word.unicodeScalars.count >= fewest
    else { return nil }
    return Pair(first: first.range, second: second.range, subject: word, isSure: false)
  }
}
