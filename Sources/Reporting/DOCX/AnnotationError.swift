internal import OpenXML

/// Why an annotated copy could not be made.
public enum AnnotationError: Error, Hashable, Sendable {
  /// The document was not read from a DOCX.
  case notADOCX
  /// The bytes are not those the document was read from.
  case otherFile
  /// The file is digitally signed, and any change would break the signature.
  case digitallySigned
  /// The wording of the form was not given.
  case noWording
  /// The package cannot be read or written; `detail` is for logs.
  case package(detail: String)

  init(_ error: OpenXMLError) {
    let detail =
      switch error {
      case .damagedArchive(let fault, let entry): [fault.rawValue, entry].compactMap(\.self).joined(separator: ", ")
      case .encrypted: "encrypted"
      case .limitExceeded(let name, let value, let limit): "\(name) \(value) > \(limit)"
      case .damagedXML(let part, let line, let column, let fault): "\(fault.rawValue), \(part):\(line):\(column)"
      case .documentTypeDeclaration(let part): "DTD, \(part)"
      case .missingPart(let part): part
      }
    self = .package(detail: detail)
  }
}
