import Checking

extension CopyReport {
  /// The pairs, their longest passages side by side, and the sum.
  ///
  /// - Parameter most: Pairs that are shown; the sum tells of the others.
  public func terminal(_ settings: ReportSettings, most: Int = 50) -> [UInt8] {
    let printer = CopyPrinter(settings: settings)
    var blocks = pairs.prefix(most).enumerated().map { printer.lines($0 + 1, $1) }
    blocks.append(failures.map { "\($0.path)：\($0.error.message(settings.language))" }.map(PrintableText.of))
    blocks.append([printer.sum(self, shown: min(most, pairs.count))])
    return Lines.bytes(blocks: blocks)
  }
}

/// Words and lines of a pair on the terminal.
private struct CopyPrinter {
  private static let passagesShown = 3
  private static let names = ("左", "右")

  let settings: ReportSettings
  private var isChinese: Bool { settings.language == .zh }

  func lines(_ number: Int, _ pair: CopyReport.Pair) -> [String] {
    let wrapping = Wrapping(width: settings.width)
    let ink = Ink(isOn: settings.usesColor)
    let head = ink("\(number). \(PrintableText.of(pair.first.path)) ↔ \(PrintableText.of(pair.second.path))", .bold)
    let passages = zip(pair.first.places, pair.second.places).prefix(Self.passagesShown).flatMap { first, second in
      wrapping.lines(place(first), first: "   \(Self.names.0) ", indent: 6)
        + wrapping.lines(place(second), first: "   \(Self.names.1) ", indent: 6)
    }
    let others = pair.lengths.count - Self.passagesShown
    let rest = others > 0 ? [isChinese ? "   另有 \(others) 处。" : "   \(others) more."] : []
    return [head] + wrapping.facts(facts(pair), indent: 3) + passages + rest
  }

  private func facts(_ pair: CopyReport.Pair) -> [String] {
    func both(_ first: Int, _ second: Int) -> String {
      "\(Self.names.0) \(percent(first)) / \(Self.names.1) \(percent(second))"
    }
    let whole = both(pair.first.permille, pair.second.permille)
    let problems = both(pair.first.problemsPermille, pair.second.problemsPermille)
    return isChinese
      ? ["后三部分相同：\(whole)", "问题部分相同：\(problems)", "一字不差最长 \(pair.longestRun) 字"]
      : ["last three parts: \(whole)", "problems: \(problems)", "longest run: \(pair.longestRun) Han"]
  }

  private func place(_ place: CopyReport.Place) -> String {
    isChinese ? "第\(place.line)行：\(place.text)" : "line \(place.line): \(place.text)"
  }

  private func percent(_ permille: Int) -> String { "\((permille + 5) / 10)%" }

  func sum(_ report: CopyReport, shown: Int) -> String {
    let hidden = report.pairs.count - shown
    guard isChinese else {
      return "\(report.texts) texts compared, \(report.pairs.count) pairs share passages"
        + (hidden > 0 ? " (\(hidden) not shown)." : ".")
    }
    if report.pairs.isEmpty { return "比对 \(report.texts) 份，没有发现成段相同的稿件。" }
    return "比对 \(report.texts) 份，\(report.pairs.count) 对有成段相同的文字"
      + (hidden > 0 ? "（后 \(hidden) 对未列出，可用 --format json）。" : "。")
  }
}
