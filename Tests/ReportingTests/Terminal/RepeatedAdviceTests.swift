import Checking
import Documents
import Testing

@testable import Reporting

@Suite("What is said once is enough")
struct RepeatedAdviceTests {
  private let finding: Finding = {
    var finding = Finding(
      id: "t03-1", rule: "T-03", title: "错别字", severity: .should, confidence: 1, message: "“台帐”应为“台账”。",
      advice: "请改正。", basis: "", range: TextRange(0, 6), related: [])
    finding.replacement = "台账"
    return finding
  }()

  @Test("a replacement that the message names is not named again, another one is")
  func replacement() {
    #expect(finding.unsaidReplacement == nil)
    var other = finding
    other.message = "有错别字。"
    #expect(other.unsaidReplacement == "台账")
  }

  @Test("advice stands with the first finding only, if asked so")
  func advice() {
    let block = FindingBlock(text: UTF8Text("台帐乱。"), .sample(width: 80))
    #expect(block.lines(finding).contains { $0.contains("请改正。") })
    #expect(!block.lines(finding, hasAdvice: false).contains { $0.contains("请改正。") })
  }
}
