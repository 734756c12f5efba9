/// Collects the numbers of a draft into series: same form, same parent, a new series whenever the value returns to 1
/// (domain.md 5).
enum SeriesFinder {
  static func series(headings: [Heading], inline: [[Enumerator]]) -> [Draft.Series] {
    lineSeries(headings) + inline.flatMap { paragraph in inlineSeries(paragraph) }
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

  private static func inlineSeries(_ members: [Enumerator]) -> [Draft.Series] {
    var result: [Draft.Series] = []
    for member in members {
      if let index = result.lastIndex(where: { $0.members.last?.form == member.form }), member.value > 1 {
        result[index].members.append(member)
      } else {
        result.append(Draft.Series(members: [member], headsLines: false))
      }
    }
    return result
  }
}
