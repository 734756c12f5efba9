import Analysis
import RuleFiles

/// Numbered headings begin at one, leave out no level, and those of the top level no number.
struct NumberingRule: RuleKind {
  static let name = "numbering"
  static let outcomes = ["start", "gap", "skipped", "no-top"]
  static let fields = ["number", "above"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  func matches(_ context: CheckContext) -> [RuleMatch] {
    lateStarts(context) + gaps(context) + [missingTop(context)].compactMap { $0 } + skippedLevels(context)
  }

  private func lateStarts(_ context: CheckContext) -> [RuleMatch] {
    // Some authors number on through all aspects, problems, causes and measures each for themselves.
    var ends: [Enumerator.Form: Set<Int>] = [:]
    return context.draft.series.filter(\.headsLines).compactMap { series in
      guard let first = series.members.first, let last = series.members.last else { return nil }
      defer { ends[last.form, default: []].insert(last.value) }
      return first.value == 1 || ends[first.form]?.contains(first.value - 1) == true
        ? nil : match("start", first, context)
    }
  }

  /// Among chapters, where a missing number may be a missing part.
  private func gaps(_ context: CheckContext) -> [RuleMatch] {
    let chapters = context.draft.headings.compactMap(\.number).filter { $0.form == .chapter }
    return zip(chapters, chapters.dropFirst()).compactMap { previous, number in
      guard number.value > previous.value + 1 else { return nil }
      var match = match("gap", number, context)
      match.fields["above"] = .text(context.draft.clean.string(in: previous.range))
      return match
    }
  }

  /// Level-two numbers that begin anew without any level-one number, as when headings were lost in conversion (seed 003); an
  /// author who numbers the parts themselves so has chosen to.
  private func missingTop(_ context: CheckContext) -> RuleMatch? {
    let numbers = context.draft.headings.compactMap(\.number)
    // Headings by style may carry the top level without a number.
    guard !context.draft.headings.contains(where: { $0.number == nil && $0.level == 1 }) else { return nil }
    guard let first = numbers.first, first.form == .section, !numbers.contains(where: { $0.form == .chapter }),
      numbers.count(where: { $0.form == .section && $0.value == 1 }) > 1,
      // Chapters may bear titles alone.
      !context.draft.headings.contains(where: {
        $0.number == nil && !$0.isRunIn && $0.range.start < first.range.start
      })
    else { return nil }
    return match("no-top", first, context)
  }

  /// `一、` straight to `（1）`; `一、` to `1.` is allowed (domain.md 5), and letters are no level of this ladder.
  private func skippedLevels(_ context: CheckContext) -> [RuleMatch] {
    let numbers = context.draft.headings.filter { !$0.isRunIn }.compactMap(\.number)
      .filter { !$0.form.isInline && $0.form != .letter }
    var result: [RuleMatch] = []
    for (previous, number) in zip(numbers, numbers.dropFirst()) {
      let step = number.form.rawValue - previous.form.rawValue
      let isAllowed = step <= 1 || (previous.form == .chapter && number.form == .decimal)
      guard !isAllowed else { continue }
      var match = match("skipped", number, context)
      match.fields["above"] = .text(context.draft.clean.string(in: previous.range))
      result.append(match)
    }
    return result
  }

  private func match(_ outcome: String, _ number: Enumerator, _ context: CheckContext) -> RuleMatch {
    var match = RuleMatch(outcome: outcome, key: outcome)
    match.place = .clean(number.range)
    match.collapses = true
    match.fields["number"] = .text(context.draft.clean.string(in: number.range))
    return match
  }
}
