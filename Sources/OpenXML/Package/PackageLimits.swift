/// Bounds on what a package may make us allocate; all far above what real documents need.
///
/// There is no limit on the compression ratio: repetitive but honest documents reach 130 to 1, so a ratio only
/// raises false alarms, while the sizes below bound the damage anyway.
public struct PackageLimits: Hashable, Sendable {
  /// Size of the file in bytes.
  public var fileSize = 64 << 20
  /// Number of entries in the zip directory.
  public var entries = 10_000
  /// Unpacked size of one part in bytes; only parts that are asked for are unpacked.
  public var partSize = 64 << 20
  /// Unpacked size in bytes of all parts read together.
  public var totalSize = 256 << 20
  /// Nesting of elements in one part; the deepest real document seen has 29. Above 256 counts as 256.
  public var xmlDepth = 256
  /// Number of elements in one part; a document of 300 pages has about 60,000.
  public var xmlElements = 5_000_000
  /// Number of attributes and namespace declarations of one element; Word's root elements have about 40.
  public var xmlAttributes = 256
  /// Size in bytes of one attribute value, name, comment, CDATA section or processing instruction; Word keeps pictures of
  /// a few hundred KB in attributes.
  public var xmlTokenSize = 8 << 20
  /// Number of namespace declarations in force at one place.
  public var xmlNamespaces = 512

  public init() {}

  public static let standard = PackageLimits()

  /// Limits above this count as this: positions in a part are 32-bit numbers, and libxml2 takes no more than 2 GB.
  public static let highest = 1 << 30
  /// Nesting above this is never read, because every level of it takes room on the stack.
  static let highestDepth = 256

  /// A limit by the name that errors and options give it.
  public typealias Named = (name: String, limit: any WritableKeyPath<PackageLimits, Int> & Sendable)

  public static let named: [Named] = [
    ("file-size", \.fileSize), ("entries", \.entries), ("part-size", \.partSize), ("total-size", \.totalSize),
    ("xml-depth", \.xmlDepth), ("xml-elements", \.xmlElements), ("xml-attributes", \.xmlAttributes),
    ("xml-token-size", \.xmlTokenSize), ("xml-namespaces", \.xmlNamespaces),
  ]

  /// Throws when `value` is above a limit.
  func check(_ limit: KeyPath<PackageLimits, Int>, _ value: Int) throws(OpenXMLError) {
    guard value > min(self[keyPath: limit], Self.highest) else { return }
    throw exceeded(limit, value)
  }

  /// The error that says a limit was exceeded.
  func exceeded(_ limit: KeyPath<PackageLimits, Int>, _ value: Int) -> OpenXMLError {
    let name = Self.named.first { $0.limit == limit }?.name ?? ""
    return .limitExceeded(name: name, value: value, limit: self[keyPath: limit])
  }
}
