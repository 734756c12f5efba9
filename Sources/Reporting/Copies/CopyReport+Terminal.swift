import Checking

extension CopyReport {
  /// The pairs, their longest passages side by side, and the sum.
  ///
  /// - Parameter most: Pairs that are shown; the sum tells of the others.
  public func terminal(_ settings: ReportSettings, most: Int = 50) -> [UInt8] {
    let printer = CopyPrinter(settings: settings)
    var blocks = pairs.prefix(most).enumerated().map { printer.lines($0 + 1, $1) }
    blocks.append(failures.map { "\($0.path)：\($0.error.message(settings.language))" }.map(PrintableText.of))
    blocks.append([CopyWords(settings.language).sum(self, shown: min(most, pairs.count))])
    return Lines.bytes(blocks: blocks)
  }
}

/// Lines of a pair on the terminal.
private struct CopyPrinter {
  private static let passagesShown = 3

  let settings: ReportSettings

  func lines(_ number: Int, _ pair: CopyReport.Pair) -> [String] {
    let words = CopyWords(settings.language)
    let wrapping = Wrapping(width: settings.width)
    let ink = Ink(isOn: settings.usesColor)
    let head = ink("\(number). \(PrintableText.of(pair.first.path)) ↔ \(PrintableText.of(pair.second.path))", .bold)
    let passages = zip(pair.first.places, pair.second.places).prefix(Self.passagesShown).flatMap { first, second in
      wrapping.lines(words.place(first), first: "   \(words.names.first) ", indent: 6)
        + wrapping.lines(words.place(second), first: "   \(words.names.second) ", indent: 6)
    }
    let others = pair.passageCount - min(Self.passagesShown, pair.lengths.count)
    let rest = others > 0 ? ["   " + words.others(others)] : []
    return [head] + wrapping.facts(words.facts(pair), indent: 3) + passages + rest
  }
}
