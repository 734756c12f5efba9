internal import Documents
internal import OpenXML
internal import Rounds

/// Puts a plan into the bytes of the main part: nothing is taken out of it, and what is not marked keeps its bytes.
struct RedlineWriter {
  var plan: RedlinePlan
  let old: RoundText
  let new: RoundText
  let oldDocument: Document
  let document: Document
  let finder: PlaceFinder
  let blocks: PartBlocks
  let ghosts: GhostXML
  /// Rows of the older draft that are gone.
  let deletedRows: Set<TableRow>
  var marks: RevisionMarks
  var splices = Splices()
  /// Paragraphs whose new words adjoin those at the end of the paragraph before.
  var adjoining: Set<Int> = []
  /// What says that a paragraph's number was another, by paragraph; empty when it was the same.
  var numberChanges: [Int: String] = [:]

  mutating func applied() -> [UInt8] {
    var settled = plan
    settleTails(&settled)
    plan = settled
    adjoining = adjoiningParagraphs(plan)
    for (index, treatment) in plan.treatments.enumerated() where blocks.element(index) != nil {
      markWords(of: index, treatment, plan)
    }
    for (index, ending) in plan.endings.enumerated() { markEnding(of: index, ending) }
    marks.isAdjoining = false
    markRows(plan)
    for (slot, members) in plan.ghosts.sorted(by: { $0.key < $1.key }) { writeGhosts(members, after: slot, plan) }
    return splices.applied(to: finder.part)
  }
}

// MARK: Words

extension RedlineWriter {
  private mutating func markWords(of index: Int, _ treatment: RedlinePlan.Treatment, _ plan: RedlinePlan) {
    marks.isAdjoining = adjoining.contains(index)
    let block = new.blocks[index].scalars
    let insertions = plan.insertions.within(block)
    let outer: RevisionMarks.Kind? = if case .movedHere = treatment { .movedTo } else { nil }
    if case .movedHere(let name) = treatment { markRange(of: index, name) }
    for insertion in insertions { wrap(insertion, outer.map { [$0, .inserted] } ?? [.inserted]) }
    if outer != nil {
      for kept in block.without(insertions) { wrap(kept, [.movedTo]) }
    }
    let removals = plan.removals[index] ?? []
    let number = numberChange(of: index, part: 0, runTags(ofParagraph: index))
    if !number.words.isEmpty { splices.add(number.words, at: place(of: block.lowerBound, in: index).point) }
    numberChanges[index] = number.properties
    let breakCount = removals.count(where: \.isBreak)
    var breaks = breakCount
    for removal in removals {
      let (point, tags) = place(of: removal.at, in: index)
      if removal.isBreak {
        breaks -= 1
        divide(index, at: point, ending: breaks > 0 ? .deleted : plan.endings[index], part: breakCount - breaks)
        continue
      }
      let xml = ghosts.change(bytes(of: removal.old), .deleted, tags, marks: &marks)
      splices.add(outer.map { marks.start($0) + xml + marks.end($0) } ?? xml, at: point)
    }
  }

  /// Puts marks around some characters, run by run, since a mark holds whole runs.
  private mutating func wrap(_ positions: Range<Int>, _ kinds: [RevisionMarks.Kind]) {
    let range = new.range(of: positions)
    let segments = finder.anchors.segments
    var index = segments.partitionIndex { Int($0.textEnd) > range.start }
    while index < segments.count, Int(segments[index].textStart) < range.end {
      var last = index
      while last + 1 < segments.count, segments[last + 1].run == segments[index].run,
        Int(segments[last + 1].textStart) < range.end
      {
        last += 1
      }
      let start = finder.start(at: max(range.start, Int(segments[index].textStart)), in: index)
      let end = finder.end(at: min(range.end, Int(segments[last].textEnd)), in: last)
      splices.add(kinds.map { marks.start($0) }.joined(), at: start, order: 8)
      splices.add(kinds.reversed().map { marks.end($0) }.joined(), at: end, order: 1)
      index = last + 1
    }
  }

  /// Where words can be put in before a position, and in what look.
  private func place(of position: Int, in index: Int) -> (point: SplicePoint, tags: DOCXRunTags?) {
    let block = new.blocks[index].scalars
    let segments = finder.anchors.segments
    if position > block.lowerBound {
      let end = new.range(of: (position - 1)..<position).end
      let segment = segments.partitionIndex { Int($0.textEnd) >= end }
      if segment < segments.count, Int(segments[segment].textStart) < end {
        return (finder.end(at: end, in: segment), runTags(of: segments[segment]))
      }
    } else if !block.isEmpty {
      let start = new.offset(of: position)
      let segment = segments.partitionIndex { Int($0.textEnd) > start }
      if segment < segments.count, Int(segments[segment].textStart) <= start {
        return (finder.start(at: start, in: segment), runTags(of: segments[segment]))
      }
    }
    return (finder.place(ofParagraph: index).start, nil)
  }

  private func runTags(ofParagraph index: Int) -> DOCXRunTags? {
    place(of: new.blocks[index].scalars.lowerBound, in: index).tags
  }

  private func runTags(of segment: DOCXAnchors.Segment) -> DOCXRunTags? {
    let run = finder.anchors.runs[Int(segment.run)]
    return run.isSplittable ? finder.tags(of: run) : nil
  }

  private func bytes(of positions: Range<Int>) -> [UInt8] {
    Array(old.string(positions).utf8)
  }

  /// Ends the paragraph here for those who reject the changes. The part before takes the start tag, and its end goes away
  /// when the changes are accepted; the part after has the same look.
  private mutating func divide(_ index: Int, at point: SplicePoint, ending: RedlinePlan.Ending, part: Int) {
    guard let element = blocks.element(index) else { return }
    let tag = StartTag.name(before: blocks.tree.startTag(of: element).upperBound - 1, in: blocks.tree.bytes)
    let number = numberChange(of: index, part: part, runTags(ofParagraph: index))
    let look = blocks.propertiesXML(of: element) + markXML(ending) + number.properties
    let prefix = marks.names.prefix
    let properties = look.isEmpty ? "" : "<\(prefix)pPr\(marks.names.declaration)>\(look)</\(prefix)pPr>"
    splices.add("</\(tag)><\(tag)>\(properties)\(number.words)", at: point)
  }

  /// The properties of a paragraph's mark that say how it came about; empty when it was there before.
  mutating func markXML(_ ending: RedlinePlan.Ending) -> String {
    guard let kind = ending.kind else { return "" }
    let prefix = marks.names.prefix
    return "<\(prefix)rPr\(marks.names.declaration)>\(marks.paragraphMark(kind))</\(prefix)rPr>"
  }
}
