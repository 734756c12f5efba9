/// Who of a team criticised whom and how often, by the lists that its members handed in (domain.md N-03: the head is to be
/// criticised by every member, and criticises every one of them).
public struct CriticismMatrix: Hashable, Sendable {
  public struct Member: Hashable, Sendable {
    public var name: String
    /// The head of the team (主要负责人).
    public var isHead: Bool
    /// Lines of the list that the member handed in; nil where there is none.
    public var list: [String]?

    public init(name: String, isHead: Bool, list: [String]? = nil) {
      self.name = name
      self.isHead = isHead
      self.list = list
    }
  }

  /// What one member's list says.
  public struct Row: Hashable, Sendable {
    /// Index of the member.
    public var author: Int
    /// By index of another member, opinions on him or her.
    public var opinions: [Int: Int]
    /// Indices of those whom the list must name and does not.
    public var missing: [Int]
  }

  public let members: [Member]
  /// Of members with a list, in their order.
  public let rows: [Row]

  /// - Parameter members: Of one team; with two of one name nobody can tell whom a list means, and there are no rows.
  public init(_ members: [Member]) {
    self.members = members
    guard Set(members.map(\.name)).count == members.count, !members.contains(where: \.name.isEmpty) else {
      rows = []
      return
    }
    rows = members.indices.compactMap { author in
      guard let list = members[author].list else { return nil }
      let opinions = Self.opinions(list, by: author, members)
      let due = members.indices.filter { $0 != author && (members[author].isHead || members[$0].isHead) }
      return Row(author: author, opinions: opinions, missing: due.filter { opinions[$0] == nil })
    }
  }

  /// More characters beside a name than this say something of the person; fewer are a heading (对某某同志的批评意见：).
  private static let longestHeading = 14
  /// Han characters of the least opinion; less is a number, a date or a remark.
  private static let fewestHan = 6

  /// The members that a line names, in their order; 李明 is not named by 李明华 where both are members, 李　明 is.
  private static func named(in line: String, _ members: [Member]) -> [Int] {
    var rest = line.filter { !$0.isWhitespace }
    let longestFirst = members.indices.sorted { members[$0].name.count > members[$1].name.count }
    return longestFirst.filter { member in
      guard rest.contains(members[member].name) else { return false }
      rest = rest.replacing(members[member].name, with: "|")
      return true
    }.sorted()
  }

  /// A line that names one member is on him or her, and so are those below it that name nobody.
  private static func opinions(_ list: [String], by author: Int, _ members: [Member]) -> [Int: Int] {
    var opinions: [Int: Int] = [:]
    var current: Int?
    for line in list {
      let all = Self.named(in: line, members)
      let named = all.filter { $0 != author }
      let han = line.unicodeScalars.count(where: \.isHan)
      switch named.count {
      case 0:
        // The author's own name signs the list and ends it.
        if all.contains(author), han < fewestHan * 3 { current = nil }
        if let current, han >= fewestHan { opinions[current, default: 0] += 1 }
      case 1:
        current = named[0]
        let isHeading = han - members[named[0]].name.unicodeScalars.count <= longestHeading && !Self.hasStop(line)
        if !isHeading { opinions[named[0], default: 0] += 1 }
      default:
        current = nil
        if Self.hasStop(line) { for member in named { opinions[member, default: 0] += 1 } }
      }
    }
    return opinions
  }

  /// Whole sentences end in a stop, headings and lists of names do not.
  private static func hasStop(_ line: String) -> Bool { line.contains("。") || line.contains("；") }
}
