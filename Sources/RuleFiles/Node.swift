/// A value of a rule file with its place; reading it as the wrong type is noted in the log.
public struct Node: Sendable {
  indirect enum Content: Sendable {
    case scalar(String)
    /// `key:` with nothing behind it.
    case nothing
    case list([Node])
    case mapping([(key: Node, value: Node)])
  }

  private enum Source: Sendable {
    case own(Content)
    /// A node of a compiled rule folder, read when it is looked at.
    case image(NodeImage, index: Int)
    /// A value that can be read as anything.
    case probe(SchemaProbe)
  }

  public let location: Location
  private let source: Source

  init(_ content: Content, at location: Location) {
    source = .own(content)
    self.location = location
  }

  /// - Parameter index: of a node of the image.
  init(image: NodeImage, index: Int, at location: Location) {
    source = .image(image, index: index)
    self.location = location
  }

  init(probe: SchemaProbe, at location: Location) {
    source = .probe(probe)
    self.location = location
  }

  /// Notes what the value is read as; nil for values of files.
  private func probe(_ shape: SchemaProbe.Shape) -> SchemaProbe? {
    guard case .probe(let probe) = source else { return nil }
    probe.note(shape)
    return probe
  }

  var content: Content {
    switch source {
    case .probe: .nothing
    case .own(let content): content
    case .image(let image, let index): image.content(at: index, in: location.file)
    }
  }

  public func mapping(_ log: MistakeLog) -> Mapping? {
    if let probe = probe(.mapping) { return Mapping(probe: probe) }
    guard case .mapping(let entries) = content else { return refuse(.mapping, log) }
    return Mapping(location: location, entries: entries)
  }

  public func list(_ log: MistakeLog) -> [Node]? {
    if let probe = probe(.list) { return [probe.elementNode()] }
    guard case .list(let nodes) = content else { return refuse(.list, log) }
    return nodes
  }

  public func string(_ log: MistakeLog) -> String? {
    if let probe = probe(.string) { return probe.answer }
    return scalar ?? refuse(.string, log)
  }

  public func int(_ log: MistakeLog) -> Int? {
    if probe(.integer) != nil { return 1 }
    return scalar.flatMap { Int($0) } ?? refuse(.integer, log)
  }

  public func bool(_ log: MistakeLog) -> Bool? {
    if probe(.boolean) != nil { return true }
    return switch scalar {
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
  public func fraction(_ log: MistakeLog) -> Fraction? {
    if probe(.fraction) != nil { return Fraction(1, 2) }
    return scalar.flatMap { Fraction($0) } ?? refuse(.fraction, log)
  }

  /// The text when the node is a scalar that is not empty; notes nothing.
  public var scalar: String? {
    if let probe = probe(.text) { return probe.hasText ? probe.answer : nil }
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// True for `key:` with nothing behind it.
  public var isEmpty: Bool {
    if case .probe = source { return false }
    return if case .nothing = content { true } else { false }
  }

  private func refuse<Value>(_ expected: ExpectedType, _ log: MistakeLog) -> Value? {
    log.add(.wrongType(expected: expected, given: scalar), at: location)
    return nil
  }
}
