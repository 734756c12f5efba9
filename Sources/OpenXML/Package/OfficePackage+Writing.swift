extension OfficePackage {
  /// Parts to put into a package; parts that exist are replaced where they stand, others go to the end.
  public typealias Parts = [(name: PartName, bytes: [UInt8])]

  /// A copy of the package with these parts; every other entry is kept unchanged, compressed bytes included.
  ///
  /// - Parameter original: The bytes this package was opened from.
  public func copy(of original: [UInt8], with parts: Parts) throws(OpenXMLError) -> [UInt8] {
    var writer = try ArchiveWriter(original[directory.bounds])
    for part in parts {
      if let index = index(of: part.name) {
        try writer.replace(index, with: part.bytes, of: directory.entries[index])
      } else {
        try writer.add(part.name.description, part.bytes)
      }
    }
    return try writer.bytes()
  }

  /// A new package of these parts, in this order.
  public static func bytes(of parts: Parts) throws(OpenXMLError) -> [UInt8] {
    var writer = try ArchiveWriter([])
    for part in parts { try writer.add(part.name.description, part.bytes) }
    return try writer.bytes()
  }

  /// True when some part is digitally signed, so that any change breaks the signature.
  public func isSigned() -> Bool { partNames.contains { $0.description.asciiLowercased.hasPrefix("_xmlsignatures/") } }
}
