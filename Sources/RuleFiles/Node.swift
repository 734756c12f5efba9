/// A value of a rule file with its place; reading it as the wrong type is noted in the log.
public struct Node: Sendable {
  enum Content: Sendable {
    case scalar(String)
    /// `key:` with nothing behind it.
    case nothing
    case list([Node])
    case mapping([(key: Node, value: Node)])
  }

  /// A node of a file that was parsed, or made here.
  private final class Own: Sendable {
    let content: Content
    let location: Location

    init(_ content: Content, _ location: Location) {
      self.content = content
      self.location = location
    }
  }

  private enum Source: Sendable {
    case own(Own)
    /// A node of a compiled rule folder, read when it is looked at.
    case image(NodeImage, index: Int)
    /// A value that can be read as anything.
    case probe(SchemaProbe)
  }

  private let source: Source

  init(_ content: Content, at location: Location) { source = .own(Own(content, location)) }

  /// - Parameter index: of a node of the image.
  init(image: NodeImage, index: Int) { source = .image(image, index: index) }

  init(probe: SchemaProbe) { source = .probe(probe) }

  public var location: Location {
    switch source {
    case .own(let own): own.location
    case .image(let image, let index): image.location(at: index)
    case .probe(let probe): probe.location
    }
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
    case .own(let own): own.content
    case .image(let image, let index): image.content(at: index)
    }
  }

  public func mapping(_ log: MistakeLog) -> Mapping? {
    if let probe = probe(.mapping) { return Mapping(probe: probe) }
    if case .image(let image, let index) = source, image.kind(at: index) == .mapping {
      return Mapping(image: image, index: index)
    }
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
    guard let number = scalar.flatMap({ Int($0) }) else { return refuse(.integer, log) }
    guard Self.bounds.contains(number) else {
      log.add(.outOfRange(scalar ?? ""), at: location)
      return nil
    }
    return number
  }

  /// No number of a rule is beyond, so that products of several fit into an integer.
  private static let bounds = -1_000_000_000...1_000_000_000

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
    switch source {
    case .probe(let probe):
      probe.note(.text)
      return probe.hasText ? probe.answer : nil
    case .image(let image, let index): return image.scalar(at: index)
    case .own(let own):
      guard case .scalar(let text) = own.content else { return nil }
      return text
    }
  }

  /// True for `key:` with nothing behind it.
  public var isEmpty: Bool {
    switch source {
    case .probe: false
    case .image(let image, let index): image.kind(at: index) == .nothing
    case .own(let own): if case .nothing = own.content { true } else { false }
    }
  }

  /// The value of a key of a mapping, without counting as asked for.
  public func value(of key: String) -> Node? {
    if case .image(let image, let index) = source {
      return image.value(of: key, at: index).map { Node(image: image, index: $0) }
    }
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.scalar == key }?.value
  }

  private func refuse<Value>(_ expected: ExpectedType, _ log: MistakeLog) -> Value? {
    log.add(.wrongType(expected: expected, given: scalar), at: location)
    return nil
  }
}
