internal import OpenXML

/// The marks of all comments and tracked changes, as insertions into the main part; nothing of it is removed.
///
/// ECMA-376 part 1, 17.13.4: a comment has a start mark, an end mark and, after it, a run with the reference. 17.13.5:
/// deleted text is `w:delText` in runs inside `w:del`, new text is in runs inside `w:ins`.
struct PartMarks {
  /// What stands at one place, in this order.
  private enum Mark: Int {
    case deletionEnd, insertion, commentEnd, comment, commentStart, deletionStart
  }

  private struct Splice {
    var point: SplicePoint
    var order: Int
    var kind: Mark
    /// Of the comment, or index of the edit.
    var number: Int
  }

  private let splices: [Splice]
  private let edits: [PlacedEdit]
  private let names: WordNames
  private let firstID: Int
  private let revision: RevisionMarks?

  /// - Parameters:
  ///   - places: One for each comment; their ids count up from `firstID`.
  ///   - revision: Who proposes the changes; nil when there are none.
  init(
    _ places: [PlaceFinder.Place], names: WordNames, firstID: Int, edits: [PlacedEdit] = [],
    revision: RevisionMarks? = nil
  ) {
    self.names = names
    self.firstID = firstID
    self.edits = edits
    self.revision = revision
    var splices: [Splice] = []
    func add(_ point: SplicePoint, _ kind: Mark, _ number: Int) {
      splices.append(Splice(point: point, order: splices.count, kind: kind, number: number))
    }
    for (comment, place) in places.enumerated() {
      if place.start.offset == place.end.offset {
        add(place.start, .comment, comment)
      } else {
        add(place.start, .commentStart, comment)
        add(place.end, .commentEnd, comment)
      }
    }
    for (index, edit) in edits.enumerated() {
      for deletion in edit.deletions {
        add(deletion.start, .deletionStart, index)
        add(deletion.end, .deletionEnd, index)
      }
      if let point = edit.deletions.last?.end ?? edit.insertionPoint { add(point, .insertion, index) }
    }
    self.splices = splices.sorted {
      ($0.point.offset, $0.kind.rawValue, $0.number, $0.order) < (
        $1.point.offset, $1.kind.rawValue, $1.number, $1.order
      )
    }
  }

  /// The part with all marks.
  func inserted(into part: [UInt8]) -> [UInt8] {
    var writer = PartSplicer(part, capacity: splices.count * 400)
    var revision = revision
    var index = 0
    while index < splices.count {
      let point = splices[index].point
      let here = splices[index...].prefix { $0.point.offset == point.offset }
      index = here.endIndex
      let marks = here.map { xml($0, &revision) }.joined()
      let ends = here.contains { $0.kind == .deletionEnd }
      let starts = here.contains { $0.kind == .deletionStart }
      writer.splice(marks, at: point, deletes: starts || (writer.isDeleting && !ends), &revision)
    }
    return writer.finished()
  }

  private func xml(_ splice: Splice, _ revision: inout RevisionMarks?) -> String {
    let id = firstID + splice.number
    switch splice.kind {
    case .commentStart: return start(id)
    case .commentEnd: return end(id)
    case .comment: return start(id) + end(id)
    case .insertion:
      let edit = edits[splice.number]
      return edit.replacement.isEmpty ? "" : revision?.insertion(of: edit.replacement, edit.tags) ?? ""
    // The tags around deleted text come from the splicer.
    case .deletionStart, .deletionEnd: return ""
    }
  }

  private func start(_ id: Int) -> String {
    "<\(names.prefix)commentRangeStart\(names.declaration) \(names.prefix)id=\"\(id)\"/>"
  }

  private func end(_ id: Int) -> String {
    "<\(names.prefix)commentRangeEnd\(names.declaration) \(names.prefix)id=\"\(id)\"/>"
      + "<\(names.prefix)r\(names.declaration)><\(names.prefix)commentReference \(names.prefix)id=\"\(id)\"/></\(names.prefix)r>"
  }
}
