/// How the headings of a draft go on from each other, looked up without a search.
struct HeadingLists {
  private let headings: [Heading]
  /// By heading, itself or the nearest one before it that tells its own matter; `none` where there is none.
  private let telling: [Int]
  /// By heading, the nearest telling one before it of an outer level.
  private let outer: [Int]
  /// By heading, the nearest one before it that begins a list in its form.
  private let beginnings: [Int]
  /// By paragraph, the headings in it and before it; all of them in paragraphs beyond.
  private let counts: [Int]

  private static let none = -1

  /// - Parameter isLabel: True for headings that only say what stands below them (主要原因：), by index.
  init(_ headings: [Heading], isLabel: (Int) -> Bool) {
    self.headings = headings
    var telling: [Int] = []
    var outer: [Int] = []
    var beginnings: [Int] = []
    var counts: [Int] = []
    var begun: [Enumerator.Form: Int] = [:]
    for (index, heading) in headings.enumerated() {
      while counts.count < heading.paragraph { counts.append(index) }
      let before = telling.last ?? Self.none
      var above = before
      while above != Self.none, headings[above].level >= heading.level { above = outer[above] }
      outer.append(above)
      telling.append(isLabel(index) ? before : index)
      beginnings.append(heading.number.flatMap { begun[$0.form] } ?? Self.none)
      if let number = heading.number, number.value == 1 { begun[number.form] = index }
    }
    self.telling = telling
    self.outer = outer
    self.beginnings = beginnings
    self.counts = counts
  }

  /// The first heading of a paragraph.
  func heading(of paragraph: Int) -> Int? {
    let index = paragraph == 0 ? 0 : count(upTo: paragraph - 1)
    return index < headings.count && headings[index].paragraph == paragraph ? index : nil
  }

  /// The last heading behind one of them, in a paragraph or before it, that tells its own matter.
  func telling(behind own: Int, upTo paragraph: Int) -> Int? {
    let count = count(upTo: paragraph)
    guard count > 0, telling[count - 1] > own else { return nil }
    return telling[count - 1]
  }

  /// True when the number of a heading goes on from an earlier one, or from one of those above that, behind the heading of their
  /// section. What began at 1 in between is a list of its own.
  func continues(_ index: Int, _ before: Int, under own: Int) -> Bool {
    guard beginnings[index] <= before else { return false }
    let heading = headings[index]
    var candidate = before
    while candidate > own {
      if headings[candidate].number?.form == heading.number?.form {
        guard let earlier = headings[candidate].number, let number = heading.number else {
          return heading.level == headings[candidate].level && !heading.isRunIn
        }
        return (1...2).contains(number.value - earlier.value)
      }
      candidate = outer[candidate]
    }
    return false
  }

  private func count(upTo paragraph: Int) -> Int {
    paragraph < counts.count ? counts[paragraph] : headings.count
  }
}
