internal import OpenXML

extension ReadingError {
  init(_ error: OpenXMLError) {
    switch error {
    case .damagedArchive(let fault, let entry): self = .damagedArchive(fault, entry: entry)
    case .encrypted: self = .passwordProtected
    case .limitExceeded(let name, let value, let limit): self = .limitExceeded(name: name, value: value, limit: limit)
    case .damagedXML(let part, let line, let column, let fault):
      self = .damagedXML(part: part, line: line, column: column, fault: fault)
    case .documentTypeDeclaration(let part): self = .documentTypeDeclaration(part: part)
    case .missingPart: self = .notAWordDocument
    }
  }
}
