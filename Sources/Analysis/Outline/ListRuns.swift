import Documents

/// Where lists of paragraphs begin and go on, whatever headings say: an author who counts from one again has turned to
/// something else, and one who counts on has not.
struct ListRuns {
  /// Where a paragraph stands in a list.
  enum Place {
    /// A list begins anew here, behind another one and under no heading of its own.
    case begins
    /// Its number goes on from the paragraph or section before it.
    case continues
    /// It stands without a number behind the last member of a list.
    case follows
  }

  private struct OpenList {
    var form: Enumerator.Form
    var value: Int
    /// Indices of the paragraphs that carry its numbers.
    var members: [Int]
    /// A list stood below one of its members.
    var hasInner = false
    /// One of its form stood before it in the same place.
    var isAnew = false

    var last: Int { members[members.count - 1] }

    /// The paragraph behind its last member, when that is as long as the longest one; nil for fewer than three members.
    var next: Int? {
      guard members.count >= 3 else { return nil }
      return last + (zip(members, members.dropFirst()).map { $1 - $0 }.max() ?? 1)
    }
  }

  /// Ascending.
  private var begins: [Int] = []
  private var seams: [Int] = []
  private var continues: Set<Int> = []
  private var follows: Set<Int> = []
  /// Members of lists that count from one again.
  private(set) var anew: Set<Int> = []
  /// Members of each list whose members go on into their text.
  private(set) var textLists: [[Int]] = []
  private var open: [OpenList] = []
  private var closed: [OpenList] = []
  /// Forms that count from one again in some place where no heading stands above.
  private var restarted: Set<Enumerator.Form> = []

  private let draft: Draft
  private let numbers: [Int: Enumerator]
  /// Paragraphs that are headings and nothing else.
  private let headingLines: Set<Int>
  private let turns: Turns

  /// - Parameter series: Members of series inside paragraphs, by paragraph.
  init(_ draft: Draft, series: [[Enumerator]], turns: Turns, body: Range<Int>) {
    self.draft = draft
    self.turns = turns
    headingLines = Set(draft.headings.filter { Self.isLine($0, of: draft) }.map(\.paragraph))
    var numbers = Dictionary(
      zip(draft.paragraphs.indices, series).compactMap { index, members in
        members.first.flatMap { $0.range.start == draft.paragraphs[index].range.start ? (index, $0) : nil }
      }, uniquingKeysWith: { first, _ in first })
    for heading in draft.headings { if let number = heading.number { numbers[heading.paragraph] = number } }
    self.numbers = numbers
    for paragraph in body { read(paragraph, in: body) }
    closeLists(from: 0, at: body.upperBound)
    for list in closed {
      if binds(list) { continues.formUnion(list.members.dropFirst()) }
      if list.isAnew { anew.formUnion(list.members) }
      if list.members.count >= 2, !list.members.contains(where: headingLines.contains) {
        textLists.append(list.members)
      }
    }
    seams = Set(begins).union(follows.subtracting(continues)).sorted()
  }

  func place(of paragraph: Int) -> Place? {
    if Self.inside(paragraph..<(paragraph + 1), of: begins).first != nil { return .begins }
    if continues.contains(paragraph) { return .continues }
    return follows.contains(paragraph) ? .follows : nil
  }

  /// Paragraphs inside a stretch with which a list begins anew, ascending; with `orFollows` those, too, that stand behind
  /// the last member of a list. Logarithmic in their number.
  func seams(in paragraphs: Range<Int>, orFollows: Bool) -> [Int] {
    guard paragraphs.count > 1 else { return [] }
    return Array(Self.inside((paragraphs.lowerBound + 1)..<paragraphs.upperBound, of: orFollows ? seams : begins))
  }

  private static func inside(_ range: Range<Int>, of paragraphs: [Int]) -> ArraySlice<Int> {
    paragraphs[paragraphs.firstIndex(notBefore: range.lowerBound) { $0 }...].prefix { $0 < range.upperBound }
  }

  private static let longestLine = 45

  /// A heading, a colon in it or not, with no text behind it in its paragraph.
  private static func isLine(_ heading: Heading, of draft: Draft) -> Bool {
    guard heading.isRunIn else { return true }
    let range = draft.paragraphs[heading.paragraph].range
    let bytes = draft.clean.text.bytes
    guard let last = UTF8Text.scalar(in: bytes, before: range.end), last != "。", last != "；", last != "："
    else {
      return false
    }
    return Count.han(bytes, range.start..<range.end) <= longestLine
  }

  /// Sections with headings on lines of their own may each be about something else (一、二、三、), unless they are counted
  /// from one again.
  private func binds(_ list: OpenList) -> Bool {
    list.members.count >= 2
      && (restarted.contains(list.form) || !list.members.allSatisfy(headingLines.contains))
  }

  // MARK: Reading

  private mutating func read(_ paragraph: Int, in body: Range<Int>) {
    guard let number = numbers[paragraph] else {
      if headingLines.contains(paragraph) { closeLists(from: 0, at: paragraph) }
      return
    }
    if let list = open.lastIndex(where: { $0.form == number.form && (1...2).contains(number.value - $0.value) }) {
      closeLists(from: list + 1, at: paragraph)
      open[list].value = number.value
      open[list].members.append(paragraph)
    } else {
      let isNew = number.value == 1 && beginsAnew(number, at: paragraph, in: body)
      if isNew { begins.append(leadIn(to: paragraph, in: body)) }
      closeLists(from: open.firstIndex { $0.form >= number.form } ?? open.count, at: paragraph)
      if !open.isEmpty { open[open.count - 1].hasInner = true }
      open.append(OpenList(form: number.form, value: number.value, members: [paragraph], isAnew: isNew))
    }
  }

  private mutating func closeLists(from index: Int, at paragraph: Int) {
    for list in open[index...] {
      closed.append(list)
      if let next = list.next, next < paragraph, !beginsAnew(between: list.last, and: next) {
        follows.insert(next)
      }
    }
    open.removeSubrange(index...)
  }

  private func beginsAnew(between first: Int, and next: Int) -> Bool {
    begins.last { $0 < next }.map { $0 >= first } ?? false
  }

  /// A list of the same form has ended, or one of another form to which this one is not the first to stand inside.
  private mutating func beginsAnew(_ number: Enumerator, at paragraph: Int, in body: Range<Int>) -> Bool {
    guard paragraph > body.lowerBound, !headingLines.contains(paragraph - 1), let inner = open.last else {
      return false
    }
    if let same = open.last(where: { $0.form == number.form }) {
      guard same.members.count >= 2 else { return false }
      restarted.insert(number.form)
      return true
    }
    guard !inner.hasInner || number.form < inner.form, !leadsOn(paragraph - 1) else { return false }
    if headingLines.contains(inner.last) {
      // Behind the text of the last of several headings it may be the next part, or belong to that heading.
      if inner.members.count >= 3, paragraph - inner.last >= 2 { follows.insert(paragraph) }
      return false
    }
    return inner.members.count >= 2
  }

  /// A line that says what the list is about belongs to it.
  private func leadIn(to paragraph: Int, in body: Range<Int>) -> Int {
    let line = paragraph - 1
    guard line > body.lowerBound, numbers[line] == nil, !headingLines.contains(line),
      leadsOn(line) || turns.roles[line] != nil && han(line) <= Self.longestLine
    else { return paragraph }
    return line
  }

  private func han(_ paragraph: Int) -> Int {
    let range = draft.paragraphs[paragraph].range
    return Count.han(draft.clean.text.bytes, range.start..<range.end)
  }

  private func leadsOn(_ paragraph: Int) -> Bool {
    UTF8Text.scalar(in: draft.clean.text.bytes, before: draft.paragraphs[paragraph].range.end) == "："
  }
}
