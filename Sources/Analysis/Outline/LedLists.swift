import Documents

/// Finds lists of paragraphs whose members begin behind other words in the same paragraph: behind a label of any words, through
/// which the list may run on (差距在哪里：3.学得浅。…, then a paragraph with 4.), or behind a sentence that leads on to it
/// (…一件一件说定。（一）…, then a paragraph with （二）).
enum LedLists {
  private static let longestLabel = 14

  /// A number behind a label.
  private struct Labelled {
    var paragraph: Int
    var number: Enumerator
    var goesOn: Bool
    /// It may be part of a figure.
    var isBeforeDigit: Bool
  }

  /// Labels with the form of the numbers behind them.
  private struct Key: Hashable {
    var label: [UInt8]
    var form: Enumerator.Form
  }

  /// UTF-8 offsets of the numbers, by index of the paragraph; linear in the length of the text.
  static func starts(in paragraphs: [Draft.Paragraph], _ bytes: [UInt8]) -> [Int: Int] {
    var starts: [Int: Int] = [:]
    var labelled: [Key: [Labelled]] = [:]
    for (index, paragraph) in paragraphs.enumerated() where paragraph.container == .body {
      let range = paragraph.range
      guard EnumeratorParser.leading(in: bytes, range.start..<range.end) == nil else { continue }
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1].range : nil
      let following = next.flatMap { EnumeratorParser.leadingOrBeforeDigit(in: bytes, $0.start..<$0.end) }
      if let end = labelEnd(range, bytes),
        let number = EnumeratorParser.leadingOrBeforeDigit(in: bytes, end..<range.end)
      {
        let goesOn = following?.form == number.form && following?.value == number.value + 1
        let key = Key(label: Array(bytes[range.start..<end]), form: number.form)
        labelled[key, default: []].append(
          Labelled(
            paragraph: index, number: number, goesOn: goesOn,
            isBeforeDigit: EnumeratorParser.leading(in: bytes, end..<range.end) == nil))
      } else if let following {
        starts[index] = firstMember(in: range, bytes, before: following)
      }
    }
    for numbers in labelled.values {
      // Behind the same label of every round the author counts on; figures (投资：1.5亿元) are no numbers of his.
      let runsOn =
        numbers.count > 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $0.number.value < $1.number.value }
        && numbers.allSatisfy { !$0.isBeforeDigit }
      for entry in numbers where entry.goesOn || runsOn { starts[entry.paragraph] = entry.number.range.start }
    }
    return starts
  }

  private static func firstMember(in range: CleanRange, _ bytes: [UInt8], before second: Enumerator) -> Int? {
    guard second.value == 2, second.form != .chapter, !second.form.isInline else { return nil }
    let numbers = sentenceNumbers(range, bytes, second.form)
    return numbers.count == 1 && numbers[0].value == 1 ? numbers[0].range.start : nil
  }

  /// Numbers of a form at the start of the sentences behind the first.
  private static func sentenceNumbers(_ range: CleanRange, _ bytes: [UInt8], _ form: Enumerator.Form) -> [Enumerator] {
    var result: [Enumerator] = []
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      if value.endsSentence, let number = EnumeratorParser.leadingOrBeforeDigit(in: bytes, offset..<range.end),
        number.form == form
      {
        result.append(number)
      }
    }
    return result
  }

  /// Behind the colon that ends a few words, or the brackets around them.
  private static func labelEnd(_ range: CleanRange, _ bytes: [UInt8]) -> Int? {
    if let words = EnumeratorParser.bracketedWords(in: bytes, range.start..<range.end) { return words.end + 3 }
    var offset = range.start
    for _ in 0...longestLabel where offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value == "：" { return offset > range.start ? offset + length : nil }
      guard value.isHan || value == "、" else { return nil }
      offset += length
    }
    return nil
  }
}
