/// Bytes to put into a part, at places that may have to be opened first.
struct Splices {
  private struct Splice {
    var point: SplicePoint
    var order: Int
    var number: Int
    var bytes: String
    /// Bytes of the part that it replaces.
    var removed: Int
  }

  private var splices: [Splice] = []

  /// - Parameter order: of splices at one place; of equal ones that which was added first stands first.
  mutating func add(_ bytes: String, at point: SplicePoint, order: Int = 5) {
    splices.append(Splice(point: point, order: order, number: splices.count, bytes: bytes, removed: 0))
  }

  mutating func add(_ bytes: String, at offset: Int, removing count: Int = 0, order: Int = 5) {
    let point = SplicePoint(offset: offset, surroundings: .content)
    splices.append(Splice(point: point, order: order, number: splices.count, bytes: bytes, removed: count))
  }

  /// The part with everything put in.
  func applied(to part: [UInt8]) -> [UInt8] {
    let sorted = splices.sorted { ($0.point.offset, $0.order, $0.number) < ($1.point.offset, $1.order, $1.number) }
    var result: [UInt8] = []
    result.reserveCapacity(part.count + splices.count * 300)
    var position = 0
    var dividedText: Int?
    var index = 0
    while index < sorted.count {
      let offset = sorted[index].point.offset
      let end = sorted[index...].firstIndex { $0.point.offset != offset } ?? sorted.count
      let group = sorted[index..<end]
      let surroundings = group.first { $0.point.surroundings != .content }?.point.surroundings ?? .content
      if case .text(_, let textStart) = surroundings, dividedText != textStart {
        dividedText = textStart
        copy(part, &position, to: textStart - 1, &result)
        if SplicePoint.needsPreserve(part, textStart: textStart) {
          result.append(contentsOf: " xml:space=\"preserve\"".utf8)
        }
      }
      copy(part, &position, to: offset, &result)
      let (before, after) = Self.wrapping(surroundings)
      result.append(contentsOf: before.utf8)
      for splice in group { result.append(contentsOf: splice.bytes.utf8) }
      result.append(contentsOf: after.utf8)
      if case .emptyParagraph(let name) = surroundings {
        copy(part, &position, to: offset + 1, &result)
        result.append(contentsOf: name.utf8)
      }
      position += group.map(\.removed).max() ?? 0
      index = end
    }
    copy(part, &position, to: part.count, &result)
    return result
  }

  private func copy(_ part: [UInt8], _ position: inout Int, to end: Int, _ result: inout [UInt8]) {
    guard position < end else { return }
    result.append(contentsOf: part[position..<end])
    position = end
  }

  private static func wrapping(_ surroundings: SplicePoint.Surroundings) -> (before: String, after: String) {
    switch surroundings {
    case .content: ("", "")
    case .run(let tags): (tags.close, tags.open)
    case .text(let tags, _):
      ("</\(tags.prefix)t>" + tags.close, tags.open + "<\(tags.prefix)t xml:space=\"preserve\">")
    case .emptyParagraph: (">", "<")
    }
  }
}
