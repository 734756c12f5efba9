import Checking
import Testing

@testable import Archive

@Suite("Gates before the meeting")
struct GateTests {
  private let folder: TemporaryFolder
  private let archive: MeetingArchive
  private let workflow: Workflow

  init() throws {
    folder = try TemporaryFolder()
    archive = try MeetingArchive(folder.archive, creates: true)
    workflow = try #require(Sample.workflow)
  }

  private func add(_ text: String, _ verdict: Verdict = .pass, _ findings: [String] = [], key: DraftKey = Sample.leader)
    throws
  {
    _ = try archive.add(Sample.round(text, verdict: verdict, findings), of: key, Sample.stamp)
  }

  private func obstacles() throws -> [Gate.Obstacle] {
    Gate(try #require(try archive.drafts().first), workflow).obstacles
  }

  private func step(_ level: String, _ act: String) -> Workflow.Step { Workflow.Step(level: level, act: act) }

  @Test("a person's draft needs two rounds and the signature that fits the author")
  func person() throws {
    try add("一")
    let authors = ["leader", "member", "department-member", "staff"]
    #expect(try obstacles() == [.rounds(1, needed: 2), .unknownAuthor(accepted: authors)])
    try add("二")
    try archive.setAuthor("member", of: 1, Sample.stamp)
    let steps = [step("supervision", "审阅"), step("secretary", "审定")]
    #expect(try obstacles() == steps.map { .unsigned($0) })
    try archive.sign("supervision", draft: 1, round: 2, Sample.stamp)
    #expect(try obstacles() == [.unsigned(steps[1])])
    try archive.sign("secretary", draft: 1, round: 2, Sample.stamp)
    #expect(try obstacles() == [])
  }

  @Test("a team's draft needs three rounds and four steps, and nobody has to say who the author is")
  func team() throws {
    for text in ["一", "二"] { try add(text, key: Sample.team) }
    #expect(try obstacles().first == .rounds(2, needed: 3))
    try add("三", key: Sample.team)
    #expect(try obstacles().count == 4)
    for level in ["drafting", "opinions", "team-meeting", "supervision"] {
      try archive.sign(level, draft: 1, round: 3, Sample.stamp)
    }
    #expect(try obstacles() == [])
  }

  @Test("a round that could not be judged is no reviewed round")
  func undecided() throws {
    try add("一", .undecided)
    try add("二", .undecided)
    #expect(try obstacles().prefix(2) == [.rounds(0, needed: 2), .undecided])
  }

  @Test("what must be changed keeps a draft back until it is mended, waived or accepted")
  func openFindings() throws {
    try archive.setUp(with: Sample.leader)
    try add("二", .return, ["E-01 must", "S-02 should", "P-01 reject", "T-03 must waived"])
    try archive.sign("supervision", draft: 1, round: 2, Sample.stamp)
    guard case .openFindings(let open) = try obstacles().first else {
      Issue.record("nothing is open")
      return
    }
    #expect(open.map(\.rule) == ["E-01", "P-01"])
    try archive.waive(rule: "E-01", of: 1, reason: "另有规定", Sample.stamp)
    try archive.waive(rule: "P-01", finding: "P-01-y", of: 1, reason: "别的一条", Sample.stamp)
    #expect(try archive.drafts().first?.verdict == .rewrite)
    try archive.waive(rule: "P-01", finding: "P-01-x", of: 1, reason: "这一条", Sample.stamp)
    #expect(try archive.drafts().first?.verdict == .revise)
    #expect(try obstacles() == [])
  }

  @Test("a reviewer's decision overrules the rules, the last one counts, and a new round ends it")
  func decisions() throws {
    try archive.setUp(with: Sample.leader)
    try add("二", .return, ["E-01 must"])
    try archive.sign("supervision", draft: 1, round: 2, Sample.stamp)
    try archive.decide(.accept, draft: 1, round: 2, reason: "可以", Sample.stamp)
    #expect(try obstacles() == [])
    try archive.decide(.reopen, draft: 1, round: 2, reason: "回头看", Sample.stamp)
    let draft = try #require(try archive.drafts().first)
    let reopened = try #require(draft.decisions.last)
    let signature = try #require(draft.signatures.last)
    #expect(try obstacles() == [.sentBack(reopened), .outdated(step("supervision", "审定"), signature)])
    try add("三")
    #expect(try obstacles() == [.outdated(step("supervision", "审定"), signature)])
    try archive.sign("supervision", draft: 1, round: 3, Sample.stamp)
    #expect(try obstacles() == [])
  }

  @Test("steps are taken in order")
  func order() throws {
    for text in ["一", "二", "三"] { try add(text, key: Sample.team) }
    let draft = try #require(try archive.drafts().first)
    guard case .chain(let chain) = workflow.chain(for: "self-exam-team", author: "team") else {
      Issue.record("no chain")
      return
    }
    #expect(
      Gate.steps(before: "supervision", draft, in: chain)?.map(\.level) == ["drafting", "opinions", "team-meeting"])
    #expect(Gate.steps(before: "drafting", draft, in: chain) == [])
    #expect(Gate.steps(before: "secretary", draft, in: chain) == nil)
  }

  @Test("the life of findings over four rounds")
  func lives() throws {
    try add("一", .pass, ["E-01 must", "S-02 should", "T-03 info"])
    try add("二", .pass, ["S-02 should", "T-03 info"])
    try add("三", .pass, ["S-02 should", "N-01 must"])
    try add("四", .pass, ["E-01 must", "S-02 should", "N-01 must", "P-01 should", "V-01 should waived"])
    try archive.waive(rule: "N-01", of: 1, reason: "另有规定", Sample.stamp)
    let lives = try #require(try archive.drafts().first).lives
    let states = Dictionary(uniqueKeysWithValues: lives.map { ($0.rule, $0.state) })
    #expect(
      states == ["E-01": .back, "S-02": .open, "N-01": .waived, "P-01": .new, "V-01": .waived, "T-03": .fixed])
    #expect(lives.first { $0.rule == "E-01" }?.rounds == [1, 4])
    #expect(lives.first { $0.rule == "T-03" }?.rounds == [1, 2])
  }

  @Test("in the only round everything is simply open")
  func onlyRound() throws {
    try add("一", .pass, ["E-01 must"])
    #expect(try archive.drafts().first?.lives.map(\.state) == [.open])
  }

  @Test("a week counts what happened in it and nothing else")
  func week() throws {
    let other = try TemporaryFolder()
    let archive = try Sample.filled(other.archive)
    let drafts = try archive.drafts()
    let first = PeriodSummary(of: drafts, from: "2026-01-05", through: "2026-01-11", workflow)
    #expect(first.roundsAdded == 2 && first.draftsOpened == 2 && first.returned == 1 && first.signed == 0)
    let second = PeriodSummary(of: drafts, from: "2026-01-12", through: "2026-01-18", workflow)
    #expect(second.roundsAdded == 1 && second.draftsOpened == 0 && second.waived == 1 && second.signed == 1)
    #expect(second.drafts == 2 && second.units == 1 && second.ready == 1)
    let earlier = PeriodSummary(of: drafts, from: "2025-12-29", through: "2026-01-04", workflow)
    #expect(earlier.drafts == 0 && earlier.roundsAdded == 0)
  }
}

extension MeetingArchive {
  /// A leader's draft with one clean round.
  fileprivate func setUp(with key: DraftKey) throws {
    _ = try add(Sample.round("一"), of: key, Sample.stamp)
    try setAuthor("leader", of: 1, Sample.stamp)
  }
}
