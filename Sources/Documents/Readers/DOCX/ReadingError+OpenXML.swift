internal import OpenXML

extension ReadingError {
  init(_ error: OpenXMLError) {
    switch error {
    case .damagedArchive(let detail): self = .damagedArchive(detail: detail)
    case .encrypted: self = .passwordProtected
    case .limitExceeded(let name, let value, let limit): self = .limitExceeded(name: name, value: value, limit: limit)
    case .damagedXML(let part, let line, let column): self = .damagedXML(part: part, line: line, column: column)
    case .documentTypeDeclaration(let part): self = .documentTypeDeclaration(part: part)
    // The declaration that names a foreign encoding stands at the start of the part.
    case .unsupportedEncoding(let part): self = .damagedXML(part: part, line: 1, column: 1)
    case .missingPart: self = .notAWordDocument
    }
  }
}
