/// Why a package or one of its parts could not be read or written.
public enum OpenXMLError: Error, Hashable, Sendable {
  /// The zip directory is missing, cut off or contradicts itself, or an entry cannot be unpacked; `detail` is for logs.
  case damagedArchive(detail: String)
  /// An entry that is needed is encrypted by the zip program.
  case encrypted
  /// A value of `PackageLimits` was exceeded; `name` is `entries`, `part-size`, `total-size`, `xml-depth` or `xml-elements`.
  case limitExceeded(name: String, value: Int, limit: Int)
  /// A part is not well-formed; 1-based line, column in bytes.
  case damagedXML(part: String, line: Int, column: Int)
  /// A part carries a DTD, which ECMA-376 part 2 (6.2.4) forbids.
  case documentTypeDeclaration(part: String)
  /// A part is neither UTF-8 nor UTF-16, the only encodings ECMA-376 part 2 (6.2.4) allows.
  case unsupportedEncoding(part: String)
  case missingPart(String)
}
