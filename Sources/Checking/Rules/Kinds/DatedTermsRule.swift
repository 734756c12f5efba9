import Analysis
import RuleFiles

/// Campaigns and congresses are named in the years to which they belong.
///
/// Each of `entries` has `words` and the `years` in which something new could be said of it. `ahead`: the draft is older
/// than what it names. `outside`: a year right before the name lies outside. `stale`: at least two are named and the
/// newest is more than `stale` years older than the draft. `bygone`: one that is as old stands behind one of `present`
/// (正值, 适逢) in its clause, as if it were under way.
struct DatedTermsRule: RuleKind {
  static let name = "dated-terms"
  static let outcomes = ["ahead", "outside", "stale", "bygone"]
  static let fields = ["word", "from", "to", "year"]

  let terms: [TermClass]
  private let years: [ClosedRange<Int>]
  private let staleAfter: Int
  private let present: [String]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    staleAfter = parameters.int("stale", log) ?? 2
    present = parameters.optional("present")?.names(log) ?? []
    var terms: [TermClass] = []
    var years: [ClosedRange<Int>] = []
    for entry in (parameters.required("entries", log)?.list(log) ?? []).compactMap({ $0.mapping(log) }) {
      terms.append(entry.terms(named: "\(terms.count)", log))
      let node = entry.required("years", log)
      let bounds = node?.list(log)?.compactMap { $0.int(log) } ?? []
      if bounds.count != 2 || bounds[0] > bounds[1], let node {
        log.add(.outOfRange(node.scalar ?? ""), at: node.location)
      }
      years.append(bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : 0...0)
      entry.rejectUnknownKeys(log)
    }
    self.terms = terms
    self.years = years
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let hits = context.draft.parts.filter(\.isBody).flatMap { context.hits(context.ownLexicon, in: $0.range) }
    let outside = hits.compactMap { self.outside($0, context) }
    guard let own = context.draft.ownYear else { return outside }
    // A draft of the early year speaks for the year before, never the other way round.
    let ahead = hits.filter { years[$0.term].lowerBound > own + 1 }.map { match("ahead", $0, own, context) }
    let bygone = hits.filter { isBygone($0, own, context) }.map { match("bygone", $0, own, context) }
    return ahead + outside + bygone + (bygone.isEmpty ? [stale(hits, own, context)].compactMap { $0 } : [])
  }

  private func isBygone(_ hit: LexiconHits.Hit, _ own: Int, _ context: CheckContext) -> Bool {
    guard years[hit.term].upperBound + staleAfter < own, let clause = context.clause(around: hit.range) else {
      return false
    }
    let before = context.string(in: CleanRange(clause.start, hit.range.start))
    return present.contains { before.contains($0) }
  }

  private func outside(_ hit: LexiconHits.Hit, _ context: CheckContext) -> RuleMatch? {
    let sentence = context.sentence(at: hit.range.start)?.range ?? hit.range
    let before = CleanScalars(context.draft.clean, sentence, last: 12, before: hit.range.start)
    let scalars = before.values
    // 2013年开展…, 2017年4月开展…, with nothing but a month and a verb between year and name.
    guard let mark = scalars.lastIndex(of: "年"), mark >= 4,
      scalars[(mark + 1)...].count(where: { !$0.isASCIIDigit && $0 != "月" }) <= 3,
      let year = Numeral.value(scalars[(mark - 4)..<mark]),
      (1990...2059).contains(year), !years[hit.term].contains(year)
    else { return nil }
    var match = match("outside", hit, year, context)
    match.place = .clean(CleanRange(before.offsets[mark - 4], hit.range.end))
    return match
  }

  private func stale(_ hits: [LexiconHits.Hit], _ own: Int, _ context: CheckContext) -> RuleMatch? {
    guard Set(hits.map(\.term)).count > 1,
      let newest = hits.max(by: { years[$0.term].upperBound < years[$1.term].upperBound }),
      years[newest.term].upperBound + staleAfter < own
    else { return nil }
    var match = match("stale", newest, own, context)
    // What a draft does not mention proves little.
    match.confidence = 0.5
    return match
  }

  private func match(_ outcome: String, _ hit: LexiconHits.Hit, _ year: Int, _ context: CheckContext) -> RuleMatch {
    let word = context.string(in: hit.range)
    var match = RuleMatch(outcome: outcome, place: .clean(hit.range), key: word)
    match.collapses = true
    match.fields = [
      "word": .text(word), "from": .number(years[hit.term].lowerBound), "to": .number(years[hit.term].upperBound),
      "year": .number(year),
    ]
    return match
  }
}
