import Analysis

extension CheckContext {
  /// What stands below each innermost numbered heading of the parts with some roles, as items; a plan lists its tasks so.
  func numberedParagraphs(_ roles: [Role]) -> [Item] {
    draft.parts.indices.filter { index in roles.contains { draft.parts[index].has($0) } }.flatMap(numberedParagraphs)
  }

  private func numberedParagraphs(in part: Int) -> [Item] {
    let range = draft.parts[part].range
    let headings = draft.headings.filter { $0.number != nil && range.contains($0.range) }
    return headings.indices.compactMap { index in
      let heading = headings[index]
      let next = index + 1 < headings.count ? headings[index + 1] : nil
      let isInnermost = next.map { $0.level <= heading.level } ?? true
      guard isInnermost, heading.range != draft.parts[part].heading.map({ draft.headings[$0].range }) else {
        return nil
      }
      return item(heading, CleanRange(heading.range.start, next?.range.start ?? range.end), part)
    }
  }

  private func item(_ heading: Heading, _ range: CleanRange, _ part: Int) -> Item {
    let sentences = draft.sentences(in: range)
    return Item(
      range: range, label: heading.title, number: heading.number, part: part, aspect: nil, leaves: [range],
      han: sentences.reduce(0) { $0 + $1.han }, features: sentences.reduce(into: []) { $0.formUnion($1.features) },
      confidence: draft.parts[part].confidence)
  }
}
