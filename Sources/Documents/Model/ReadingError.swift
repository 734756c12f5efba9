/// Why a file could not be read at all.
///
/// Each case carries what the message needs; the wording is in `Reporting`.
public enum ReadingError: Error, Hashable, Sendable {
  case empty
  /// Size and limit in bytes.
  case tooLarge(size: Int, limit: Int)
  /// NUL bytes or control characters: not text.
  case binary
  /// No known encoding fits; the UTF-8 offset of the first byte that is not valid UTF-8.
  case undecodable(offset: Int)
  /// A compound file: Word 97–2003 `.doc` or WPS `.wps`, whatever its name says.
  case oldBinaryFormat
  case passwordProtected
  /// Another format, by its first bytes: `pdf`, `rtf`, `html`, `odt`, `xlsx`, `image`, `7z` …
  case otherFormat(String)
  /// The zip directory is missing, cut off or contradicts itself.
  case damagedArchive(detail: String)
  /// A package limit was exceeded: `entries`, `part-size`, `total-size`, `xml-depth`, `text-length`.
  case limitExceeded(name: String, value: Int, limit: Int)
  /// A zip that is no Word document.
  case notAWordDocument
  /// A part is not well-formed XML; 1-based line and column.
  case damagedXML(part: String, line: Int, column: Int)
  /// A part carries a DTD, which Office files never do.
  case documentTypeDeclaration(part: String)

  /// Stable code for the JSON contract.
  public var reason: String {
    switch self {
    case .empty: "empty"
    case .tooLarge: "too-large"
    case .binary: "binary"
    case .undecodable: "undecodable"
    case .oldBinaryFormat: "old-binary-format"
    case .passwordProtected: "password-protected"
    case .otherFormat: "other-format"
    case .damagedArchive: "damaged-archive"
    case .limitExceeded: "limit-exceeded"
    case .notAWordDocument: "not-a-word-document"
    case .damagedXML: "damaged-xml"
    case .documentTypeDeclaration: "document-type-declaration"
    }
  }
}
