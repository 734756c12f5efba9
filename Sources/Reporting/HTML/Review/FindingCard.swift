import Checking
import Documents

/// A finding as a card: what is wrong, the author's words, what to do, and ways to all places it is about.
struct FindingCard {
  private let settings: ReportSettings
  private let document: Document

  init(_ document: Document, _ settings: ReportSettings) {
    self.document = document
    self.settings = settings
  }

  private var language: Language { settings.language }

  func node(_ entry: NumberedFindings.Entry) -> HTMLNode {
    let finding = entry.finding
    return .tag(
      .li, .class("finding s-\(finding.severity.rawValue) g\(entry.group)"), .id("f\(entry.number)"),
      .set("tabindex", "-1"), .set("data-finding", finding.id),
      content: [head(entry), .tag(.p, .class("message"), text: finding.message)]
        + quote(finding) + labelled("fix", "改为", "Replace by", finding.replacement.map { [.tag(.ins, text: $0)] })
        + labelled("advice", "怎么改", "How to mend", finding.advice.isEmpty ? nil : [.text(finding.advice)])
        + related(entry) + [foot(finding)])
  }

  private func head(_ entry: NumberedFindings.Entry) -> HTMLNode {
    let finding = entry.finding
    let number: HTMLNode =
      finding.range == nil
      ? .tag(.span, .class("number"), text: "\(entry.number)")
      : .tag(
        .a, .class("number"), .link(to: "m\(entry.number)"),
        .set("title", language.pick("看原文", "see the text")), content: [.text("\(entry.number)")])
    return .tag(
      .h4,
      content: [
        number, .tag(.span, .class("badge"), text: finding.severity.name(language)),
        .tag(.span, .class("name"), text: finding.title),
      ] + count(finding))
  }

  /// Not repeated where the message holds the words already.
  private func quote(_ finding: Finding) -> [HTMLNode] {
    let start = finding.quote.prefix(8)
    guard !start.isEmpty, !finding.message.contains(start) else { return [] }
    return [.tag(.p, .class("quote"), content: [.tag(.q, text: finding.quote)])]
  }

  private func count(_ finding: Finding) -> [HTMLNode] {
    guard finding.count > 1 else { return [] }
    let text = language.pick("共\(finding.count)处", "\(finding.count) places")
    return [.tag(.span, .class("count"), text: text)]
  }

  private func labelled(_ style: String, _ chinese: String, _ english: String, _ content: [HTMLNode]?) -> [HTMLNode] {
    guard let content else { return [] }
    return [.tag(.p, .class(style), content: [.tag(.strong, text: language.pick(chinese, english))] + content)]
  }

  /// Places of which the same is said share a line, each paragraph once.
  private func related(_ entry: NumberedFindings.Entry) -> [HTMLNode] {
    var messages: [String] = []
    var places: [String: [(paragraph: Int, id: String)]] = [:]
    let sorted = entry.finding.related.enumerated().sorted { $0.element.range.start < $1.element.range.start }
    for (index, related) in sorted {
      if places[related.message] == nil { messages.append(related.message) }
      let paragraph = paragraph(at: related.range.start)
      guard places[related.message]?.last?.paragraph != paragraph else { continue }
      places[related.message, default: []].append((paragraph, "m\(entry.number)-\(index + 1)"))
    }
    return messages.map { message in
      var links: [HTMLNode] = []
      for place in places[message] ?? [] {
        if !links.isEmpty { links.append(.text(language.list(["", ""]))) }
        links.append(.tag(.a, .link(to: place.id), text: "\(place.paragraph)"))
      }
      return .tag(
        .p, .class("related"),
        content: [.text(language.pick("另见第", "See paragraph "))] + links
          + [.text(message.isEmpty ? language.pick("段", "") : language.pick("段：", ": ") + message)])
    }
  }

  private func foot(_ finding: Finding) -> HTMLNode {
    let place = finding.location.map { language.pick("第\($0.paragraph)段", "paragraph \($0.paragraph)") }
    let basis = finding.basis.isEmpty ? nil : language.labelled("依据", "basis", BasisText.of(finding.basis))
    let facts = [finding.rule, place, basis].compactMap { $0 }
    return .tag(.p, .class("foot"), text: facts.joined(separator: " · "))
  }

  /// 1-based number of the paragraph that holds an offset; a binary search.
  private func paragraph(at offset: Int) -> Int {
    var (low, high) = (0, document.paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if document.paragraphs[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }
}
