import Checking

/// 主要问题: more points than these are no main ones.
private let mostMainPoints = 8

extension FeedbackSheet {
  /// What must be followed; where that is little, what matters most besides.
  mutating func writeMainPoints() {
    let grave = (0...4).flatMap { rank in review.findings.filter { $0.severity >= .must && self.rank($0) == rank } }
    let top = review.findings.filter { review.topThree.contains($0.id) && $0.severity < .must && !isText($0) }
    let groups = FindingGroup.groups(grave + (grave.count < 3 ? top : []), by: { _ in nil })
    guard !groups.isEmpty else {
      return sheet.body(review.findings.isEmpty ? wording.nothing : wording.nothingGrave)
    }
    let most = Array(groups.prefix(mostMainPoints))
    let share = most.count > 3 ? 0.6 : 0.5
    let lines = max(4, Int(Double(sheet.linesLeft) * share))
    for (text, group) in zip(texts(of: most, lines: lines), most) {
      sheet.body(text)
      told.formUnion(group.findings.map(\.id))
    }
    if grave.isEmpty, told.isEmpty { sheet.body(wording.nothingGrave) }
  }

  /// The three that matter most in their order, then what is about the content, then wording and form.
  private func rank(_ finding: Finding) -> Int {
    review.topThree.firstIndex(of: finding.id) ?? (isText(finding) ? 4 : 3)
  }

  /// Numbered points: as many as go into some lines by what is wrong alone, the first of them with advice as far as there is
  /// room for it.
  private func texts(of groups: [FindingGroup], lines: Int) -> [String] {
    func numbered(_ index: Int, _ text: String) -> String { groups.count == 1 ? text : "\(index + 1).\(text)" }
    var texts = groups.enumerated().map { numbered($0, $1.message(wording, hasPlace: false)) }
    var used = texts.reduce(0) { $0 + PaperMeasure.lines($1) }
    while texts.count > 1, used > lines { used -= PaperMeasure.lines(texts.removeLast()) }
    for index in texts.indices {
      let whole = numbered(index, groups[index].text(wording, hasPlace: false))
      let size = PaperMeasure.lines(whole)
      let more = size - PaperMeasure.lines(texts[index])
      guard size <= Self.longestPoint, used + more <= lines else { continue }
      texts[index] = whole
      used += more
    }
    return texts
  }
}
