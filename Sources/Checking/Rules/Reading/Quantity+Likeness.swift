import Analysis

/// How the numbers of two quantities resemble each other.
enum DigitLikeness {
  /// The same digits in another order (412 and 421), which hardly ever happens by chance.
  case swapped
  /// Equally many digits of which one differs (136 and 126).
  case oneOff
  /// Within a fifth of the larger.
  case near

  init?(_ first: Quantity, _ second: Quantity) {
    guard first.value != second.value, first.unit == second.unit else { return nil }
    if first.digits.count == second.digits.count {
      if first.sortedDigits == second.sortedDigits {
        self = .swapped
        return
      }
      if zip(first.digits, second.digits).count(where: { $0 != $1 }) == 1 {
        self = .oneOff
        return
      }
    }
    guard 5 * min(first.value, second.value) > 4 * max(first.value, second.value) else { return nil }
    self = .near
  }
}

extension Quantity {
  /// The longest words that stand beside both numbers: before both, behind both, or before one and behind the other
  /// (专任教师43名, 34名专任教师).
  func adjoiningWords(with other: Quantity) -> ArraySlice<Unicode.Scalar> {
    let before = zip(before.reversed(), other.before.reversed()).prefix { $0 == $1 }.count
    let behind = zip(behind, other.behind).prefix { $0 == $1 }.count
    let candidates = [
      self.before.suffix(before), self.behind.prefix(behind),
      Self.tail(of: self.before, heading: other.behind), Self.tail(of: other.before, heading: self.behind),
    ]
    return candidates.max { $0.count < $1.count } ?? []
  }

  /// Code points that stand beside both numbers, before and behind them together, where words do on either side
  /// (在建43个项目, 在建37个项目); 0 otherwise.
  func enclosingWords(with other: Quantity) -> Int {
    let before = zip(before.reversed(), other.before.reversed()).prefix { $0 == $1 }.count
    let behind = zip(behind, other.behind).prefix { $0 == $1 }.count
    return min(before, behind) < 2 ? 0 : before + behind
  }

  private static func tail(
    of before: ArraySlice<Unicode.Scalar>, heading behind: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    let longest = min(before.count, behind.count)
    let count = (0...longest).reversed().first { before.suffix($0).elementsEqual(behind.prefix($0)) } ?? 0
    return before.suffix(count)
  }
}

/// The Han words around a quantity: its clause, with the clauses before and behind it in the sentence.
struct QuantitySurroundings {
  private let stretches: [ArraySlice<Unicode.Scalar>]

  init(_ quantity: Quantity, in scalars: [Unicode.Scalar]) {
    let start = scalars[..<max(0, quantity.clause.lowerBound - 1)].lastIndex { Self.marks.contains($0) }
    let rest = scalars[min(scalars.count, quantity.clause.upperBound + 1)...]
    let end = rest.firstIndex { Self.marks.contains($0) } ?? scalars.count
    stretches = [
      scalars[(start.map { $0 + 1 } ?? 0)..<quantity.place.lowerBound],
      scalars[quantity.place.upperBound..<max(quantity.place.upperBound, end)],
    ]
  }

  /// The longest word of two to eight Han characters that both hold, other than some that say nothing.
  func commonWord(
    with other: QuantitySurroundings, except generic: Set<String>, endingAt particles: Set<Unicode.Scalar>
  ) -> String? {
    let known = Set(other.words(endingAt: particles))
    return words(endingAt: particles).filter { known.contains($0) && !generic.contains($0) }
      .max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }

  private func words(endingAt particles: Set<Unicode.Scalar>) -> [String] {
    stretches.flatMap { stretch in
      stretch.split { !$0.isHan || particles.contains($0) }.flatMap { run in
        (2...Self.longestWord).flatMap { count in
          run.count < count
            ? []
            : (run.startIndex...(run.endIndex - count)).map { String(String.UnicodeScalarView(run[$0..<($0 + count)])) }
        }
      }
    }
  }

  private static let longestWord = 8
  private static let marks = Set("，；：。".unicodeScalars)
}
