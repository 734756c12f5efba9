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
    try limits.check(\.fileSize, bytes.count)
    let directory = try ArchiveDirectory(bytes, limits: limits)
    let indexes = try Self.indexes(of: directory)
    let archive = try ArchiveReader(bytes[directory.bounds], entryCount: directory.entries.count)
    self.limits = limits
    self.directory = directory
    self.indexes = indexes
    self.archive = archive
    foreignBytes = (directory.bounds.lowerBound, bytes.count - directory.bounds.upperBound)
  }

  /// Two entries with one name are how a package shows one program other content than the next (CVE-2025-31672).
  private static func indexes(of directory: ArchiveDirectory) throws(OpenXMLError) -> [PartName: Int] {
    var indexes: [PartName: Int] = [:]
    indexes.reserveCapacity(directory.entries.count)
    for (index, entry) in directory.entries.enumerated() {
      guard let name = PartName(entry: EntryName(entry.name)) else { continue }
      guard let other = indexes.updateValue(index, forKey: name) else { continue }
      let fault = EntryName.fault(ofEqual: entry.name, directory.entries[other].name)
      throw .damagedArchive(fault, entry: entry.shownName)
    }
    return indexes
  }

  /// Number of bytes before and after the archive that do not belong to it.
  public let foreignBytes: (before: Int, after: Int)

  /// Number of entries whose names no part can have, such as `../x`; they are never read.
  public var ignoredEntries: Int { directory.entries.count { EntryName($0.name).kind == .unsafe } }

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
    guard !entry.isSymbolicLink else { throw .damagedArchive(.symbolicLink, entry: entry.shownName) }
    guard CompressionMethod.isKnown(entry.method) else {
      let method = CompressionMethod.name(entry.method)
      throw .damagedArchive(.compressionMethod, entry: "\(entry.shownName): \(method)")
    }
    try limits.check(\.partSize, Int(clamping: entry.size))
    guard entry.method != CompressionMethod.stored || entry.packedSize == entry.size else {
      throw .damagedArchive(entry.packedSize > entry.size ? .sizeTooSmall : .sizeTooBig, entry: entry.shownName)
    }
    bytesRead += Int(entry.size)
    try limits.check(\.totalSize, bytesRead)
    return try archive.contents(at: index, of: entry)
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
