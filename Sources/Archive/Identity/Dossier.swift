public import Checking

/// Which drafts of a batch belong together, as those of one person or of one unit, so that they can be held against each
/// other. Only what is certain: by the roster, or where there is none by names and units in paths and texts.
public struct Dossier: Sendable {
  /// A draft that another one is held against.
  public struct Companion: Hashable, Sendable {
    public var kind: Companions.Kind
    /// Index of the submission.
    public var submission: Int

    public init(kind: Companions.Kind, submission: Int) {
      self.kind = kind
      self.submission = submission
    }
  }

  private struct Owner: Hashable {
    var unit: String
    /// Empty for the unit itself.
    var person: String
  }

  private struct Member {
    var owner: Owner
    var kind: String
    var path: String
  }

  /// True when the roster says whose the drafts are.
  public let isByRoster: Bool
  private let workflow: Workflow
  private var members: [Int: Member] = [:]
  private var ofOwner: [Owner: [Int]] = [:]
  /// Of persons, by unit.
  private var ofPersons: [String: [Int]] = [:]

  /// More documents than these of one owner, and it is no longer certain whose they are; a unit has no more members whose
  /// drafts are held against its own.
  private static let mostOfOwner = 500

  /// - Parameters:
  ///   - submissions: Nil for what could not be read.
  ///   - standing: Nil without a roster.
  public init(_ submissions: [Submission?], _ standing: RosterStanding?, _ workflow: Workflow) {
    isByRoster = standing != nil
    self.workflow = workflow
    for (index, submission) in submissions.enumerated() {
      guard let submission, !submission.kind.isEmpty else { continue }
      let owner = standing.map { Self.owner(index, $0) } ?? Self.owner(submission, workflow)
      guard let owner else { continue }
      members[index] = Member(owner: owner, kind: submission.kind, path: submission.path)
      ofOwner[owner, default: []].append(index)
      if !owner.person.isEmpty { ofPersons[owner.unit, default: []].append(index) }
    }
  }

  /// What a draft is held against; of several rounds the newest, and nothing where that is not certain.
  public func companions(of submission: Int) -> [Companion] {
    guard let member = members[submission] else { return [] }
    return workflow.dossier.filter { $0.of.contains(member.kind) }.flatMap { tie -> [Companion] in
      guard tie.owner == .same || !member.owner.unit.isEmpty else { return [] }
      let all = candidates(member, tie)
      guard all.count <= Self.mostOfOwner else { return [] }
      let others = all.filter { index in
        guard index != submission, let other = members[index] else { return false }
        // Another of the same kind is a round of the same document; what persons wrote is no document of the unit.
        return tie.from.contains(other.kind)
          && (tie.owner != .unit || !tie.with.takesSeveral || other.kind != member.kind)
      }
      let found = tie.with.takesSeveral ? newestOfEach(others) : [newest(others)].compactMap { $0 }
      return found.count > tie.most ? [] : found.map { Companion(kind: tie.with, submission: $0) }
    }
  }

  private func candidates(_ member: Member, _ tie: Workflow.Tie) -> [Int] {
    let unit = Owner(unit: member.owner.unit, person: "")
    switch tie.owner {
    case .same: return ofOwner[member.owner] ?? []
    case .unit: return tie.with.takesSeveral && member.owner != unit ? [] : ofOwner[unit] ?? []
    case .members: return ofPersons[member.owner.unit] ?? []
    }
  }

  /// Of each author and kind the newest, in the order of the submissions.
  private func newestOfEach(_ indices: [Int]) -> [Int] {
    let groups = Dictionary(grouping: indices) { index in
      [members[index]?.owner.person ?? "", members[index]?.kind ?? ""]
    }
    return groups.values.compactMap(newest).sorted()
  }

  private static func owner(_ index: Int, _ standing: RosterStanding) -> Owner? {
    standing.entries[index].map { standing.roster.entries[$0] }.map {
      Owner(unit: $0.unit.rosterForm, person: $0.person)
    }
  }

  private static func owner(_ submission: Submission, _ workflow: Workflow) -> Owner? {
    let clues = IdentityClues(path: submission.path, lines: submission.lines, words: workflow.names)
    let isPersonal = workflow.personal.contains(submission.kind)
    // A plan that names somebody is his own or that of the unit he leads, and nobody can tell which.
    guard isPersonal || clues.persons.isEmpty,
      let identity = try? DraftIdentity(
        .init(number: 1), clues, kind: submission.kind, isTeamVoice: !isPersonal, workflow),
      !identity.key.unit.isEmpty
    else { return nil }
    return Owner(unit: unit(identity.key.unit, workflow), person: identity.key.person)
  }

  /// 县水利局 for 县水利局党组: the organ that leads a unit hands in what is the unit's.
  private static func unit(_ name: String, _ workflow: Workflow) -> String {
    var name = name
    while let organ = workflow.names.organs.first(where: { name.hasSuffix($0) && name != $0 }) {
      name.unicodeScalars.removeLast(organ.unicodeScalars.count)
    }
    return name
  }

  private func newest(_ indices: [Int]) -> Int? {
    guard indices.count > 1 else { return indices.first }
    let names = indices.map { (index: $0, name: workflow.names.rounds.name(ofFile: members[$0]?.path ?? "")) }
    let marked = names.compactMap { entry in entry.name.order.map { (order: $0, index: entry.index) } }
    let isOneDraft = Set(names.map(\.name.stem)).count == 1
    guard isOneDraft, marked.count == names.count, Set(marked.map(\.order)).count == marked.count else { return nil }
    return marked.max { $0.order < $1.order }?.index
  }
}
