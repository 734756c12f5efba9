import Documents

/// Hands out the text of a draft piece by piece, with its marks.
///
/// Pieces are asked for in the order of the text, so that all of it costs one walk over the marks. Where marks overlap the
/// gravest gives its colour and the shortest is where a click leads.
struct MarkedText {
  private let text: UTF8Text
  /// Ascending by start.
  private let marks: [TextMark]
  private var next = 0
  /// Begun and not ended.
  private var open: [TextMark] = []
  private let title: (TextMark) -> String

  /// - Parameter title: What a mark's link says when it is pointed at.
  init(_ text: UTF8Text, _ marks: [TextMark], title: @escaping (TextMark) -> String) {
    self.text = text
    self.marks = marks.enumerated()
      .sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }.map(\.element)
    self.title = title
  }

  /// The piece as nodes; marks that end before it and have not been met are met here.
  mutating func nodes(in piece: TextRange) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var position = piece.start
    close(upTo: position, into: &nodes)
    while true {
      begin(upTo: position, into: &nodes)
      guard position < piece.end else { break }
      let stop = min(piece.end, nextBoundary(after: position))
      nodes.append(segment(TextRange(position, stop)))
      position = stop
      close(upTo: position, into: &nodes)
    }
    // A mark may take in the line end.
    close(upTo: piece.end + 1, into: &nodes)
    return nodes
  }

  private func nextBoundary(after position: Int) -> Int {
    let end = open.map(\.range.end).filter { $0 > position }.min() ?? text.count
    return next < marks.count ? min(end, marks[next].range.start) : end
  }

  private mutating func begin(upTo position: Int, into nodes: inout [HTMLNode]) {
    while next < marks.count, marks[next].range.start <= position {
      let mark = marks[next]
      next += 1
      nodes.append(.tag(.span, .id(mark.id), .class("at")))
      if mark.range.end <= position { nodes.append(link(mark)) } else { open.append(mark) }
    }
  }

  private mutating func close(upTo position: Int, into nodes: inout [HTMLNode]) {
    guard open.contains(where: { $0.range.end <= position }) else { return }
    for mark in open where mark.range.end <= position { nodes.append(link(mark)) }
    open.removeAll { $0.range.end <= position }
  }

  private func segment(_ range: TextRange) -> HTMLNode {
    let words = HTMLNode.text(text.string(in: range))
    guard let gravest = open.min(by: { $0.rank < $1.rank }),
      let shortest = open.min(by: { $0.range.count < $1.range.count })
    else { return words }
    let several = open.count > 1 ? " many" : ""
    return .tag(
      .mark, .class(gravest.style + several), .set("data-to", shortest.target), content: [words])
  }

  private func link(_ mark: TextMark) -> HTMLNode {
    .tag(
      .a, .class("n " + mark.style), .link(to: mark.target), .set("title", title(mark)),
      .set("aria-label", title(mark)), content: [.text(mark.label)])
  }
}
