/// A value of a rule file with its place; reading it as the wrong type is noted in the log.
public struct Node: Sendable {
  indirect enum Content: Sendable {
    case scalar(String)
    /// `key:` with nothing behind it.
    case nothing
    case list([Node])
    case mapping([(key: Node, value: Node)])
  }

  public let location: Location
  let content: Content

  init(_ content: Content, at location: Location) {
    self.content = content
    self.location = location
  }

  public func mapping(_ log: MistakeLog) -> Mapping? {
    guard case .mapping(let entries) = content else { return refuse(.mapping, log) }
    return Mapping(location: location, entries: entries)
  }

  public func list(_ log: MistakeLog) -> [Node]? {
    guard case .list(let nodes) = content else { return refuse(.list, log) }
    return nodes
  }

  public func string(_ log: MistakeLog) -> String? { scalar ?? refuse(.string, log) }

  public func int(_ log: MistakeLog) -> Int? { scalar.flatMap { Int($0) } ?? refuse(.integer, log) }

  public func bool(_ log: MistakeLog) -> Bool? {
    switch scalar {
    case "true": true
    case "false": false
    default: refuse(.boolean, log)
    }
  }

  /// The strings of a list; a single string is a list of one.
  public func stringList(_ log: MistakeLog) -> [String]? {
    if let text = scalar { return [text] }
    return list(log)?.compactMap { $0.string(log) }
  }

  /// `1/3`, `30%`, `0.3` or `2`.
  public func fraction(_ log: MistakeLog) -> Fraction? { scalar.flatMap { Fraction($0) } ?? refuse(.fraction, log) }

  /// The text when the node is a scalar that is not empty; notes nothing.
  public var scalar: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// True for `key:` with nothing behind it.
  public var isEmpty: Bool {
    if case .nothing = content { true } else { false }
  }

  private func refuse<Value>(_ expected: ExpectedType, _ log: MistakeLog) -> Value? {
    log.add(.wrongType(expected: expected), at: location)
    return nil
  }
}
