internal import OpenXML

extension StoryReader {
  /// A `w:t`: without `xml:space="preserve"` Word drops white space at both ends; line ends inside are spaces.
  mutating func readText(_ element: Int, _ run: inout RunInProgress) {
    guard paragraph != nil, fields.showsText else { return }
    guard shows(run.format) else { return countHidden(element) }
    appendPendingBreak(element, &run)
    let start = flow.text.count
    let form = tree.appendText(of: element, to: &flow.text)
    let isTrimmed = !tree.has(.space, "preserve", of: element) && trim(from: start)
    guard flow.text.count > start else { return }
    let (isBlank, isFolded) = foldLineEnds(from: start)
    // Text that holds elements, which CT_Text (ECMA-376 part 1, 17.3.3.31) does not allow, cannot be divided at all.
    if isTrimmed || tree.next(after: element) > element + 1 {
      // Dividing trimmed text would need `preserve`, which would bring the white space back.
      appendSegment(from: start, source: tree.range(of: element), form: .atomic, &run)
    } else {
      let anchorForm: DOCXAnchors.Form = form == .verbatim && !isFolded ? .verbatim : .encoded
      appendSegment(from: start, source: tree.content(of: element), form: anchorForm, &run)
    }
    paragraph?.note(run.format, isBlank: isBlank, end: flow.text.count)
  }

  /// Text that an element such as `w:tab` stands for.
  mutating func appendAtom(_ text: String, _ element: Int, _ run: inout RunInProgress) {
    guard paragraph != nil, shows(run.format) else { return }
    if text != "\n" { appendPendingBreak(element, &run) }
    let start = flow.text.count
    flow.text.append(contentsOf: text.utf8)
    appendSegment(from: start, source: tree.range(of: element), form: .atomic, &run)
    paragraph?.note(run.format, isBlank: text == "\t" || text == "\n", end: flow.text.count)
  }

  private mutating func appendPendingBreak(_ element: Int, _ run: inout RunInProgress) {
    guard paragraph?.hasPendingBreak ?? false else { return }
    paragraph?.hasPendingBreak = false
    flow.text.append(UInt8(ascii: "\n"))
  }

  private mutating func appendSegment(
    from start: Int, source: Range<Int>, form: DOCXAnchors.Form, _ run: inout RunInProgress
  ) {
    flow.segments.append(
      DOCXAnchors.Segment(
        textStart: Int32(start), textEnd: Int32(flow.text.count), sourceStart: Int32(source.lowerBound),
        sourceEnd: Int32(source.upperBound), run: index(of: &run), part: part, form: form))
  }

  mutating func index(of run: inout RunInProgress) -> Int32 {
    if let index = run.index { return index }
    // Properties that do not come first, which CT_R (ECMA-376 part 1, 17.3.2.25) does not allow, have no effect; dividing
    // the run right before them would make them come first.
    let isSplittable = run.properties != nil || tree.child(.runProperties, of: run.element) == nil
    let index = addRun(
      tree.range(of: run.element), properties: run.properties.map { tree.range(of: $0) }, isSplittable: isSplittable)
    run.index = index
    return index
  }

  /// Removes white space at both ends of the text from `start`; true when any was.
  private mutating func trim(from start: Int) -> Bool {
    guard let first = flow.text[start...].firstIndex(where: { !Self.isSpace($0) }) else {
      flow.text.removeSubrange(start...)
      return true
    }
    var end = flow.text.count
    while Self.isSpace(flow.text[end - 1]) { end -= 1 }
    guard first > start || end < flow.text.count else { return false }
    flow.text.removeSubrange(end...)
    flow.text.removeSubrange(start..<first)
    return true
  }

  /// Turns line ends into spaces, and says whether the text is only white space and whether there were any line ends.
  private mutating func foldLineEnds(from start: Int) -> (isBlank: Bool, isFolded: Bool) {
    var isBlank = true
    var isFolded = false
    for index in start..<flow.text.count {
      if flow.text[index] > 0x20 {
        isBlank = false
      } else if flow.text[index] == 0x0A || flow.text[index] == 0x0D {
        flow.text[index] = 0x20
        isFolded = true
      }
    }
    return (isBlank, isFolded)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private mutating func countHidden(_ element: Int) {
    var hidden: [UInt8] = []
    tree.appendText(of: element, to: &hidden)
    tally.hiddenCharacters += hidden.count { $0 & 0xC0 != 0x80 }
  }
}
