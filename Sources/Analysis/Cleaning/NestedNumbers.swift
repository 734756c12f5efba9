import Documents

/// Numbers that hold those of the headings above them (2.1, 2.2, 3.1.2), as engineers and word processors write them, made into the
/// forms of domain.md 5.
///
/// 2.1亿元 at the start of a line is a figure and 9.12 a date; a number needs a list that begins at 1 and a neighbour in it, or the
/// beginning of the list beside it.
struct NestedNumbers {
  /// Heads of a line: 2.1 is [2, 1].
  private struct Head {
    var numbers: [Int]
    var range: Range<Int>
  }

  private static let deepest = 3
  private static let greatest = 40

  private let bytes: [UInt8]
  private var heads: [Head] = []
  /// True when single numbers of the same kind (2. above 2.1) stand above.
  private var standsBelowDecimals = false

  static func edits(for text: EditableText, lines: [Line]) -> [EditableText.Edit] {
    let nested = NestedNumbers(text.bytes, lines)
    let known = Set(nested.heads.map(\.numbers))
    return nested.heads.filter { isListed($0.numbers, among: known) }.map { head in
      .init(range: head.range, replacement: nested.written(head.numbers))
    }
  }

  private init(_ bytes: [UInt8], _ lines: [Line]) {
    self.bytes = bytes
    var outer: Set<Int> = []
    for line in lines {
      if let head = head(of: line.range) {
        heads.append(head)
      } else if let number = EnumeratorParser.leading(in: bytes, line.range), number.form == .decimal {
        outer.insert(number.value)
      }
    }
    standsBelowDecimals = heads.contains { $0.numbers.count == 2 && outer.contains($0.numbers[0]) }
  }

  private func head(of line: Range<Int>) -> Head? {
    var scanner = EnumeratorScanner(bytes, line)
    scanner.skipSpaces()
    let start = scanner.offset
    var numbers: [Int] = []
    while numbers.count < Self.deepest, let number = scanner.arabicNumber() {
      guard (1...Self.greatest).contains(number) else { return nil }
      numbers.append(number)
      guard scanner.skipFullStop() else { break }
    }
    guard numbers.count > 1 else { return nil }
    scanner.skipListMark()
    scanner.skipSpaces()
    guard scanner.offset < line.upperBound, startsWords(UTF8Text.scalar(in: bytes, at: scanner.offset).value) else {
      return nil
    }
    return Head(numbers: numbers, range: start..<scanner.offset)
  }

  private func startsWords(_ value: Unicode.Scalar) -> Bool { value.isHan || value == "“" || value == "《" }

  private static func isListed(_ numbers: [Int], among known: Set<[Int]>) -> Bool {
    func has(_ change: Int, at place: Int) -> Bool {
      var other = numbers
      other[place] += change
      return known.contains(other)
    }
    let last = numbers.count - 1
    guard known.contains(numbers.dropLast() + [1]) else { return false }
    return has(1, at: last) || has(-1, at: last)
      || numbers[last] == 1 && (has(1, at: last - 1) || has(-1, at: last - 1))
  }

  /// `2.` below 一、 and （2） below 1.; one level deeper （2） and ②.
  private func written(_ numbers: [Int]) -> [UInt8] {
    let value = numbers[numbers.count - 1]
    switch numbers.count + (standsBelowDecimals ? 1 : 0) {
    case 2: return Array("\(value).".utf8)
    case 3: return Array("（\(value)）".utf8)
    default: return Array(String(Self.circled(value)).utf8)
    }
  }

  /// Circled numbers end at 20.
  private static func circled(_ value: Int) -> Character {
    Character(Unicode.Scalar(0x245F + UInt32(min(value, 20))) ?? "①")
  }
}
