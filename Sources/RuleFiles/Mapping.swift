/// The keys and values of a mapping; it remembers which keys were asked for, so that the others can be refused.
public struct Mapping {
  private enum Source {
    case own(Entries)
    /// Of a folder that was found to be without mistakes, so that no key need be remembered.
    case image(NodeImage, index: Int)
    case probe(SchemaProbe)
  }

  /// Keys are asked for through copies of the mapping too, hence a reference.
  private final class Entries {
    let location: Location
    let all: [(key: Node, value: Node)]
    /// The keys' texts, since each is compared many times.
    let names: [String]
    var asked: [String] = []

    init(_ all: [(key: Node, value: Node)], _ location: Location) {
      self.all = all
      self.location = location
      names = all.map { $0.key.scalar ?? "" }
    }

    func value(of key: String) -> Node? {
      if !asked.contains(key) { asked.append(key) }
      return names.firstIndex(of: key).map { all[$0].value }
    }
  }

  private let source: Source

  init(location: Location, entries: [(key: Node, value: Node)]) { source = .own(Entries(entries, location)) }

  /// - Parameter index: of a mapping of the image.
  init(image: NodeImage, index: Int) { source = .image(image, index: index) }

  init(probe: SchemaProbe) {
    probe.beginMapping()
    source = .probe(probe)
  }

  /// A mapping without keys.
  public init(empty location: Location) { self.init(location: location, entries: []) }

  public var location: Location {
    switch source {
    case .own(let entries): entries.location
    case .image(let image, let index): image.location(at: index)
    case .probe(let probe): probe.location
    }
  }

  /// In the order of the file.
  public var keys: [(key: String, location: Location)] {
    switch source {
    case .own(let entries): return zip(entries.names, entries.all).map { (key: $0, location: $1.key.location) }
    case .image(let image, let index):
      let entries = image.entries(at: index)
      return stride(from: entries.lowerBound, to: entries.upperBound, by: 2).map {
        (key: image.scalar(at: $0) ?? "", location: image.location(at: $0))
      }
    case .probe(let probe):
      probe.noteFreeKeys()
      return [(key: SchemaProbe.text, location: probe.location)]
    }
  }

  /// The value of a key that may be absent or empty.
  public func optional(_ key: String) -> Node? {
    let value: Node? =
      switch source {
      case .own(let entries): entries.value(of: key)
      case .image(let image, let index): image.value(of: key, at: index).map { Node(image: image, index: $0) }
      case .probe(let probe): probe.child(key, isRequired: false)
      }
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a key that must be there.
  public func required(_ key: String, _ log: MistakeLog) -> Node? {
    if case .probe(let probe) = source { return probe.child(key, isRequired: true) }
    if let value = optional(key) { return value }
    log.add(.missingKey(key), at: location)
    return nil
  }

  /// Notes every key that nobody asked for; the accepted ones are those asked for.
  public func rejectUnknownKeys(_ log: MistakeLog) {
    guard case .own(let entries) = source else { return }
    for (key, location) in keys where !entries.asked.contains(key) {
      log.add(.unknownKey(key, accepted: entries.asked), at: location)
    }
  }
}
