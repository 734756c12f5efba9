import Archive
import Checking
import Testing

@Suite("Filing of rounds")
struct FilingTests {
  private let folder: TemporaryFolder
  private let archive: MeetingArchive

  init() throws {
    folder = try TemporaryFolder()
    archive = try MeetingArchive(folder.archive, creates: true)
  }

  /// Numbers of draft and round; whether the draft is new, nil when the text was known.
  private struct Filed: Equatable {
    let draft: Int
    let number: Int
    let isNew: Bool?

    init(_ draft: Int, _ number: Int, isNew: Bool?) {
      self.draft = draft
      self.number = number
      self.isNew = isNew
    }
  }

  private func add(
    _ text: String, _ unit: String, _ person: String, draft: Int? = nil, number: Int? = nil
  ) throws -> Filed {
    let key = DraftKey(unit: unit, person: person, kind: "self-exam-personal")
    switch try archive.add(Sample.round(text), of: key, draft: draft, number: number, Sample.stamp) {
    case .added(let summary, let number, let isNew): return Filed(summary.id, number, isNew: isNew)
    case .known(let summary, let number): return Filed(summary.id, number, isNew: nil)
    }
  }

  @Test("rounds of one author are numbered one after the other")
  func numbers() throws {
    #expect(try add("一", "甲局", "张三") == Filed(1, 1, isNew: true))
    #expect(try add("二", "甲局", "张三") == Filed(1, 2, isNew: false))
    #expect(try add("五", "甲局", "张三", number: 5) == Filed(1, 5, isNew: false))
    #expect(try add("三", "甲局", "张三", number: 3) == Filed(1, 3, isNew: false))
    #expect(try add("末", "甲局", "张三") == Filed(1, 6, isNew: false))
    #expect(try archive.drafts().first?.rounds.map(\.number) == [1, 2, 3, 5, 6])
  }

  @Test("the same text is filed once, whatever it is called")
  func known() throws {
    _ = try add("一", "甲局", "张三")
    #expect(try add("一", "甲局", "张三", number: 2) == Filed(1, 1, isNew: nil))
    #expect(try archive.events().count == 1)
    // Two authors may hand in the same text; that is for others to find.
    #expect(try add("一", "甲局", "李四") == Filed(2, 1, isNew: true))
  }

  @Test("a number that is taken is not given twice")
  func taken() throws {
    _ = try add("一", "甲局", "张三")
    #expect(throws: ArchiveError.roundTaken(draft: try #require(try archive.drafts().first?.summary), number: 1)) {
      try add("另一", "甲局", "张三", number: 1)
    }
    #expect(try archive.events().count == 1)
  }

  @Test("without a unit the only draft of that author is meant, and none where there are two")
  func unit() throws {
    _ = try add("一", "甲局", "张三")
    #expect(try add("二", "", "张三") == Filed(1, 2, isNew: false))
    _ = try add("三", "乙局", "张三")
    let both = try archive.drafts().map(\.summary).sorted { $0.id < $1.id }
    #expect(throws: ArchiveError.ambiguous(both)) { try add("四", "", "张三") }
    #expect(try add("四", "", "张三", draft: 2) == Filed(2, 2, isNew: false))
    #expect(throws: ArchiveError.noSuchDraft) { try add("五", "", "张三", draft: 9) }
  }

  @Test("a draft that is named must be of the same kind")
  func otherKind() throws {
    _ = try add("一", "甲局", "张三")
    let key = DraftKey(unit: "", person: "", kind: "duty-report")
    let summary = try #require(try archive.drafts().first?.summary)
    #expect(throws: ArchiveError.otherKind(summary)) {
      try archive.add(Sample.round("二"), of: key, draft: 1, Sample.stamp)
    }
  }

  @Test("a namesake filed without a unit may be the same or not, so nobody decides")
  func nameless() throws {
    _ = try add("一", "", "张三")
    #expect(throws: ArchiveError.ambiguous(try archive.drafts().map(\.summary))) { try add("二", "甲局", "张三") }
  }

  @Test("what is filed is read back as it was")
  func readBack() throws {
    let other = try TemporaryFolder()
    let archive = try Sample.filled(other.archive)
    let drafts = try archive.drafts()
    #expect(drafts.map(\.key.person) == ["", "张致远"])
    let leader = try #require(drafts.last)
    #expect(leader.author == "leader")
    #expect(leader.rounds.map(\.verdict) == [.return, .pass])
    #expect(leader.rounds.first?.findings.map(\.rule) == ["E-01", "S-02"])
    #expect(leader.decisions.map(\.reason) == ["没有事例"])
    #expect(leader.signatures.map(\.level) == ["supervision"])
    let text = try archive.content(try #require(leader.rounds.last?.text))
    #expect(text.map { String(decoding: $0, as: UTF8.self) } == "二稿")
    #expect(try archive.drafts(only: 2).map(\.id) == [2])
  }

  @Test("names may hold anything", arguments: ["'; DROP TABLE draft; --", "张\"三", "😀", "%_"])
  func hostileNames(name: String) throws {
    _ = try add("一", name, name)
    #expect(try archive.drafts().map(\.key.person) == [name])
    #expect(try archive.verification().isSound)
  }
}
