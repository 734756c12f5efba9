/// The marks of all comments, as insertions into the main part.
///
/// ECMA-376 part 1, 17.13.4: a comment has a start mark, an end mark and, after it, a run with the reference.
struct CommentMarks {
  private struct Insertion {
    var point: SplicePoint
    var marks: [UInt8] = []
  }

  private var insertions: [Insertion] = []
  private let names: WordNames
  private let firstID: Int

  /// - Parameter places: One for each comment; their ids count up from `firstID`.
  init(_ places: [PlaceFinder.Place], names: WordNames, firstID: Int) {
    self.names = names
    self.firstID = firstID
    var marks: [(point: SplicePoint, order: Int, comment: Int)] = []
    for (comment, place) in places.enumerated() {
      if place.start.offset == place.end.offset {
        marks.append((place.start, 1, comment))
      } else {
        marks.append((place.start, 2, comment))
        marks.append((place.end, 0, comment))
      }
    }
    // At one place what ends comes before what starts; a comment on nothing stands between them.
    marks.sort { ($0.point.offset, $0.order, $0.comment) < ($1.point.offset, $1.order, $1.comment) }
    for mark in marks { append(mark.point, order: mark.order, id: firstID + mark.comment) }
  }

  private mutating func append(_ point: SplicePoint, order: Int, id: Int) {
    if insertions.last?.point.offset != point.offset { insertions.append(Insertion(point: point)) }
    let start = "<\(names.prefix)commentRangeStart\(names.declaration) \(names.prefix)id=\"\(id)\"/>"
    let end =
      "<\(names.prefix)commentRangeEnd\(names.declaration) \(names.prefix)id=\"\(id)\"/>"
      + "<\(names.prefix)r\(names.declaration)><\(names.prefix)commentReference \(names.prefix)id=\"\(id)\"/></\(names.prefix)r>"
    let text = order == 0 ? end : order == 1 ? start + end : start
    insertions[insertions.count - 1].marks.append(contentsOf: text.utf8)
  }

  /// The part with all marks; nothing of it is removed or changed.
  func inserted(into part: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(part.count + insertions.count * 400)
    var position = 0
    var dividedText: Int?
    for insertion in insertions {
      let offset = insertion.point.offset
      if case .text(_, let textStart) = insertion.point.surroundings, dividedText != textStart {
        dividedText = textStart
        copy(part, from: &position, to: textStart - 1, into: &result)
        if needsPreserve(part, textStart: textStart) { result.append(contentsOf: " xml:space=\"preserve\"".utf8) }
      }
      copy(part, from: &position, to: offset, into: &result)
      append(insertion, to: &result)
      if case .emptyParagraph(let name) = insertion.point.surroundings {
        copy(part, from: &position, to: offset + 1, into: &result)
        result.append(contentsOf: name.utf8)
      }
    }
    copy(part, from: &position, to: part.count, into: &result)
    return result
  }

  private func copy(_ part: [UInt8], from position: inout Int, to end: Int, into result: inout [UInt8]) {
    result.append(contentsOf: part[position..<end])
    position = end
  }

  /// The first part of divided text may now end in white space, which only `preserve` keeps.
  private func needsPreserve(_ part: [UInt8], textStart: Int) -> Bool {
    var start = textStart - 1
    while part[start] != UInt8(ascii: "<") { start -= 1 }
    return !String(decoding: part[start..<textStart], as: UTF8.self).contains("xml:space")
  }

  private func append(_ insertion: Insertion, to result: inout [UInt8]) {
    let (before, after) = wrapping(insertion.point.surroundings)
    result.append(contentsOf: before.utf8)
    result += insertion.marks
    result.append(contentsOf: after.utf8)
  }

  private func wrapping(_ surroundings: SplicePoint.Surroundings) -> (before: String, after: String) {
    switch surroundings {
    case .content: ("", "")
    case .run(let tags): (tags.close, tags.open)
    case .text(let tags, _):
      ("</\(tags.prefix)t>" + tags.close, tags.open + "<\(tags.prefix)t xml:space=\"preserve\">")
    case .emptyParagraph: (">", "<")
    }
  }
}
