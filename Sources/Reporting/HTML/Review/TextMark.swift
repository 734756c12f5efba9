import Checking
import Documents

/// A stretch of the draft that something is said about.
struct TextMark {
  enum Subject {
    case finding(Severity)
    /// A further place of a finding.
    case related
    /// A comment that the draft came with.
    case comment
  }

  let subject: Subject
  let range: TextRange
  /// What is written behind the stretch, and leads to what is said.
  let label: String
  /// Id of the mark's own place in the page.
  let id: String
  /// Id of what is said.
  let target: String

  /// Lower is graver; the gravest of several marks on the same words colours them.
  var rank: Int {
    switch subject {
    case .finding(let severity): severity.rank
    case .related: Severity.allCases.count
    case .comment: Severity.allCases.count + 1
    }
  }

  var style: String {
    switch subject {
    case .finding(let severity): "s-\(severity.rawValue)"
    case .related: "rel"
    case .comment: "com"
    }
  }

  static func all(_ findings: NumberedFindings, comments: [Comment], _ language: Language) -> [TextMark] {
    let marks = findings.entries.flatMap { entry in Self.marks(of: entry) }
    let others = comments.enumerated().compactMap { index, comment in
      comment.range.map {
        TextMark(
          subject: .comment, range: $0, label: commentLabel(index, language), id: "cm\(index + 1)",
          target: "c\(index + 1)")
      }
    }
    return marks + others
  }

  /// What a comment that the draft came with is called; `index` counts from 0.
  static func commentLabel(_ index: Int, _ language: Language) -> String {
    language.pick("批\(index + 1)", "c\(index + 1)")
  }

  private static func marks(of entry: NumberedFindings.Entry) -> [TextMark] {
    let number = entry.number
    let related = entry.finding.related.enumerated().map { index, related in
      TextMark(
        subject: .related, range: related.range, label: "\(number)", id: "m\(number)-\(index + 1)", target: "f\(number)"
      )
    }
    guard let range = entry.finding.range else { return related }
    let main = TextMark(
      subject: .finding(entry.finding.severity), range: range, label: "\(number)", id: "m\(number)",
      target: "f\(number)")
    return [main] + related
  }
}
