import Documents
import Testing

@testable import Analysis
@testable import Reporting

@Suite("Whose draft it is")
struct DraftIdentityTests {
  /// A draft whose title block and signature are these lines.
  private func identity(_ front: [String], _ end: [String] = []) -> DraftIdentity {
    let lines = ["个人对照检查材料"] + front + ["按照部署，现对照检查如下。"] + end
    var ranges: [CleanRange] = []
    for line in lines {
      let start = ranges.last.map { $0.end + 1 } ?? 0
      ranges.append(CleanRange(start, start + line.utf8.count))
    }
    let text = UTF8Text(lines.joined(separator: "\n") + "\n")
    let whole = PositionMap(
      segments: [.init(clean: 0, original: 0, isCopied: true)], cleanEnd: text.count, originalEnd: text.count)
    var draft = Draft(
      document: Document(
        source: .init(path: "a.txt", format: .txt, encoding: "utf-8", sha256: ""), text: text, paragraphs: []),
      clean: CleanText(text: text, map: whole), kind: KindJudgement(id: "x", confidence: 1, candidates: []),
      hits: LexiconHits([:]), lengths: .init(han: 0, words: 0, bodyHan: 0))
    draft.paragraphs = ranges.map { .init(range: $0, source: 0, format: .plain, container: .body) }
    draft.title = ranges[0]
    let bounds = [0, ranges[front.count].end + 1, ranges[front.count + 1].end + 1, text.count]
    draft.parts = [Role.title, .opening, .signature].enumerated().map { index, role in
      Part(
        roles: [role], heading: nil, level: 1, range: CleanRange(bounds[index], bounds[index + 1]), han: 0,
        evidence: .position, confidence: 1)
    }
    return DraftIdentity(draft)
  }

  @Test(
    "unit and name are told from the lines under the title",
    arguments: [
      (["青岚县水利局党组成员、副局长　梁守成", "（2026年1月16日）"], "青岚县水利局党组成员、副局长", "梁守成"),
      (["某区某局局长 张　伟"], "某区某局局长", "张伟"), (["贺长庚"], "", "贺长庚"),
      (["枫港区教育局党委委员、副局长", "（2023年1月）"], "枫港区教育局党委委员、副局长", ""),
      (["云岫区城市管理局党组班子"], "云岫区城市管理局党组班子", ""), (["二〇二四年一月五日"], "", ""),
      (["述职人：李明"], "", "李明"), ([], "", ""),
    ])
  func front(lines: [String], unit: String, name: String) {
    #expect(identity(lines).unit == unit)
    #expect(identity(lines).name == name)
  }

  @Test("what the title block leaves out, the signature says")
  func signature() {
    let identity = identity(["石鼓乡党委书记抓基层"], ["中共石鼓乡委员会", "贺长庚", "2016年1月12日"])
    #expect(identity.unit == "石鼓乡党委书记抓基层" && identity.name == "贺长庚")
  }
}
