/// The keys and values of a mapping; it remembers which keys were asked for, so that the others can be refused.
public struct Mapping {
  public let location: Location
  private let entries: [(key: Node, value: Node)]
  /// The keys' texts, since each is compared many times.
  private let names: [String]
  private let asked = AskedKeys()
  private let probe: SchemaProbe?

  /// Keys are asked for through copies of the mapping too, hence a reference.
  private final class AskedKeys {
    var names: [String] = []
  }

  init(location: Location, entries: [(key: Node, value: Node)]) {
    self.location = location
    self.entries = entries
    names = entries.map { $0.key.scalar ?? "" }
    probe = nil
  }

  init(probe: SchemaProbe) {
    location = probe.location
    entries = []
    names = []
    probe.beginMapping()
    self.probe = probe
  }

  /// A mapping without keys.
  public init(empty location: Location) { self.init(location: location, entries: []) }

  /// In the order of the file.
  public var keys: [(key: String, location: Location)] {
    if let probe {
      probe.noteFreeKeys()
      return [(key: SchemaProbe.text, location: probe.location)]
    }
    return zip(names, entries).map { (key: $0, location: $1.key.location) }
  }

  /// The value of a key that may be absent or empty.
  public func optional(_ key: String) -> Node? {
    if let probe { return probe.child(key, isRequired: false) }
    if !asked.names.contains(key) { asked.names.append(key) }
    guard let index = names.firstIndex(of: key), !entries[index].value.isEmpty else { return nil }
    return entries[index].value
  }

  /// The value of a key that must be there.
  public func required(_ key: String, _ log: MistakeLog) -> Node? {
    if let probe { return probe.child(key, isRequired: true) }
    if let value = optional(key) { return value }
    log.add(.missingKey(key), at: location)
    return nil
  }

  /// Notes every key that nobody asked for; the accepted ones are those asked for.
  public func rejectUnknownKeys(_ log: MistakeLog) {
    guard probe == nil else { return }
    for (key, location) in keys where !asked.names.contains(key) {
      log.add(.unknownKey(key, accepted: asked.names), at: location)
    }
  }
}
