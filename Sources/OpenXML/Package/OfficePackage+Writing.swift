extension OfficePackage {
  /// Parts to put into a package; parts that exist are replaced where they stand, others go to the end.
  public typealias Parts = [(name: PartName, bytes: [UInt8])]

  /// A copy of the package with these parts; every other entry is kept unchanged, local header and compressed bytes included.
  ///
  /// - Parameter original: The bytes this package was opened from.
  public func copy(of original: [UInt8], with parts: Parts) throws(OpenXMLError) -> [UInt8] {
    guard !parts.isEmpty else { return Array(original[directory.bounds]) }
    let packed = try PackedPart.packing(parts.map(\.bytes))
    var replaced: [Int: ArchiveWriter.Item] = [:]
    var added: [ArchiveWriter.Item] = []
    for (part, content) in zip(parts, packed) {
      if let index = index(of: part.name) {
        replaced[index] = ArchiveWriter.Item(replacing: directory.entries[index], content)
      } else {
        added.append(ArchiveWriter.Item(new: Array(part.name.description.utf8), content))
      }
    }
    return try ArchiveWriter(original, directory).copy(replacing: replaced, adding: added)
  }

  /// A new package of these parts, in this order.
  public static func bytes(of parts: Parts) throws(OpenXMLError) -> [UInt8] {
    try OfficePackage(ArchiveWriter.emptyArchive).copy(of: ArchiveWriter.emptyArchive, with: parts)
  }

  /// True when some part is digitally signed, so that any change breaks the signature.
  public func isSigned() -> Bool { partNames.contains { $0.description.asciiLowercased.hasPrefix("_xmlsignatures/") } }
}
