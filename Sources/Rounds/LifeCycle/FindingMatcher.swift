import Checking
import Documents

/// Recognises the findings of one round in the next, from the surest evidence to the least.
struct FindingMatcher {
  struct Match: Hashable {
    /// Index among the older findings.
    var old: Int
    /// Index among the newer ones.
    var new: Int
    var evidence: FindingHistory.Evidence
  }

  /// How alike quotes must be that nothing else connects.
  private static let leastAlike = 0.6

  private let old: [Placed]
  private let new: [Placed]
  private var matches: [Match] = []
  private var oldIsFree: [Bool]
  private var newIsFree: [Bool]

  /// A finding with its place in both texts.
  private struct Placed {
    var finding: Finding
    /// The id without what tells equal ones apart.
    var identity: Substring
    /// In the newer text; nil for the whole draft and for what is gone.
    var place: Range<Int>?
    /// Index of the alignment's link in which it begins.
    var link: Int?
  }

  init(_ old: [Finding], _ new: [Finding], over step: Step) {
    self.old = old.map { Self.placed($0, before: step) }
    self.new = new.map { Self.placed($0, after: step) }
    oldIsFree = [Bool](repeating: true, count: old.count)
    newIsFree = [Bool](repeating: true, count: new.count)
  }

  /// Each finding at most once on both sides.
  mutating func matched() -> [Match] {
    match(.identity, by: { .identity($0.identity) }, where: { Self.isSamePlace($0, $1) })
    match(.identity, by: { .identity($0.identity) }, where: { $0.finding.id == $1.finding.id })
    match(.position, by: { $0.link.map { .link($0) } }, where: { Self.overlaps($0, $1) })
    match(.identity, by: { .identity($0.identity) }, where: { _, _ in true })
    match(.passage, by: { $0.link.map { .link($0) } }, where: { _, _ in true })
    match(.whole, by: { .outcome($0.finding.outcome) }, where: Self.isAboutWhole)
    match(.quote, by: { _ in .rule }, where: { Self.isAlike($0.finding.quote, $1.finding.quote) })
    return matches
  }

  /// What two findings of one rule must have in common to be compared at all.
  private enum Bucket: Hashable {
    case identity(Substring)
    case link(Int)
    case outcome(String)
    case rule
  }

  private struct Key: Hashable {
    var rule: String
    var bucket: Bucket
  }

  /// In a bucket each is compared with each, so of very many only the first are.
  private static let most = 200

  private mutating func match(
    _ evidence: FindingHistory.Evidence, by bucket: (Placed) -> Bucket?, where belongs: (Placed, Placed) -> Bool
  ) {
    var candidates: [Key: [Int]] = [:]
    for index in new.indices where newIsFree[index] {
      guard let bucket = bucket(new[index]) else { continue }
      candidates[Key(rule: new[index].finding.rule, bucket: bucket), default: []].append(index)
    }
    for index in old.indices where oldIsFree[index] {
      guard let bucket = bucket(old[index]) else { continue }
      let key = Key(rule: old[index].finding.rule, bucket: bucket)
      guard let place = candidates[key]?.prefix(Self.most).firstIndex(where: { belongs(old[index], new[$0]) }),
        let found = candidates[key]?.remove(at: place)
      else { continue }
      oldIsFree[index] = false
      newIsFree[found] = false
      matches.append(Match(old: index, new: found, evidence: evidence))
    }
  }

  private static func isAboutWhole(_ one: Placed, _ other: Placed) -> Bool {
    one.finding.measured != nil && other.finding.measured != nil
      || one.finding.range == nil && other.finding.range == nil
  }

  private static func isSamePlace(_ one: Placed, _ other: Placed) -> Bool {
    one.finding.range == nil && other.finding.range == nil || overlaps(one, other)
  }

  private static func overlaps(_ one: Placed, _ other: Placed) -> Bool {
    guard let place = one.place, let target = other.place else { return false }
    return place.lowerBound < target.upperBound && target.lowerBound < place.upperBound
  }

  private static func isAlike(_ one: String, _ other: String) -> Bool {
    let (left, right) = (pairs(of: one), pairs(of: other))
    return min(left.count, right.count) >= 3 && Multiset.similarity(left, right) >= leastAlike
  }

  private static func pairs(of quote: String) -> [UInt64] {
    let scalars = quote.unicodeScalars.map { UInt64($0.value) }
    return zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 }.sorted()
  }
}

extension FindingMatcher {
  private static func identity(of finding: Finding) -> Substring {
    // `E-01-1a2b3c4d-2`: rule and hash, and a number for a second equal one.
    let members = finding.id.dropFirst(finding.rule.count).split(separator: "-")
    return members.first ?? Substring(finding.id)
  }

  private static func placed(_ finding: Finding, before step: Step) -> Placed {
    var result = Placed(finding: finding, identity: identity(of: finding))
    guard let range = finding.range else { return result }
    let positions = step.old.positions(in: range)
    result.place = positions.isEmpty ? nil : step.image(of: positions)
    result.link = positions.first.flatMap { step.old.block(at: $0) }.flatMap { step.alignment.linkIndex(ofOld: $0) }
    return result
  }

  private static func placed(_ finding: Finding, after step: Step) -> Placed {
    var result = Placed(finding: finding, identity: identity(of: finding))
    guard let range = finding.range else { return result }
    let positions = step.new.positions(in: range)
    result.place = positions
    result.link = positions.first.flatMap { step.new.block(at: $0) }.flatMap { step.alignment.linkIndex(ofNew: $0) }
    return result
  }
}
