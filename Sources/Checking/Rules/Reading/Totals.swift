import Analysis

/// Statements of how many there are in all, such as 全镇党员612名 or 47个自然村都通了水, found by patterns of the rule.
struct Totals {
  /// Who or what is counted, the longer names first.
  let nouns: [String]
  let units: Units

  init(nouns: [String], units: Units) {
    self.nouns = nouns.sorted { $0.count > $1.count }
    self.units = units
  }

  /// The figure in a hit of such a pattern, named by what it counts; nil when the hit holds no noun or no number.
  func figure(in hit: CleanRange, _ text: CleanText) -> Figure? {
    let words = text.string(in: hit)
    guard let noun = nouns.first(where: words.contains),
      var figure = Figure.all(in: text, hit, units: units, fillers: []).first
    else { return nil }
    figure.subject = noun
    return figure
  }
}
