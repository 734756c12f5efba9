import Algorithms
public import Packing

/// The nodes of many rule files in a compact form, from which one is read without the others.
///
/// A node is four numbers: its type and line, its column, and where its text or its children stand and how many there
/// are. Children stand together behind their parent, files one behind the other. What stands at a wrong place reads as
/// nothing.
public final class NodeImage: Sendable {
  enum Kind: UInt32 {
    case nothing, scalar, list, mapping

    init(_ content: Node.Content) {
      self =
        switch content {
        case .nothing: .nothing
        case .scalar: .scalar
        case .list: .list
        case .mapping: .mapping
        }
    }
  }

  static let width = 4
  static let kindBits: UInt32 = 2
  private let records: PackedArray<UInt32>
  private let text: PackedArray<UInt8>
  /// The first node of each file, ascending.
  private let roots: [(path: String, index: Int)]
  private let rootsByPath: [String: Int]
  private let count: Int

  public init(_ reader: inout PackedReader) throws(PackingDamage) {
    var roots: [(path: String, index: Int)] = []
    for _ in 0..<(try reader.count()) { roots.append((try reader.text(), try reader.count())) }
    records = try reader.array(UInt32.self)
    text = try reader.array(UInt8.self)
    count = records.count / Self.width
    self.roots = roots
    rootsByPath = Dictionary(roots.map { ($0.path, $0.index) }, uniquingKeysWith: { first, _ in first })
    guard records.count % Self.width == 0, roots.allSatisfy({ [count] in $0.index < count }) else {
      throw PackingDamage()
    }
  }

  /// The node of a whole file; nil when the image has no such file.
  func root(of file: String) -> Node? { rootsByPath[file].map { Node(image: self, index: $0) } }

  func kind(at index: Int) -> Kind {
    Kind(rawValue: records[Self.width * index] & (1 << Self.kindBits - 1)) ?? .nothing
  }

  func location(at index: Int) -> Location {
    let line = records[Self.width * index] >> Self.kindBits
    return Location(file: file(of: index), line: Int(line), column: Int(records[Self.width * index + 1]))
  }

  private func file(of index: Int) -> String {
    let next = roots.partitioningIndex { $0.index > index }
    return next > 0 ? roots[next - 1].path : ""
  }

  /// Nil when the node is no scalar.
  func scalar(at index: Int) -> String? {
    guard kind(at: index) == .scalar else { return nil }
    let (start, length) = span(of: index)
    return text.text(at: start, count: length)
  }

  /// The members of a list; none when the node is no list.
  func members(at index: Int) -> Range<Int> { kind(at: index) == .list ? children(of: index, each: 1) : 0..<0 }

  /// The keys and values of a mapping in turn; none when the node is no mapping.
  func entries(at index: Int) -> Range<Int> { kind(at: index) == .mapping ? children(of: index, each: 2) : 0..<0 }

  /// The value of a key of a mapping.
  func value(of key: String, at index: Int) -> Int? {
    let entries = entries(at: index)
    for place in stride(from: entries.lowerBound, to: entries.upperBound, by: 2) where kind(at: place) == .scalar {
      let (start, length) = span(of: place)
      if text.holds(key, at: start, count: length) { return place + 1 }
    }
    return nil
  }

  func content(at index: Int) -> Node.Content {
    switch kind(at: index) {
    case .nothing: .nothing
    case .scalar: scalar(at: index).map { .scalar($0) } ?? .nothing
    case .list: .list(members(at: index).map { Node(image: self, index: $0) })
    case .mapping:
      .mapping(
        stride(from: entries(at: index).lowerBound, to: entries(at: index).upperBound, by: 2).map {
          (key: Node(image: self, index: $0), value: Node(image: self, index: $0 + 1))
        })
    }
  }

  private func span(of index: Int) -> (start: Int, length: Int) {
    (Int(records[Self.width * index + 2]), Int(records[Self.width * index + 3]))
  }

  /// Behind their parent, so that there is no way round in a circle.
  private func children(of index: Int, each width: Int) -> Range<Int> {
    let (first, length) = span(of: index)
    guard first > index, first <= count, length <= (count - first) / width else { return 0..<0 }
    return first..<(first + width * length)
  }
}
