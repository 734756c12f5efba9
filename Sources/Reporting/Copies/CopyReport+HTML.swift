import Checking
import Rounds

extension CopyReport {
  /// The pairs as one page that needs nothing else: the longest passages side by side, with what differs marked.
  ///
  /// - Parameter most: Pairs that are shown; the page tells of the others.
  public func html(_ settings: ReportSettings, most: Int = 200) -> [UInt8] {
    let page = CopyPage(settings: settings)
    return page.bytes(self, shown: Array(pairs.prefix(most)))
  }
}

private struct CopyPage {
  private static let passagesShown = 8

  let settings: ReportSettings
  private var language: Language { settings.language }

  func bytes(_ report: CopyReport, shown: [CopyReport.Pair]) -> [UInt8] {
    let title = language.pick("雷同比对", "Shared passages")
    let sum = CopyWords(language).sum(report, shown: shown.count)
    let header = HTMLNode.tag(
      .header, content: [.tag(.h1, text: title), .tag(.p, .class("facts"), content: [.text(sum)])])
    let sections = shown.enumerated().map { section($0.offset + 1, $0.element) }
    let page = HTMLPage(
      title: title, language: language, hasScript: false, styles: [.comparison],
      content: [.element(.main, [], [header] + sections)])
    return page.bytes()
  }

  private func section(_ number: Int, _ pair: CopyReport.Pair) -> HTMLNode {
    let words = CopyWords(language)
    let passages = Array(zip(pair.lengths, zip(pair.first.places, pair.second.places)).prefix(Self.passagesShown))
    let rest = pair.passageCount - passages.count
    let more = rest > 0 ? [HTMLNode.tag(.p, .class("facts"), content: [.text(words.others(rest))])] : []
    let id = "p\(number)"
    return .tag(
      .section, .class("step"), .set("aria-labelledby", id),
      content: [
        .tag(.h2, .id(id), content: [.text("\(number). ")] + name(pair.first) + [.text(" ↔ ")] + name(pair.second)),
        .tag(.p, .class("facts"), content: [.text(words.facts(pair).joined(separator: " · "))]),
        .tag(.div, .class("passages"), content: passages.map { passage($0.0, $0.1.0, $0.1.1) }),
      ] + more)
  }

  private func name(_ side: CopyReport.Side) -> [HTMLNode] {
    let link = settings.pages[side.path].map { HTMLNode.tag(.a, .link(toFile: $0), text: side.path) }
    return [link ?? .text(side.path)]
  }

  private func passage(_ same: Int, _ first: CopyReport.Place, _ second: CopyReport.Place) -> HTMLNode {
    let words = CopyWords(language)
    let left = Array(first.text.unicodeScalars)
    let right = Array(second.text.unicodeScalars)
    let difference = TextDifference(left, right)
    return .tag(
      .div, .class("passage"),
      content: [
        .tag(.p, .class("label"), content: [.text(words.passage(same, first, second))]),
        .tag(.p, .class("old"), content: marked(left, difference.edits.map(\.old))),
        .tag(.p, .class("new"), content: marked(right, difference.edits.map(\.new))),
      ])
  }

  private func marked(_ scalars: [Unicode.Scalar], _ ranges: [Range<Int>]) -> [HTMLNode] {
    func text(_ range: Range<Int>) -> HTMLNode {
      .text(String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)])))
    }
    var result: [HTMLNode] = []
    var next = 0
    for range in ranges where !range.isEmpty {
      if range.lowerBound > next { result.append(text(next..<range.lowerBound)) }
      result.append(.tag(.mark, content: [text(range)]))
      next = range.upperBound
    }
    if next < scalars.count { result.append(text(next..<scalars.count)) }
    return result
  }
}
