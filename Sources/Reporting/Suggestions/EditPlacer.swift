internal import Documents
internal import OpenXML

/// Finds for each change the runs it has to divide, and refuses what cannot be changed safely.
struct EditPlacer {
  private let finder: PlaceFinder
  private let barriers: EditBarriers

  init(_ finder: PlaceFinder, _ barriers: EditBarriers) {
    self.finder = finder
    self.barriers = barriers
  }

  /// The changes that can be made, in the order of the text; of two that overlap the first.
  func placed(_ edits: [DOCXEdit]) -> (edits: [PlacedEdit], report: EditReport) {
    var report = EditReport()
    var placed: [PlacedEdit] = []
    var end = 0
    let trimmed = edits.map { $0.trimmed(in: finder.document.text) }
      .filter { !$0.range.isEmpty || !$0.replacement.isEmpty }
      .sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    for (index, edit) in trimmed.enumerated() where index == 0 || edit != trimmed[index - 1] {
      do throws(EditObstacle) {
        guard edit.range.start >= end else { throw EditObstacle.overlap }
        placed.append(try place(edit))
        end = max(edit.range.end, edit.range.start + 1)
      } catch {
        report.skipped[error, default: 0] += 1
      }
    }
    report.made = placed.count
    return (placed, report)
  }

  private func place(_ edit: DOCXEdit) throws(EditObstacle) -> PlacedEdit {
    let paragraph = finder.document.paragraphs[finder.paragraph(at: edit.range.start)]
    guard edit.range.end <= paragraph.range.end else { throw .paragraphEnd }
    guard edit.range.start >= paragraph.automaticNumber?.end ?? 0 else { throw .automaticNumber }
    guard !paragraph.container.isFrame else { throw .otherPart }
    return edit.range.isEmpty ? try insertion(edit, in: paragraph.range) : try replacement(edit)
  }

  private func replacement(_ edit: DOCXEdit) throws(EditObstacle) -> PlacedEdit {
    guard let first = finder.firstSegment(endingAfter: edit.range.start),
      let last = finder.lastSegment(before: edit.range.end), first <= last
    else { throw .undividable }
    var covered = edit.range.start
    var deletions: [PlacedEdit.Deletion] = []
    for index in first...last {
      let segment = finder.anchors.segments[index]
      let tags = try tags(of: segment)
      guard Int(segment.textStart) <= covered else { throw .undividable }
      let end = min(edit.range.end, Int(segment.textEnd))
      guard let start = finder.partOffset(of: covered, in: segment), let stop = finder.partOffset(of: end, in: segment)
      else { throw .undividable }
      let surroundings = SplicePoint.Surroundings.text(tags, textStart: Int(segment.sourceStart))
      deletions.append(
        .init(
          start: SplicePoint(offset: start, surroundings: surroundings),
          end: SplicePoint(offset: stop, surroundings: surroundings)))
      covered = end
    }
    guard covered == edit.range.end else { throw .undividable }
    let tags = try tags(of: finder.anchors.segments[first])
    return PlacedEdit(deletions: deletions, insertionPoint: nil, tags: tags, replacement: edit.replacement)
  }

  /// Words that are put in look like the character before them, at the start of a paragraph like the one behind.
  private func insertion(_ edit: DOCXEdit, in paragraph: TextRange) throws(EditObstacle) -> PlacedEdit {
    let offset = edit.range.start
    if let index = finder.lastSegment(before: offset), Int(finder.anchors.segments[index].textStart) >= paragraph.start,
      Int(finder.anchors.segments[index].textEnd) >= offset
    {
      let tags = try tags(of: finder.anchors.segments[index])
      return PlacedEdit(
        deletions: [], insertionPoint: finder.end(at: offset, in: index), tags: tags, replacement: edit.replacement)
    }
    guard let index = finder.firstSegment(endingAfter: offset),
      Int(finder.anchors.segments[index].textStart) == offset, offset < paragraph.end
    else { throw .undividable }
    let tags = try tags(of: finder.anchors.segments[index])
    return PlacedEdit(
      deletions: [], insertionPoint: finder.start(at: offset, in: index), tags: tags, replacement: edit.replacement)
  }

  /// The tags of the run that holds a segment, if it may be divided.
  private func tags(of segment: DOCXAnchors.Segment) throws(EditObstacle) -> DOCXRunTags {
    guard segment.part == 0 else { throw .otherPart }
    let run = finder.anchors.runs[Int(segment.run)]
    if let obstacle = barriers.obstacle(at: Int(segment.sourceStart)) { throw obstacle }
    guard run.isSplittable, segment.form != .atomic else { throw .undividable }
    return finder.tags(of: run)
  }
}
