import Documents

/// Causes told as two views (主观上，…。客观上，…。), and lists that words count paragraph by paragraph.
extension ItemFinder {
  /// Han characters from which on a view tells a cause; 从主观上说，这几条都推不给别人。 only looks back.
  private static let shortestView = 45

  /// A paragraph behind the first of a cause that turns to the other view (客观方面：…) is a cause of its own.
  func withViewsApart(_ items: [Item], _ role: Role) -> [Item] {
    role == .causes ? items.flatMap(withViewsApart) : items
  }

  private func withViewsApart(_ item: Item) -> [Item] {
    let starts = draft.paragraphIndices(in: item.range).map { draft.paragraphs[$0].range }.filter { paragraph in
      paragraph.start > item.range.start && turnsToView(paragraph) && han(of: paragraph) >= Self.shortestView
    }.map(\.start)
    guard let first = starts.first else { return [item] }
    let ranges = zip(starts, starts.dropFirst() + [item.range.end]).map { trimmed($0, $1) }
    return [shortened(item, to: first)]
      + ranges.map {
        make($0, .causes, label: firstSentence($0), item.part, item.aspect, leaves: [$0], confidence: item.confidence)
      }
  }

  /// It begins with words that turn to one's own share or to the circumstances (主观上， 从客观上讲，).
  func turnsToView(_ range: CleanRange) -> Bool {
    guard turns(range, to: .causes), let lead = draft.hits.hits("lead", in: range).first else { return false }
    return !draft.hits.hits("cause-view", in: lead.range).isEmpty
  }

  /// An item that ends in front of an offset inside it.
  func shortened(_ item: Item, to end: Int) -> Item {
    var short = item
    short.range = trimmed(item.range.start, end)
    short.label = item.label.clamped(to: short.range)
    short.leaves = item.leaves.filter { $0.start < short.range.end }
      .map { CleanRange($0.start, min($0.end, short.range.end)) }
    if short.leaves.isEmpty { short.leaves = [short.range] }
    short.han = han(of: short.range)
    return short
  }

  private func trimmed(_ start: Int, _ end: Int) -> CleanRange {
    var end = end
    while end > start, draft.clean.text.bytes[end - 1] == 0x0A { end -= 1 }
    return CleanRange(start, end)
  }

  // MARK: Words that count

  /// 其次，…。 and 再就是…。 count paragraphs: one behind them that says as much is the next of the list, word or no word.
  func endingWithParagraph(_ node: ListNode) -> ListNode {
    guard node.number?.form == .shouXian, node.heading == nil else { return node }
    let own = draft.paragraphs[node.paragraph].range
    let others = draft.paragraphIndices(in: node.range).filter { draft.paragraphs[$0].range.start >= own.end }
    guard own.start == node.range.start, let next = others.first(where: { !draft.paragraphs[$0].isContinuation }),
      han(of: draft.paragraphs[next].range) * 3 >= han(of: own) * 2
    else { return node }
    var node = node
    node.range = trimmed(node.range.start, draft.paragraphs[next].range.start)
    node.children = node.children.filter { $0.range.start < node.range.end }
    return node
  }
}
