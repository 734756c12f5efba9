public import Packing

/// The nodes of many rule files in a compact form, from which one is read without the others.
///
/// A node is four numbers: its type and line, its column, and where its text or its children stand and how many there
/// are. Children stand together behind their parent.
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
  private let records: [UInt32]
  private let text: [UInt8]
  /// By path.
  private let roots: [String: Int]

  /// Reads an image and checks it whole, so that reading its nodes cannot fail.
  public init(_ reader: inout PackedReader) throws(PackingDamage) {
    var roots: [String: Int] = [:]
    for _ in 0..<(try reader.count()) { roots[try reader.text()] = try reader.count() }
    records = try reader.numbers(UInt32.self)
    text = try reader.numbers(UInt8.self)
    self.roots = roots
    let count = records.count / Self.width
    guard records.count % Self.width == 0, roots.values.allSatisfy({ $0 < count }), (0..<count).allSatisfy(isSound)
    else { throw PackingDamage() }
  }

  /// The node of a whole file; nil when the image has no such file.
  func root(of file: String) -> Node? { roots[file].map { node(at: $0, in: file) } }

  func content(at index: Int, in file: String) -> Node.Content {
    let (first, count) = span(of: index)
    switch kind(of: index) {
    case .nothing, nil: return .nothing
    case .scalar: return .scalar(String(decoding: text[first..<(first + count)], as: UTF8.self))
    case .list: return .list((first..<(first + count)).map { node(at: $0, in: file) })
    case .mapping:
      return .mapping(
        (0..<count).map { (key: node(at: first + 2 * $0, in: file), value: node(at: first + 2 * $0 + 1, in: file)) })
    }
  }

  private func node(at index: Int, in file: String) -> Node {
    let line = records[Self.width * index] >> Self.kindBits
    let column = records[Self.width * index + 1]
    return Node(image: self, index: index, at: Location(file: file, line: Int(line), column: Int(column)))
  }

  private func kind(of index: Int) -> Kind? { Kind(rawValue: records[Self.width * index] & (1 << Self.kindBits - 1)) }

  private func span(of index: Int) -> (first: Int, count: Int) {
    (Int(records[Self.width * index + 2]), Int(records[Self.width * index + 3]))
  }

  /// Texts lie in the text, children behind their parent, so that there is no way round in a circle.
  private func isSound(_ index: Int) -> Bool {
    let (first, count) = span(of: index)
    switch kind(of: index) {
    case .nothing: return true
    case .scalar: return first + count <= text.count
    case .list: return first > index && first + count <= records.count / Self.width
    case .mapping: return first > index && first + 2 * count <= records.count / Self.width
    case nil: return false
    }
  }
}
