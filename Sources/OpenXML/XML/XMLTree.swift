/// A part as a tree in a few flat arrays: one record per element, in document order, each with its place in the bytes.
///
/// Text is not copied: it is read from `bytes` where it stands, so every character has a position a writer can splice at.
/// An element is addressed by its index; its descendants are the indexes up to `next(after:)`. It is a class because
/// walkers hold it by the hundred and a structure of four arrays costs four reference counts each time.
public final class XMLTree: Sendable {
  /// The part in UTF-8; positions refer to it.
  public let bytes: [UInt8]
  /// `utf-8`, or `utf-16le`, `utf-16be` when the part was transcoded: then `bytes` is not what the package holds.
  public let encoding: XMLEncoding
  let nodes: [Node]
  let attributes: [Attribute]
  /// Values that libxml2 had to change, so that they do not stand in `bytes` as they are.
  let changedValues: [UInt8]
  let namespaces: [NamespaceDeclaration]

  /// Parses one part: with our own scanner if it is written as Office programs write, else with libxml2.
  ///
  /// No network, no entities, no DTD; depth and number of elements are bounded by `limits`.
  public init(
    parsing original: [UInt8], part: String, limits: PackageLimits = .standard
  ) throws(OpenXMLError) {
    let (bytes, encoding) = try Self.utf8(original, part: part)
    let outcome = Self.parse(bytes, limits: limits)
    if let stop = outcome.stop { throw Self.error(stop.refined(by: bytes), part: part, limits: limits) }
    guard !outcome.nodes.isEmpty else { throw .damagedXML(part: part, line: 1, column: 1) }
    self.encoding = encoding
    self.bytes = bytes
    nodes = outcome.nodes
    attributes = outcome.attributes
    changedValues = outcome.changedValues
    namespaces = outcome.namespaces
  }

  init(
    bytes: [UInt8], encoding: XMLEncoding, nodes: [Node], attributes: [Attribute], changedValues: [UInt8],
    namespaces: [NamespaceDeclaration]
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.nodes = nodes
    self.attributes = attributes
    self.changedValues = changedValues
    self.namespaces = namespaces
  }

  struct Node: Sendable, BitwiseCopyable {
    var name: XMLName
    var attributeCount: UInt8
    var firstAttribute: UInt32
    /// Before the `>` or `/>` of the start tag.
    var tagClose: UInt32
    /// After the end tag.
    var end: UInt32
    /// Index after the last descendant.
    var next: UInt32
  }

  struct Attribute: Sendable, BitwiseCopyable {
    var name: XMLAttributeName
    var isChanged: Bool
    var start: UInt32
    var count: UInt32
  }

  struct NamespaceDeclaration: Sendable {
    var element: Int
    var prefix: String
    var uri: String
    /// Index of the innermost declaration in force before this one, -1 when there is none.
    var outer: Int32
  }

  public var root: Int { 0 }
  public var elementCount: Int { nodes.count }

  public func name(of element: Int) -> XMLName { nodes[element].name }

  /// Index after the last descendant of an element: its next sibling, if its parent reaches so far.
  public func next(after element: Int) -> Int { Int(nodes[element].next) }

  public func children(of element: Int) -> XMLChildren { XMLChildren(tree: self, parent: element) }

  /// The first child of this name.
  public func child(_ name: XMLName, of element: Int) -> Int? {
    var child = element + 1
    let end = next(after: element)
    while child < end {
      if self.name(of: child) == name { return child }
      child = next(after: child)
    }
    return nil
  }
}

/// The child elements of one element, as indexes.
public struct XMLChildren: Sequence, IteratorProtocol {
  private let tree: XMLTree
  private var child: Int
  private let end: Int

  init(tree: XMLTree, parent: Int) {
    self.tree = tree
    child = parent + 1
    end = tree.next(after: parent)
  }

  public mutating func next() -> Int? {
    guard child < end else { return nil }
    defer { child = tree.next(after: child) }
    return child
  }
}
