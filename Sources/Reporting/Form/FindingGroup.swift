import Checking

/// Findings of one rule in one place, which a reviewer says in one sentence.
struct FindingGroup {
  let findings: [Finding]

  private static let mostQuotes = 3
  private static let longestQuote = 12

  /// Findings put together by rule and by what else must be equal, in the order in which each first occurs.
  static func groups(_ findings: [Finding], by place: (Finding) -> Int?) -> [FindingGroup] {
    var order: [String] = []
    var members: [String: [Finding]] = [:]
    for finding in findings {
      let key = "\(finding.rule)/\(place(finding) ?? -1)"
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(finding)
    }
    return order.map { FindingGroup(findings: members[$0] ?? []) }
  }

  /// What is wrong and what to do.
  func text(_ wording: FeedbackWording, hasPlace: Bool) -> String { message(wording, hasPlace: hasPlace) + advice }

  /// What is wrong; shorter than `text`.
  func message(_ wording: FeedbackWording, hasPlace: Bool) -> String {
    guard let first = findings.first else { return "" }
    let quotes = findings.filter { !$0.quote.isEmpty }
    if findings.count > 1, !quotes.isEmpty {
      let words = quotes.prefix(Self.mostQuotes).map { "“\(Self.shortened($0.quote))”" }.joined()
      let count = findings.reduce(0) { $0 + $1.count }
      let more = count > min(quotes.count, Self.mostQuotes) ? wording.phrase(.more) : ""
      return wording.phrase(
        .several, ["title": first.title, "count": "\(count)", "quotes": words, "more": more])
    }
    guard let end = first.message.last, "。；".contains(end) else { return first.message }
    return String(first.message.dropLast()) + places(first, wording, hasPlace) + String(end)
  }

  /// The paragraph, or how many places there are where the message does not say it.
  private func places(_ finding: Finding, _ wording: FeedbackWording, _ hasPlace: Bool) -> String {
    if !finding.unsaidCount(.zh).isEmpty {
      return wording.phrase(.places, ["count": "\(finding.count)"])
    }
    guard hasPlace, let location = finding.location else { return "" }
    return wording.phrase(.place, ["paragraph": "\(location.paragraph)"])
  }

  private var advice: String { findings.first?.advice ?? "" }

  /// Quotes inside quotation marks take single ones (GB/T 15834-2011, 4.8.3).
  static func shortened(_ quote: String) -> String {
    let single = quote.replacing("“", with: "‘").replacing("”", with: "’")
    return Column.truncated(single, 2 * longestQuote)
  }
}
