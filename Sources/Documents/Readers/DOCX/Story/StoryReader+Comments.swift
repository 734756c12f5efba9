internal import OpenXML

extension StoryReader {
  /// Remembers where a mark of a comment stands; marks in fields' instructions and in hidden text count as well.
  mutating func noteComment(_ element: Int) {
    guard let id = tree.integer(.wordID, of: element) else { return }
    let kind: Flow.CommentMark.Kind =
      switch tree.name(of: element) {
      case .commentRangeStart: .start
      case .commentRangeEnd: .end
      default: .reference
      }
    flow.commentMarks.append(Flow.CommentMark(kind: kind, id: id, offset: flow.text.count))
  }

  /// What each comment is about, by its id.
  func commentRanges() -> [Int: TextRange] {
    var starts: [Int: Int] = [:]
    var ranges: [Int: TextRange] = [:]
    for mark in flow.commentMarks {
      switch mark.kind {
      case .start: starts[mark.id] = starts[mark.id] ?? mark.offset
      case .end: if let start = starts[mark.id] { ranges[mark.id] = TextRange(start, max(start, mark.offset)) }
      case .reference: ranges[mark.id] = ranges[mark.id] ?? TextRange(mark.offset, mark.offset)
      }
    }
    return ranges
  }

  /// The comments of the file as data.
  mutating func readComments(_ comments: XMLTree, name: String, threads: CommentThreads) -> [Comment] {
    let ranges = commentRanges()
    let main = enter(comments, name)
    defer { leave(main) }
    var result: [Comment] = []
    var keys: [String: Int] = [:]
    for element in comments.children(of: comments.root) where comments.name(of: element) == .comment {
      guard let id = comments.integer(.wordID, of: element) else { continue }
      let key = comments.lastParagraphID(of: element)
      if let key { keys[key] = id }
      result.append(
        Comment(
          id: id, author: comments.string(.author, of: element) ?? "",
          initials: comments.string(.initials, of: element) ?? "", date: comments.string(.date, of: element),
          text: detachedText(of: element), range: ranges[id], parent: nil,
          isResolved: key.map { threads.done.contains($0) } ?? false))
    }
    let parents = Dictionary(
      threads.parents.compactMap { child, parent in keys[child].flatMap { id in keys[parent].map { (id, $0) } } },
      uniquingKeysWith: { first, _ in first })
    for index in result.indices { result[index].parent = parents[result[index].id] }
    return result
  }

  /// The text of an element with block content, which becomes no part of the document's text.
  private mutating func detachedText(of element: Int) -> String {
    let outer = (flow: flow, runs: runs, tally: tally)
    flow = Flow()
    runs = []
    fields = FieldStack()
    host = addRun(tree.range(of: element), properties: nil, isSplittable: false)
    readStory(element)
    var text = flow.text
    if text.last == UInt8(ascii: "\n") { text.removeLast() }
    host = nil
    (flow, runs, tally) = outer
    return String(decoding: text, as: UTF8.self)
  }
}

extension XMLTree {
  /// `w14:paraId` of the last paragraph in a comment.
  fileprivate func lastParagraphID(of comment: Int) -> String? {
    var last: Int?
    for child in children(of: comment) where name(of: child) == .paragraph { last = child }
    return last.flatMap { string(.paragraphID, of: $0) }
  }
}
