import RuleFiles

/// The pack files of a folder with their inheritance: what a pack does not say it takes from the one it extends.
struct PackFamily {
  /// Keys that are a pack's own and never inherited.
  private static let own: Set<String> = ["id", "name", "fallback", "signs", "extends"]

  private let nodes: [String: Node]
  private let log: MistakeLog

  /// - Parameter nodes: by pack id.
  init(_ nodes: [String: Node], _ log: MistakeLog) {
    self.nodes = nodes
    self.log = log
  }

  /// The pack's node with everything inherited; nil, with a mistake noted, when a pack it extends is missing or extends
  /// this one.
  func merged(_ id: String) -> Node? { merged(id, below: []) }

  private func merged(_ id: String, below: [String]) -> Node? {
    guard let node = nodes[id] else { return nil }
    guard let parent = node.value(of: "extends") else { return node }
    guard let parentID = parent.string(log) else { return nil }
    guard !below.contains(parentID), parentID != id else {
      log.add(.circularExtension(below + [id, parentID]), at: parent.location)
      return nil
    }
    guard nodes[parentID] != nil else {
      // Who writes the name that people know is told the id.
      let meant = nodes.keys.filter { nodes[$0]?.value(of: "name")?.scalar?.contains(parentID) ?? false }
      log.add(.unknownID(parentID, accepted: (meant.isEmpty ? Array(nodes.keys) : meant).sorted()), at: parent.location)
      return nil
    }
    return merged(parentID, below: below + [id]).map {
      node.removing(["extends"]).inheriting(from: $0.removing(Self.own))
    }
  }
}
