import Analysis
import Documents
import RuleFiles

/// Turns the matches of rules in one draft into findings.
struct FindingMaker {
  /// A match with what the rule makes of it.
  private struct Judged {
    var rule: Rule
    var outcome: Outcome
    var match: RuleMatch
    /// Of match and outcome together.
    var confidence: Double
  }

  let rulebook: Rulebook
  let draft: Draft
  let pack: Pack?
  var companions = Companions()
  var watch: RuleWatch?

  /// Gravest first, then in the order of the text.
  func findings(_ rules: [Rule]) -> [Finding] {
    let judged = rules.filter(appliesToVoice).flatMap { collapsed(judgements(of: $0)) }
    let fired = Set(judged.map(\.rule.id))
    let kept = judged.filter { fired.isDisjoint(with: $0.rule.unless) && !yields($0, to: judged) }
    guard !kept.isEmpty else { return [] }
    let places = PlaceFinder(draft)
    return FindingIdentity.distinct(Ranking.sorted(kept.map { finding($0, places) }))
  }

  /// True for what holds in a single place where a rule that has the say there finds something.
  private func yields(_ judged: Judged, to others: [Judged]) -> Bool {
    guard !judged.rule.yields.isEmpty, judged.match.related.isEmpty, case .clean(let own)? = judged.match.place else {
      return false
    }
    return others.contains { other in
      judged.rule.yields.contains(other.rule.id)
        && ([other.match.place] + other.match.related).contains { place in
          if case .clean(let range)? = place { range.overlaps(own) } else { false }
        }
    }
  }

  /// The fields that the texts of a rule use, with what fills them, for each of its findings.
  func usedFields(of rule: Rule) -> [(outcome: String, fields: [String: String])] {
    let places = PlaceFinder(draft)
    return collapsed(judgements(of: rule)).map { judged in
      let values = fields(judged, judged.match.place.map { places.quote(of: $0).text } ?? "")
      let used = Set(judged.outcome.message.fields + judged.outcome.advice.fields)
      return (judged.outcome.name, Dictionary(uniqueKeysWithValues: used.map { ($0, values[$0]?.text ?? "") }))
    }
  }

  private func appliesToVoice(_ rule: Rule) -> Bool {
    guard let wanted = rule.voice, let voice = pack?.voice ?? draft.voice?.rawValue else { return true }
    return wanted == voice
  }

  private func judgements(of rule: Rule) -> [Judged] {
    let context = CheckContext(
      draft: draft, pack: pack, names: rulebook.names, ownLexicon: rule.source.lexicon, companions: companions,
      vocabulary: rulebook.vocabulary)
    let matches = watch?.measure(rule) { rule.check.matches(context) } ?? rule.check.matches(context)
    return matches.compactMap { match in
      for outcome in rule.outcomes {
        guard let confidence = outcome.confidence(for: match) else { continue }
        let least = min(confidence, match.confidence, certainty(of: rule))
        return Judged(rule: rule, outcome: outcome, match: match, confidence: least)
      }
      return nil
    }
  }

  /// How sure it is that a rule holds for the draft at all: where the kind is not sure, one that holds for each likely kind
  /// is beyond doubt, and one of the chosen pack alone is not.
  private func certainty(of rule: Rule) -> Double {
    guard pack != nil, draft.kind.doubt == .close, !draft.kind.isForced, let kinds = rule.kinds,
      !draft.kind.rivals.allSatisfy(kinds.contains)
    else { return 1 }
    return CheckContext.guess
  }

  /// Equal hits become one with a count.
  private func collapsed(_ judged: [Judged]) -> [Judged] {
    var result: [Judged] = []
    var indices: [String: Int] = [:]
    for next in judged {
      let group = next.outcome.name + "\n" + next.match.key
      guard next.match.collapses, let index = indices[group] else {
        indices[group] = result.count
        result.append(next)
        continue
      }
      result[index].match.count += next.match.count
      result[index].match.edits += next.match.edits
      result[index].match.related += [next.match.place].compactMap { $0 }
      result[index].confidence = max(result[index].confidence, next.confidence)
    }
    return result
  }
}

extension FindingMaker {
  private func finding(_ judged: Judged, _ places: PlaceFinder) -> Finding {
    let rule = judged.rule
    let isSuspected = judged.confidence < CheckContext.doubtful
    let severity = pack?.severities[rule.id] ?? judged.outcome.severity
    let quote = judged.match.place.map(places.quote)
    let fields = fields(judged, quote?.text ?? "")
    let message = judged.outcome.message.text(fields)
    return Finding(
      id: FindingIdentity.id(rule: rule.id, role: role(of: judged.match, places), key: judged.match.key), rule: rule.id,
      title: rule.title, severity: isSuspected ? severity.milder : severity, confidence: judged.confidence,
      isSuspected: isSuspected,
      message: isSuspected ? rulebook.wording.suspected.text(["message": .text(message)]) : message,
      advice: judged.outcome.advice.text(fields), basis: rule.basis, quote: quote?.text ?? "", range: quote?.range,
      location: quote.map { places.location(of: $0.range) }, measured: measured(judged),
      replacement: judged.match.replacement, edits: edits(judged), related: related(judged, fields, places),
      count: judged.match.count,
      outcome: judged.outcome.name)
  }

  private func role(of match: RuleMatch, _ places: PlaceFinder) -> String? {
    guard let place = match.place, let part = places.part(of: place) else { return nil }
    return draft.parts[part].roles.first?.rawValue
  }

  private func fields(_ judged: Judged, _ quote: String) -> [String: FieldValue] {
    var fields = judged.match.fields
    for measure in judged.match.measures { fields[measure.name] = measure.field }
    fields["quote"] = .text(quote)
    fields["count"] = .number(judged.match.count)
    let times = judged.match.count > 1 ? rulebook.wording.times.text(["count": .number(judged.match.count)]) : ""
    fields["times"] = .text(times)
    if let (measure, bound) = decisive(judged) {
      fields["limit"] = .limit(bound, ofShare: measure.isShare)
      fields["excess"] = .number(told(measure.excess(over: bound), measure))
      fields["lacking"] = .number(told(measure.lacking(under: bound), measure))
    }
    return fields
  }

  /// Characters in full tens: nobody cuts a text by 293 of them. Other things are counted.
  private func told(_ amount: Int, _ measure: Measure) -> Int {
    measure.isShare ? (amount + 9) / 10 * 10 : amount
  }

  private func decisive(_ judged: Judged) -> (Measure, Fraction)? {
    guard let condition = judged.outcome.condition,
      let measure = judged.match.measures.first(where: { $0.name == condition.measure })
    else { return nil }
    return (measure, condition.limit.bound)
  }

  private func measured(_ judged: Judged) -> Finding.Measured? {
    guard let (measure, bound) = decisive(judged) else { return nil }
    guard measure.isShare else {
      return Finding.Measured(name: measure.name, value: measure.value.value, limit: bound.value)
    }
    return Finding.Measured(
      name: measure.name, value: Double(measure.amount), of: Double(measure.whole), limit: bound.value)
  }

  private func edits(_ judged: Judged) -> [SuggestedEdit] {
    judged.match.edits.compactMap { edit in
      switch edit.place {
      case .original(let range): return SuggestedEdit(range: range, replacement: edit.replacement)
      case .clean(let range):
        let original = draft.clean.original(range)
        guard draft.document.text.string(in: original) == draft.clean.string(in: range) else { return nil }
        return SuggestedEdit(range: original, replacement: edit.replacement)
      }
    }
  }

  private func related(_ judged: Judged, _ fields: [String: FieldValue], _ places: PlaceFinder) -> [Finding.Related] {
    judged.match.related.map { place in
      let own = fields.merging(["quote": .text(places.quote(of: place).text)]) { _, new in new }
      return Finding.Related(range: places.stretch(of: place), message: judged.outcome.related.text(own))
    }
  }
}

extension Outcome {
  /// How surely the outcome holds for a match; nil when it is another one.
  fileprivate func confidence(for match: RuleMatch) -> Double? {
    if let condition { return condition.confidence(match.measures) }
    return match.outcome == name ? 1 : nil
  }
}
