/// Why a package or one of its parts could not be read or written.
public enum OpenXMLError: Error, Hashable, Sendable {
  /// The zip archive contradicts itself or cannot be unpacked; `entry` names the entry it is about, if it is about one.
  case damagedArchive(ArchiveFault, entry: String? = nil)
  /// An entry that is needed is encrypted by the zip program.
  case encrypted
  /// A value of `PackageLimits` was exceeded; `name` is one of `PackageLimits.named`.
  case limitExceeded(name: String, value: Int, limit: Int)
  /// A part is not well-formed; 1-based line, column in bytes.
  case damagedXML(part: String, line: Int, column: Int, fault: XMLFault = .syntax)
  /// A part carries a DTD, which ECMA-376 part 2 (6.2.4) forbids.
  case documentTypeDeclaration(part: String)
  case missingPart(String)
}
