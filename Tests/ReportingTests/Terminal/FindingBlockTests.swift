import Checking
import Documents
import Testing

@testable import Reporting

@Suite("One finding on the terminal")
struct FindingBlockTests {
  @Test(
    "up to twenty lines of further places are named, of more only how many there are",
    arguments: [3, 20, 21, 400])
  func furtherPlaces(count: Int) {
    let line = "全年只学了4次。\n"
    let text = UTF8Text(validBytes: Array(String(repeating: line, count: count + 1).utf8))
    let ranges = (0...count).map { TextRange($0 * line.utf8.count, ($0 + 1) * line.utf8.count - 1) }
    let finding = Finding(
      id: "n09-1", rule: "N-09", title: "数字", severity: .info, confidence: 1, message: "重复。", advice: "", basis: "",
      range: ranges[0], related: ranges.dropFirst().map { .init(range: $0, message: "") })
    let lines = FindingBlock(text: text, .sample(width: 120)).lines(finding)
    let named = (2...(min(count, 20) + 1)).map(String.init).joined(separator: "、")
    #expect(lines.last == "  另见第\(named)行" + (count > 20 ? "等\(count)行" : ""))
  }
}
