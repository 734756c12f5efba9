internal import OpenXML

/// Why an annotated copy could not be made.
public enum AnnotationError: Error, Hashable, Sendable {
  /// The document was not read from a DOCX.
  case notADOCX
  /// The bytes are not those the document was read from.
  case otherFile
  /// The file is digitally signed, and any change would break the signature.
  case digitallySigned
  /// The package cannot be read or written; `detail` is for logs.
  case package(detail: String)

  init(_ error: OpenXMLError) { self = .package(detail: String(describing: error)) }
}
