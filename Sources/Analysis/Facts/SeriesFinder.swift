/// Collects the numbers of a draft into series: same form, same parent, a new series whenever the value returns to 1
/// (domain.md 5).
enum SeriesFinder {
  static func series(headings: [Heading], inline: [[Enumerator]]) -> [Draft.Series] {
    lineSeries(headings) + inlineSeries(inline.flatMap { $0 }, headings)
  }

  private static func lineSeries(_ headings: [Heading]) -> [Draft.Series] {
    var finished: [Draft.Series] = []
    var open: [Int: Draft.Series] = [:]
    for heading in headings {
      for level in open.keys.sorted() where level > heading.level {
        finished.append(open.removeValue(forKey: level) ?? .init(members: [], headsLines: true))
      }
      guard let number = heading.number else { continue }
      if let current = open[heading.level], current.members.last?.form == number.form, number.value != 1 {
        open[heading.level]?.members.append(number)
      } else {
        if let current = open[heading.level] { finished.append(current) }
        open[heading.level] = Draft.Series(members: [number], headsLines: true)
      }
    }
    return (finished + open.values).sorted {
      ($0.members.first?.range.start ?? 0) < ($1.members.first?.range.start ?? 0)
    }
  }

  /// A series may go on over paragraphs; a numbered heading between two members ends it.
  private static func inlineSeries(_ members: [Enumerator], _ headings: [Heading]) -> [Draft.Series] {
    let breaks = headings.filter { $0.number != nil }.map(\.range.start)
    var result: [Draft.Series] = []
    var open: [Enumerator.Form: Int] = [:]
    var nextBreak = 0
    for member in members {
      while nextBreak < breaks.count, breaks[nextBreak] < member.range.start {
        open = [:]
        nextBreak += 1
      }
      if member.value > 1, let index = open[member.form] ?? mixed(member, result, open) {
        result[index].members.append(member)
        open[member.form] = index
      } else {
        open[member.form] = result.count
        result.append(Draft.Series(members: [member], headsLines: false))
      }
    }
    return result
  }

  /// The open series that ends in front of a number of another form.
  private static func mixed(_ member: Enumerator, _ series: [Draft.Series], _ open: [Enumerator.Form: Int]) -> Int? {
    open.values.filter { series[$0].members.last?.value == member.value - 1 }.max()
  }
}
