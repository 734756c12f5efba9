/// Copies a part and puts marks between its bytes, with what closes and opens the run they divide.
struct PartSplicer {
  private let part: [UInt8]
  private var result: [UInt8] = []
  private var position = 0
  /// Where the text begins that was divided last.
  private var dividedText: Int?
  /// True while the text of the part is being copied into a deletion.
  private(set) var isDeleting = false

  init(_ part: [UInt8], capacity: Int) {
    self.part = part
    result.reserveCapacity(part.count + capacity)
  }

  /// Puts marks at a point; the points ascend.
  ///
  /// - Parameter deletes: Whether the text behind the point is deleted.
  mutating func splice(_ marks: String, at point: SplicePoint, deletes: Bool, _ revision: inout RevisionMarks?) {
    if case .text(_, let textStart) = point.surroundings, dividedText != textStart {
      dividedText = textStart
      copy(to: textStart - 1)
      if SplicePoint.needsPreserve(part, textStart: textStart) { append(" xml:space=\"preserve\"") }
    }
    copy(to: point.offset)
    switch point.surroundings {
    case .content: append(marks)
    case .run(let tags): append(tags.close + marks + tags.open)
    case .text(let tags, _):
      append(
        isDeleting
          ? "</\(tags.prefix)delText>\(tags.close)\(revision?.end(.deleted) ?? "")" : "</\(tags.prefix)t>\(tags.close)")
      append(marks)
      append(
        deletes
          ? "\(revision?.start(.deleted) ?? "")\(tags.open)<\(tags.prefix)delText xml:space=\"preserve\">"
          : "\(tags.open)<\(tags.prefix)t xml:space=\"preserve\">")
      isDeleting = deletes
    case .emptyParagraph(let name):
      append(">" + marks + "<")
      copy(to: point.offset + 1)
      append(name)
    }
  }

  /// The part to its end.
  mutating func finished() -> [UInt8] {
    copy(to: part.count)
    return result
  }

  private mutating func append(_ text: String) { result.append(contentsOf: text.utf8) }

  private mutating func copy(to end: Int) {
    result.append(contentsOf: part[position..<end])
    position = end
  }
}
