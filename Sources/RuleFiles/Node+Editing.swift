extension Node {
  /// The node with the value at a path of keys set, as packs do with the parameters of rules; mappings on the way that
  /// are missing are made.
  ///
  /// Where the path leads through something that is no mapping, that is replaced, and what reads it will say what it
  /// expected.
  public func setting(_ path: [String], to value: Node) -> Node {
    guard let key = path.first else { return value }
    let rest = Array(path.dropFirst())
    var entries: [(key: Node, value: Node)] = []
    if case .mapping(let own) = content { entries = own }
    if let index = entries.firstIndex(where: { $0.key.scalar == key }) {
      entries[index].value = entries[index].value.setting(rest, to: value)
    } else {
      let empty = Node(.mapping([]), at: value.location)
      entries.append((Node(.scalar(key), at: value.location), empty.setting(rest, to: value)))
    }
    return Node(.mapping(entries), at: location)
  }

  /// The node with keys, here and below, replaced by what they stand for (Chinese key names in packs); a missing name
  /// stands for itself.
  public func translatingKeys(_ names: [String: String]) -> Node {
    switch content {
    case .scalar, .nothing: return self
    case .list(let nodes): return Node(.list(nodes.map { $0.translatingKeys(names) }), at: location)
    case .mapping(let entries):
      let translated = entries.map { key, value in
        let name = key.scalar.flatMap { names[$0] }
        return (key: name.map { Node(.scalar($0), at: key.location) } ?? key, value: value.translatingKeys(names))
      }
      return Node(.mapping(translated), at: location)
    }
  }
}

extension Node {
  /// Where a text first stands as a value, here or below; nil when it does not.
  public func location(ofText text: String) -> Location? {
    switch content {
    case .scalar(let own): own == text ? location : nil
    case .nothing: nil
    case .list(let nodes): nodes.lazy.compactMap { $0.location(ofText: text) }.first
    case .mapping(let entries): entries.lazy.compactMap { $0.value.location(ofText: text) }.first
    }
  }

  /// Where a key of a mapping stands.
  public func keyLocation(_ key: String) -> Location? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.scalar == key }?.key.location
  }

  /// All texts below in the order of the file; only those that are the value of one of these keys, or in a list that is,
  /// when keys are given.
  public func scalars(under keys: Set<String>?) -> [Node] { scalars(under: keys, isWanted: keys == nil) }

  private func scalars(under keys: Set<String>?, isWanted: Bool) -> [Node] {
    switch content {
    case .scalar: isWanted ? [self] : []
    case .nothing: []
    case .list(let nodes): nodes.flatMap { $0.scalars(under: keys, isWanted: isWanted) }
    case .mapping(let entries):
      entries.flatMap { key, value in
        value.scalars(under: keys, isWanted: keys == nil || key.scalar.map { keys?.contains($0) ?? true } ?? false)
      }
    }
  }

  /// True when the node is a mapping with one of these keys.
  public func hasKey(among names: [String: String]) -> Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.contains { entry in entry.key.scalar.map { names[$0] != nil } ?? false }
  }

  /// The mapping without some keys.
  public func removing(_ keys: Set<String>) -> Node {
    guard case .mapping(let entries) = content else { return self }
    return Node(.mapping(entries.filter { entry in !(entry.key.scalar.map(keys.contains) ?? false) }), at: location)
  }

  /// The mapping with some of its keys only.
  public func keeping(_ keys: Set<String>) -> Node {
    guard case .mapping(let entries) = content else { return self }
    return Node(.mapping(entries.filter { entry in entry.key.scalar.map(keys.contains) ?? false }), at: location)
  }

  /// A mapping with nothing in it, to be filled by `setting`.
  public static func emptyMapping(at location: Location) -> Node { Node(.mapping([]), at: location) }

  /// True for a mapping with at least one key.
  public var hasEntries: Bool {
    if case .mapping(let entries) = content { !entries.isEmpty } else { false }
  }

  public var isList: Bool {
    if case .list = content { true } else { false }
  }

  /// True when a key of the mapping, or of one below it, is among the names that files may write instead of the English
  /// keys.
  public func hasKeys(among names: [String: String]) -> Bool {
    switch content {
    case .scalar, .nothing: false
    case .list(let nodes): nodes.contains { $0.hasKeys(among: names) }
    case .mapping(let entries):
      entries.contains { key, value in
        key.scalar.map { names[$0] != nil } ?? false || value.hasKeys(among: names)
      }
    }
  }

  /// Every scalar below the node with the keys that lead to it, in the order of the file; members of lists are left out.
  public var leaves: [(path: [String], value: Node)] {
    guard case .mapping(let entries) = content else { return scalar == nil ? [] : [([], self)] }
    return entries.flatMap { key, value in
      value.leaves.map { (path: [key.scalar ?? ""] + $0.path, value: $0.value) }
    }
  }

  /// The mapping completed by another one: mappings are merged key by key, everything else is the own value where there
  /// is one.
  public func inheriting(from parent: Node) -> Node {
    guard case .mapping(var entries) = content, case .mapping(let inherited) = parent.content else { return self }
    for entry in inherited {
      if let index = entries.firstIndex(where: { $0.key.scalar == entry.key.scalar }) {
        entries[index].value = entries[index].value.inheriting(from: entry.value)
      } else {
        entries.append(entry)
      }
    }
    return Node(.mapping(entries), at: location)
  }
}
