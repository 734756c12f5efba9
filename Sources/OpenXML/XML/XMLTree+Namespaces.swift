import Algorithms

extension XMLTree {
  /// The URI a prefix stands for at an element; an empty prefix is the default namespace.
  public func namespace(_ prefix: String, at element: Int) -> String? {
    var index = lastDeclaration(upTo: element)
    while index >= 0 {
      let declared = namespaces[index]
      if declared.prefix == prefix, element < next(after: declared.element) { return declared.uri }
      // Whatever else is in force at the element was in force there too.
      index = Int(declared.outer)
    }
    return nil
  }

  /// Index of the last declaration on an element or before it in the document, -1 when there is none.
  private func lastDeclaration(upTo element: Int) -> Int {
    namespaces.partitioningIndex { $0.element > element } - 1
  }

  /// The namespace an element's name is in.
  public func namespace(of element: Int) -> String? { namespace(tagPrefix(of: element), at: element) }

  /// A prefix that puts attributes of new children of an element into a namespace; the default namespace never does.
  public func attributePrefix(for uri: String, at element: Int) -> String? {
    namespaces.last { declared in
      declared.uri == uri && !declared.prefix.isEmpty && namespace(declared.prefix, at: element) == uri
    }?.prefix
  }

  /// What stands before the colon of an element's name, empty when there is none.
  public func tagPrefix(of element: Int) -> String {
    let name = bytes[startTag(of: element)].dropFirst().prefix { !" />\t\r\n".utf8.contains($0) }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: name[..<colon], as: UTF8.self)
  }
}
