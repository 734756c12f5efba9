import Documents

/// A numbered (or bold, or labelled) stretch of a part, with what is nested in it.
struct ListNode {
  var range: CleanRange
  /// What names it, without the number.
  var label: CleanRange
  var number: Enumerator?
  /// Index into the headings of the draft, for nodes that head a line.
  var heading: Int?
  var isRunIn: Bool
  var paragraph: Int
  var children: [ListNode] = []
}

/// Builds the tree of numbered stretches of a part from its headings and its series in running text.
struct ListTree {
  private struct Mark {
    var rank: Int
    var node: ListNode
    /// End of the paragraph, for a mark inside running text.
    var limit: Int
  }

  private let headings: [Heading]
  private let inline: [[Enumerator]]
  private let paragraphs: [Draft.Paragraph]
  private let clean: CleanText
  private let hasTables: Bool
  /// Headings that are no stretch of their own (（4）责任领导：…).
  private let attributes: TermSet

  init(draft: Draft, inline: [[Enumerator]], attributes: TermSet) {
    headings = draft.headings
    paragraphs = draft.paragraphs
    clean = draft.clean
    self.attributes = attributes
    self.inline = inline
    hasTables = paragraphs.contains { if case .tableCell = $0.container { true } else { false } }
  }

  /// Nodes of a part.
  ///
  /// - Parameter withHeading: The heading of the part is a node itself.
  func roots(of part: Part, withHeading: Bool = false) -> [ListNode] {
    let marks = marks(in: part, after: (part.heading ?? 0) - (withHeading || part.heading == nil ? 1 : 0))
    var position = 0
    let roots = nodes(marks, &position, above: Int.min, end: part.range.end)
    return hasTables ? roots.map(withoutTables) : roots
  }

  /// A stretch ends where a table begins.
  private func withoutTables(_ node: ListNode) -> ListNode {
    let first = paragraphs.firstIndex(notBefore: node.range.start) { $0.range.start }
    let table = paragraphs[first...].prefix { $0.range.start < node.range.end }.first {
      if case .tableCell = $0.container { true } else { false }
    }
    guard let table else { return node }
    var node = node
    node.range.end = max(node.label.end, trimmed(table.range.start))
    node.children = node.children.filter { $0.range.start < node.range.end }.map(withoutTables)
    return node
  }

  private func marks(in part: Part, after own: Int) -> [Mark] {
    var result: [Mark] = []
    let first = headings.firstIndex(notBefore: part.range.start) { $0.range.start }
    let last = headings.firstIndex(notBefore: part.range.end) { $0.range.start }
    // Headings in front of the part's own are those above it.
    for index in first..<max(first, last) where index > own {
      let heading = headings[index]
      guard !attributes.names(heading, in: clean) else { continue }
      let node = ListNode(
        range: heading.range, label: heading.title, number: heading.number, heading: index, isRunIn: heading.isRunIn,
        paragraph: heading.paragraph)
      result.append(Mark(rank: heading.level * 10, node: node, limit: part.range.end))
    }
    let firstParagraph = paragraphs.firstIndex(notBefore: part.range.start) { $0.range.start }
    let endParagraph = paragraphs.firstIndex(notBefore: part.range.end) { $0.range.start }
    let inText = formsInText(firstParagraph..<max(firstParagraph, endParagraph))
    for index in firstParagraph..<max(firstParagraph, endParagraph) {
      for (position, number) in inline[index].enumerated() {
        let next = position + 1 < inline[index].count ? inline[index][position + 1].range.start : Int.max
        var mark = mark(number, before: next, in: paragraphs[index], index, part)
        if !inText.contains(number.form) { mark.rank -= 100 }
        result.append(mark)
      }
    }
    return levelled(correctingSlips(result.sorted { ($0.node.range.start, $0.rank) < ($1.node.range.start, $1.rank) }))
  }

  /// A number of another form that heads its paragraph between 第四 and 第六 (三是，…) is a slip for the one that is missing.
  private func correctingSlips(_ marks: [Mark]) -> [Mark] {
    let heads = marks.indices.filter { marks[$0].node.range.start == paragraphs[marks[$0].node.paragraph].range.start }
    var result = marks
    for (place, next) in zip(heads.indices.dropFirst(), heads.dropFirst(2)) {
      let (before, here) = (heads[place - 1], heads[place])
      guard let first = marks[before].node.number, let last = marks[next].node.number, first.form == last.form,
        last.value == first.value + 2, let own = marks[here].node.number, own.form != first.form, own.value > 1
      else { continue }
      result[here].rank = marks[before].rank
    }
    return result
  }

  /// A number that begins a list at 2 or later goes on from the number before it in another form (1. …（二）…三是…), and so
  /// stands where that does.
  private func levelled(_ marks: [Mark]) -> [Mark] {
    var result: [Mark] = []
    var open: [Mark] = []
    for var mark in marks {
      if let number = mark.node.number, number.value > 1 {
        let before = open.last { goesOn(number, from: $0) && $0.node.number?.form == number.form }
        if let before {
          mark.rank = min(mark.rank, before.rank)
        } else if number.form == .shouXian || !goesOn(number, from: result),
          let mixed = open.last(where: { goesOn(number, from: $0) })
        {
          mark.rank = mixed.rank
        }
      }
      open.removeAll { $0.rank >= mark.rank }
      open.append(mark)
      result.append(mark)
    }
    return result
  }

  /// It is the number right behind that of a mark.
  private func goesOn(_ number: Enumerator, from mark: Mark) -> Bool { mark.node.number?.value == number.value - 1 }

  /// The latest number of the form is a little lower.
  private func goesOn(_ number: Enumerator, from marks: [Mark]) -> Bool {
    let latest = marks.last { $0.node.number?.form == number.form }?.node.number
    return latest.map { (1...2).contains(number.value - $0.value) } ?? false
  }

  /// Forms that number stretches inside paragraphs; the others head paragraphs and stand above them.
  private func formsInText(_ range: Range<Int>) -> Set<Enumerator.Form> {
    Set(
      range.flatMap { index in
        inline[index].filter { $0.range.start != paragraphs[index].range.start }.map(\.form)
      })
  }

  private func mark(_ number: Enumerator, before next: Int, in paragraph: Draft.Paragraph, _ index: Int, _ part: Part)
    -> Mark
  {
    let sentence = SentenceSplitter.sentences(in: clean.text.bytes, CleanRange(number.range.end, paragraph.range.end))
      .first
    var label = sentence ?? CleanRange(number.range.end, paragraph.range.end)
    label.end = min(label.end, next)
    label.start = behindMark(label)
    let startsParagraph = number.range.start == paragraph.range.start
    let node = ListNode(
      range: number.range, label: label, number: number, heading: nil, isRunIn: true, paragraph: index)
    return Mark(
      rank: 1000 + number.form.rawValue, node: node, limit: startsParagraph ? part.range.end : paragraph.range.end)
  }

  /// 三是，担当不够: the comma is no part of the words.
  private func behindMark(_ label: CleanRange) -> Int {
    guard label.start < label.end,
      case (let value, let length) = UTF8Text.scalar(in: clean.text.bytes, at: label.start),
      value == "，" || value == "：" || value == "、", label.start + length < label.end
    else { return label.start }
    return label.start + length
  }

  /// Nodes of one level: each ends where the next of its own or a higher rank begins.
  private func nodes(_ marks: [Mark], _ position: inout Int, above rank: Int, end: Int) -> [ListNode] {
    var result: [ListNode] = []
    while position < marks.count, marks[position].rank > rank, marks[position].node.range.start < end {
      let mark = marks[position]
      position += 1
      let next = marks[position...].first { $0.rank <= mark.rank }?.node.range.start ?? end
      var node = mark.node
      node.range.end = max(node.label.end, trimmed(min(next, mark.limit, end)))
      node.children = nodes(marks, &position, above: mark.rank, end: min(next, end))
      result.append(node)
    }
    return result
  }

  private func trimmed(_ end: Int) -> Int {
    var end = end
    while end > 0, clean.text.bytes[end - 1] == 0x0A { end -= 1 }
    return end
  }
}
