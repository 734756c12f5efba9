import Analysis
import Copies
import Testing

@testable import Checking

@Suite("What of a draft is compared with others")
struct CopyTextTests {
  /// Names of the compared areas, given which of two parts have a heading.
  private func areas(_ first: Role, _ second: Role, headed: [Int]) -> [String] {
    var draft = Sketch(.init(first, text: "我分管的事多，下去得少。"), .init(second, text: "集中学习我请假六次。")).draft
    for index in headed { draft.parts[index].heading = 0 }
    return CopyText(draft).areas.map(\.name)
  }

  @Test("an opening that passes for a part is left out where the part has its heading further down")
  func opening() {
    #expect(areas(.problems, .problems, headed: [1]) == ["problems"])
    #expect(areas(.problems, .problems, headed: []) == ["problems", "problems"])
    #expect(areas(.problems, .problems, headed: [0, 1]) == ["problems", "problems"])
    #expect(areas(.problems, .causes, headed: [1]) == ["problems", "causes"])
  }
}
