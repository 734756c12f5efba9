/// The keys and values of a mapping; it remembers which keys were asked for, so that the others can be refused.
public struct Mapping {
  public let location: Location
  private let entries: [(key: Node, value: Node)]
  private let asked = AskedKeys()

  /// Keys are asked for through copies of the mapping too, hence a reference.
  private final class AskedKeys {
    var names: [String] = []
  }

  init(location: Location, entries: [(key: Node, value: Node)]) {
    self.location = location
    self.entries = entries
  }

  /// In the order of the file.
  public var keys: [(key: String, location: Location)] {
    entries.map { (key: $0.key.scalar ?? "", location: $0.key.location) }
  }

  /// The value of a key that may be absent or empty.
  public func optional(_ key: String) -> Node? {
    if !asked.names.contains(key) { asked.names.append(key) }
    guard let value = entries.first(where: { $0.key.scalar == key })?.value else { return nil }
    return value.isEmpty ? nil : value
  }

  /// The value of a key that must be there.
  public func required(_ key: String, _ log: MistakeLog) -> Node? {
    if let value = optional(key) { return value }
    log.add(.missingKey(key), at: location)
    return nil
  }

  /// Notes every key that nobody asked for; the accepted ones are those asked for.
  public func rejectUnknownKeys(_ log: MistakeLog) {
    for (key, location) in keys where !asked.names.contains(key) {
      log.add(.unknownKey(key, accepted: asked.names), at: location)
    }
  }
}
