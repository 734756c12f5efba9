import Checking
import Documents

/// One finding: where, what, the words it is about, and how to mend them.
struct FindingBlock {
  private let text: UTF8Text
  private let places: TextPlaces
  private let settings: ReportSettings
  private let ink: Ink
  private let wrapping: Wrapping

  /// More places of one thing tell the author nothing new.
  private static let mostPlaces = 20

  /// Costs two passes over the text.
  init(text: UTF8Text, _ settings: ReportSettings) {
    self.text = text
    places = TextPlaces(text)
    self.settings = settings
    ink = Ink(isOn: settings.usesColor)
    wrapping = Wrapping(width: settings.width)
  }

  /// - Parameter hasAdvice: false where the same advice stands with an earlier finding.
  func lines(_ finding: Finding, hasAdvice: Bool = true) -> [String] {
    [head(finding)] + paragraph(finding.message) + excerpt(finding) + replacement(finding)
      + (hasAdvice ? advice(finding) : []) + related(finding)
  }

  /// `第3段 12:5`, or that the whole draft is meant.
  func place(_ finding: Finding) -> String {
    guard let location = finding.location else { return settings.language.pick("全文", "whole draft") }
    let paragraph = settings.language.pick("第\(location.paragraph)段", "paragraph \(location.paragraph)")
    return "\(paragraph) \(location.line):\(location.column)"
  }

  private func head(_ finding: Finding) -> String {
    let count = finding.count
    let repeated = count > 1 ? settings.language.pick(" · 共\(count)处", " · \(count) places") : ""
    return ink("\(finding.rule) \(finding.title)", .bold) + ink(" · \(place(finding))\(repeated)", .faint)
  }

  private func paragraph(_ text: String) -> [String] {
    wrapping.lines(text, indent: 2)
  }

  private func excerpt(_ finding: Finding) -> [String] {
    guard let range = finding.range else { return [] }
    let excerpt = Excerpt(of: range, in: text, width: settings.width - 4)
    return ["    " + excerpt.line, "    " + ink(excerpt.marks, finding.severity.style)]
  }

  private func replacement(_ finding: Finding) -> [String] {
    guard let replacement = finding.unsaidReplacement else { return [] }
    return paragraph(settings.language.pick("改为：“\(replacement)”", "replace by: “\(replacement)”"))
  }

  private func advice(_ finding: Finding) -> [String] {
    finding.advice.isEmpty ? [] : paragraph(settings.language.labelled("怎么改", "how to mend", finding.advice))
  }

  /// Places of which the same is said stand in one line; the line of the finding itself is not named again.
  private func related(_ finding: Finding) -> [String] {
    var messages: [String] = []
    var lines: [String: [Int]] = [:]
    let own = finding.range.map(line)
    for related in finding.related {
      let line = line(of: related.range)
      guard line != own, lines[related.message]?.last != line else { continue }
      if lines[related.message] == nil { messages.append(related.message) }
      lines[related.message, default: []].append(line)
    }
    return messages.flatMap { message in
      let reference = reference(to: lines[message] ?? [])
      return paragraph(message.isEmpty ? reference : settings.language.labelled(reference, reference, message))
    }
  }

  private func reference(to lines: [Int]) -> String {
    let language = settings.language
    let places = language.list(lines.prefix(Self.mostPlaces).map(String.init))
    guard lines.count > Self.mostPlaces else { return language.pick("另见第\(places)行", "see line \(places)") }
    return language.pick("另见第\(places)行等\(lines.count)行", "see line \(places) and others, \(lines.count) in all")
  }

  private func line(of range: TextRange) -> Int { places.position(range.start).line }
}

extension Severity {
  var style: Ink.Style {
    switch self {
    case .reject: .boldRed
    case .must: .red
    case .should: .yellow
    case .info: .cyan
    }
  }
}
