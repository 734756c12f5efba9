public import OpenXML

/// Why a file could not be read at all.
///
/// Each case carries what the message needs; the wording is in `Reporting`.
public enum ReadingError: Error, Hashable, Sendable {
  case empty
  /// Size and limit in bytes.
  case tooLarge(size: Int, limit: Int)
  /// NUL bytes or control characters: not text.
  case binary
  /// Text but for NUL bytes; the byte offset of the first one.
  case nulByte(offset: Int)
  /// No known encoding fits, or the one that does has too many bad places.
  case undecodable(UndecodableBytes)
  /// A compound file: Word 97–2003 `.doc` or WPS `.wps`, whatever its name says.
  case oldBinaryFormat
  case passwordProtected
  /// Another format, by its first bytes: `pdf`, `rtf`, `html`, `odt`, `xlsx`, `image`, `7z` …
  case otherFormat(String)
  /// Another format that a program on this machine should have made readable, and did not.
  case notConverted(format: String, ConversionFault)
  /// The zip archive contradicts itself or cannot be unpacked; `entry` names the entry it is about, if it is about one.
  case damagedArchive(ArchiveFault, entry: String? = nil)
  /// A limit of `ReadingLimits.names` was exceeded.
  case limitExceeded(name: String, value: Int, limit: Int)
  /// A zip that is no Word document.
  case notAWordDocument
  /// A part is not well-formed XML; 1-based line and column.
  case damagedXML(part: String, line: Int, column: Int, fault: XMLFault = .syntax)
  /// A part carries a DTD, which Office files never do.
  case documentTypeDeclaration(part: String)

  /// Stable code for the JSON contract.
  public var reason: String {
    switch self {
    case .empty: "empty"
    case .tooLarge: "too-large"
    case .binary: "binary"
    case .nulByte: "nul-byte"
    case .undecodable: "undecodable"
    case .oldBinaryFormat: "old-binary-format"
    case .passwordProtected: "password-protected"
    case .otherFormat: "other-format"
    case .notConverted: "not-converted"
    case .damagedArchive: "damaged-archive"
    case .limitExceeded: "limit-exceeded"
    case .notAWordDocument: "not-a-word-document"
    case .damagedXML: "damaged-xml"
    case .documentTypeDeclaration: "document-type-declaration"
    }
  }

  /// Stable code for what exactly it is, where `reason` covers several things; `reason` stands alone otherwise.
  public var detail: String? {
    switch self {
    case .undecodable(let bytes): bytes.encoding
    case .otherFormat(let name): name
    case .notConverted(_, let fault): fault.code
    case .damagedArchive(let fault, _): fault.rawValue
    case .limitExceeded(let name, _, _): name
    case .damagedXML(_, _, _, let fault): fault.rawValue
    default: nil
    }
  }
}
