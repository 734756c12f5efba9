public import Packing

/// Makes a `NodeImage`.
public struct NodePacker {
  private var records: [UInt32] = []
  private var text: [UInt8] = []
  private var texts: [String: UInt32] = [:]
  private var roots: [(path: String, index: Int)] = []

  public init() {}

  public mutating func add(_ root: Node, path: String) {
    roots.append((path, append(root)))
    var waiting = [(index: roots.last?.index ?? 0, node: root)]
    while let (index, node) = waiting.popLast() { waiting += place(node.children, under: index) }
    // Texts are set last, since the children of a node must stand together.
  }

  public func write(to writer: inout PackedWriter) {
    writer.append(roots.count)
    for root in roots {
      writer.append(root.path)
      writer.append(root.index)
    }
    writer.append(records)
    writer.append(text)
  }

  private mutating func place(_ children: [Node], under parent: Int) -> [(index: Int, node: Node)] {
    guard !children.isEmpty else { return [] }
    records[NodeImage.width * parent + 2] = UInt32(records.count / NodeImage.width)
    return children.map { (index: append($0), node: $0) }
  }

  private mutating func append(_ node: Node) -> Int {
    let index = records.count / NodeImage.width
    let (first, count) = span(of: node.content, at: index)
    records.append(UInt32(node.location.line) << NodeImage.kindBits | NodeImage.Kind(node.content).rawValue)
    records += [UInt32(node.location.column), first, count]
    return index
  }

  /// An empty list has its children, as it were, behind itself.
  private mutating func span(of content: Node.Content, at index: Int) -> (first: UInt32, count: UInt32) {
    switch content {
    case .nothing: return (0, 0)
    case .scalar(let string): return (start(of: string), UInt32(string.utf8.count))
    case .list(let nodes): return (UInt32(index + 1), UInt32(nodes.count))
    case .mapping(let entries): return (UInt32(index + 1), UInt32(entries.count))
    }
  }

  /// Keys and many values come again and again.
  private mutating func start(of string: String) -> UInt32 {
    if let known = texts[string] { return known }
    let start = UInt32(text.count)
    text += string.utf8
    texts[string] = start
    return start
  }
}

extension Node {
  /// Keys and values of a mapping in turn.
  fileprivate var children: [Node] {
    switch content {
    case .nothing, .scalar: []
    case .list(let nodes): nodes
    case .mapping(let entries): entries.flatMap { [$0.key, $0.value] }
    }
  }
}
