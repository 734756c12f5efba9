import Documents

/// The author's words that a finding shows: exactly what its range selects in the text as read.
struct Quote: Hashable, Sendable {
  /// Most code points of a quote.
  static let longest = 40
  /// A clause that ends before this many code points is too short to stand for the whole.
  private static let shortest = 8

  let range: TextRange
  let text: String

  /// The start of a stretch: up to the last clause end within 40 code points, else 40 code points; never over a line
  /// end.
  init(_ whole: TextRange, in text: UTF8Text) {
    let start = Self.firstVisible(whole, text)
    var end = start
    var points = 0
    var clauseEnd: Int?
    while end < whole.end, text.bytes[end] != 0x0A, points < Self.longest {
      let length = Self.length(of: text.bytes[end])
      end += length
      points += 1
      if points >= Self.shortest, Self.endsClause(text.bytes[(end - length)..<end]) { clauseEnd = end - length }
    }
    let isWhole = end >= whole.end || text.bytes[end] == 0x0A
    range = TextRange(start, isWhole ? end : clauseEnd ?? end)
    self.text = text.string(in: range)
  }

  private static func firstVisible(_ whole: TextRange, _ text: UTF8Text) -> Int {
    var start = whole.start
    while start < whole.end {
      if [0x20, 0x09, 0x0A].contains(text.bytes[start]) {
        start += 1
      } else if text.bytes[start...].starts(with: [0xE3, 0x80, 0x80]) {
        start += 3
      } else {
        return start
      }
    }
    return whole.start
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case ..<0x80: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }

  private static let clauseEnds = ["，", "。", "；", "：", "！", "？", ",", ";", ":"].map { Array($0.utf8) }

  private static func endsClause(_ mark: ArraySlice<UInt8>) -> Bool {
    clauseEnds.contains { $0.elementsEqual(mark) }
  }
}
