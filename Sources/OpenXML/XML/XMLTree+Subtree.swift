extension XMLTree {
  /// An element as the root of a tree of its own over the same bytes, so that positions stay those of the whole.
  ///
  /// Costs one pass over the elements inside.
  public func subtree(at element: Int) -> XMLTree {
    let end = next(after: element)
    var nodes = Array(nodes[element..<end])
    for index in nodes.indices { nodes[index].next -= UInt32(element) }
    var places: [Int32: Int32] = [-1: -1]
    var inScope: [NamespaceDeclaration] = []
    for (index, var declared) in namespaces.enumerated()
    where declared.element < end && next(after: declared.element) > element {
      places[Int32(index)] = Int32(inScope.count)
      declared.element = max(0, declared.element - element)
      // What holds around a declaration reaches as far, so it is here too.
      declared.outer = places[declared.outer] ?? -1
      inScope.append(declared)
    }
    return XMLTree(
      bytes: bytes, encoding: encoding, nodes: nodes, attributes: attributes, changedValues: changedValues,
      namespaces: inScope)
  }
}
