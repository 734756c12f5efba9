internal import OpenXML

/// Adds children at the end of a part's root, changing nothing before and after.
struct XMLInsertion {
  private let tree: XMLTree

  init(_ tree: XMLTree) { self.tree = tree }

  /// A name in the root's namespace, with the root's prefix.
  func childName(_ local: String) -> String {
    let prefix = tree.tagPrefix(of: tree.root)
    return prefix.isEmpty ? local : "\(prefix):\(local)"
  }

  func appending(_ xml: String) -> [UInt8] {
    let end = tree.content(of: tree.root).upperBound
    guard tree.bytes[end] == UInt8(ascii: "/") else {
      return tree.bytes[..<end] + Array(xml.utf8) + tree.bytes[end...]
    }
    let name = StartTag.name(before: end, in: tree.bytes)
    return tree.bytes[..<end] + Array(">\(xml)</\(name)>".utf8) + tree.bytes[(end + 2)...]
  }
}
