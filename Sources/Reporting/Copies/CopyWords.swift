import Checking

/// What is said of a pair of texts, the same on the terminal and on the page.
struct CopyWords {
  /// Names of the two sides.
  let names: (first: String, second: String)
  private let language: Language

  init(_ language: Language) {
    self.language = language
    names = (language.pick("左", "left"), language.pick("右", "right"))
  }

  func facts(_ pair: CopyReport.Pair) -> [String] {
    let whole = both(pair.first.permille, pair.second.permille)
    let problems = both(pair.first.problemsPermille, pair.second.problemsPermille)
    return [
      language.pick("后三部分相同：\(whole)", "last three parts: \(whole)"),
      language.pick("问题部分相同：\(problems)", "problems: \(problems)"),
      language.pick("一字不差最长 \(pair.longestRun) 字", "longest run: \(pair.longestRun) Han"),
    ]
  }

  func place(_ place: CopyReport.Place) -> String {
    language.pick("第\(place.line)行：\(place.excerpt)", "line \(place.line): \(place.excerpt)")
  }

  func passage(_ same: Int, _ first: CopyReport.Place, _ second: CopyReport.Place) -> String {
    language.pick(
      "相同 \(same) 字 · 左第\(first.line)行 · 右第\(second.line)行",
      "\(same) Han the same · left line \(first.line) · right line \(second.line)")
  }

  func others(_ count: Int) -> String { language.pick("另有 \(count) 处。", "\(count) more.") }

  /// - Parameter shown: How many of the pairs are listed above it.
  func sum(_ report: CopyReport, shown: Int) -> String {
    let hidden = report.pairCount - shown
    guard report.pairCount > 0 else {
      return language.pick(
        "比对 \(report.texts) 份，没有发现成段相同的稿件。", "\(report.texts) texts compared, none share passages.")
    }
    return language.pick(
      "比对 \(report.texts) 份，\(report.pairCount) 对有成段相同的文字" + (hidden > 0 ? "（后 \(hidden) 对未列出，见 JSON）。" : "。"),
      "\(report.texts) texts compared, \(report.pairCount) pairs share passages"
        + (hidden > 0 ? " (\(hidden) not listed, see the JSON)." : "."))
  }

  private func both(_ first: Int, _ second: Int) -> String {
    "\(names.first) \(percent(first)) / \(names.second) \(percent(second))"
  }

  private func percent(_ permille: Int) -> String { "\((permille + 5) / 10)%" }
}
