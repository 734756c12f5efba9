internal import OpenXML

/// Word documents written as one XML file: Flat OPC (`pkg:package`), or a main part on its own.
enum FlatXMLReader {
  /// True when one of the first tags is that of a package or a Word document in one of its namespaces.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    // Without the NULs of UTF-16 and the bytes of any byte order mark, markup is ASCII enough to look at.
    let marks: [UInt8] = [0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let start = bytes.prefix(4_096).filter { !marks.contains($0) }
    guard start.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return false }
    let head = String(decoding: start, as: UTF8.self)
    return head.contains("http://schemas.microsoft.com/office/2006/xmlPackage")
      || head.contains(":document") && namespaces.contains(where: { head.contains($0) })
  }

  private static let namespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]

  static func read(_ bytes: [UInt8], path: String, options: ReadingOptions) throws(ReadingError) -> Document {
    let package: FlatPackage
    do {
      package = try FlatPackage(bytes, limits: options.limits.package)
    } catch {
      throw ReadingError(error)
    }
    var parts = try DOCXParts(package)
    return try DOCXReader.document(
      &parts,
      source: { Document.Source(path: path, format: .flatXML, encoding: $0, sha256: SHA256.hexadecimal(bytes)) },
      options: options)
  }
}
