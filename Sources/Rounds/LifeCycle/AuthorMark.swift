import Analysis
public import Checking
public import Documents

/// A comment by which the author says that something is done, although the finding is still there.
public struct AuthorMark: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// The comment was marked as done.
    case resolved
    /// Somebody answered that it is done.
    case replied
  }

  public var kind: Kind
  public var comment: Comment
  /// What was answered.
  public var reply: String?
  public var finding: Finding

  /// Comments of the newest round that are marked or answered as done while a finding of it stands.
  ///
  /// - Parameter words: what people answer when something is done; any of them says so.
  static func marks(in review: Review, words: [String]) -> [AuthorMark] {
    let comments = review.draft.document.comments
    let replies = Dictionary(grouping: comments.filter { $0.parent != nil }) { $0.parent ?? -1 }
    return comments.filter { $0.parent == nil }.compactMap { comment in
      let reply = replies[comment.id]?.last { reply in words.contains { reply.text.contains($0) } }
      guard comment.isResolved || reply != nil, let finding = finding(of: comment, in: review) else { return nil }
      return AuthorMark(
        kind: comment.isResolved ? .resolved : .replied, comment: comment, reply: reply?.text, finding: finding)
    }
  }

  /// The finding that a comment names by its rule, on the same words if there are several; else any on its words.
  private static func finding(of comment: Comment, in review: Review) -> Finding? {
    let near = review.findings.filter { finding in
      guard let range = finding.range, let place = comment.range else { return false }
      return range.overlaps(place)
    }
    let named = review.findings.filter { comment.text.hasPrefix($0.rule + " ") }
    guard !named.isEmpty else { return names(comment) ? nil : near.first }
    return near.first { named.contains($0) } ?? named.first { $0.range == nil || named.count == 1 }
  }

  /// True when the comment begins as ours do, with the id of a rule.
  private static func names(_ comment: Comment) -> Bool {
    guard let word = comment.text.split(separator: " ").first, let first = word.utf8.first else { return false }
    return (0x41...0x5A).contains(first) && word.contains("-")
  }
}
