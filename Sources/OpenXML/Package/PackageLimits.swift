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
  /// Nesting of elements in one part; the deepest real document seen has 29.
  public var xmlDepth = 256
  /// Number of elements in one part; a document of 300 pages has about 60,000.
  public var xmlElements = 5_000_000

  public init() {}

  public static let standard = PackageLimits()
}
