/// An Office package (ECMA-376 part 2) opened from bytes: parts by name, relationships, content types.
///
/// Parts are unpacked when they are asked for, each at most once.
public struct OfficePackage: ~Copyable {
  public let limits: PackageLimits
  let directory: ArchiveDirectory
  private let archive: ArchiveReader
  private let indexes: [PartName: Int]
  private var bytesRead = 0

  /// Throws when the file is no zip or its directory cannot be trusted.
  public init(_ bytes: [UInt8], limits: PackageLimits = .standard) throws(OpenXMLError) {
    guard bytes.count <= limits.fileSize else {
      throw .limitExceeded(name: "file-size", value: bytes.count, limit: limits.fileSize)
    }
    let directory = try ArchiveDirectory(bytes, limits: limits)
    let indexes = try Self.indexes(of: directory)
    let archive = try ArchiveReader(bytes[directory.bounds])
    self.limits = limits
    self.directory = directory
    self.indexes = indexes
    self.archive = archive
  }

  /// Two entries with one name are how a package shows one program other content than the next (CVE-2025-31672).
  private static func indexes(of directory: ArchiveDirectory) throws(OpenXMLError) -> [PartName: Int] {
    var indexes: [PartName: Int] = [:]
    indexes.reserveCapacity(directory.entries.count)
    for (index, entry) in directory.entries.enumerated() {
      guard let name = PartName(entry: entry.name) else { continue }
      guard indexes.updateValue(index, forKey: name) == nil else { throw .damagedArchive(detail: "duplicate name") }
    }
    return indexes
  }

  /// Names of all parts, in no order.
  public var partNames: some Collection<PartName> { indexes.keys }

  public func contains(_ part: PartName) -> Bool { indexes[part] != nil }

  /// Position of a part in the zip directory.
  func index(of part: PartName) -> Int? { indexes[part] }

  /// The unpacked bytes of a part.
  public mutating func contents(of part: PartName) throws(OpenXMLError) -> [UInt8] {
    guard let index = indexes[part] else { throw .missingPart(part.description) }
    let entry = directory.entries[index]
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.method == 0 || entry.method == 8 else {
      throw .damagedArchive(detail: "compression method \(entry.method)")
    }
    guard entry.size <= UInt64(limits.partSize) else {
      throw .limitExceeded(name: "part-size", value: Int(clamping: entry.size), limit: limits.partSize)
    }
    bytesRead += Int(entry.size)
    guard bytesRead <= limits.totalSize else {
      throw .limitExceeded(name: "total-size", value: bytesRead, limit: limits.totalSize)
    }
    return try archive.contents(at: index, size: Int(entry.size))
  }

  /// A part's text in UTF-8, the bytes an `XMLTree` of it has.
  public mutating func text(of part: PartName) throws(OpenXMLError) -> [UInt8] {
    try XMLTree.utf8(contents(of: part), part: part.description).bytes
  }

  /// A part parsed; UTF-16 parts are turned into UTF-8 first.
  public mutating func tree(of part: PartName) throws(OpenXMLError) -> XMLTree {
    try XMLTree(parsing: contents(of: part), part: part.description, limits: limits)
  }

  /// The relationships of a part, or of the package for nil; empty when there are none.
  public mutating func relationships(of part: PartName?) throws(OpenXMLError) -> Relationships {
    let name = part?.relationships ?? PartName("_rels/.rels")
    guard contains(name) else { return Relationships(owner: part) }
    return Relationships(try tree(of: name), owner: part)
  }

  /// The package's content types; empty when the part that states them is missing.
  public mutating func contentTypes() throws(OpenXMLError) -> ContentTypes {
    guard contains(ContentTypes.part) else { return ContentTypes() }
    return ContentTypes(try tree(of: ContentTypes.part))
  }
}
