internal import OpenXML

/// Zip packages that are no Word documents.
enum ForeignPackage {
  /// What the package is.
  static func error(_ parts: inout DOCXParts<OfficePackage>) -> ReadingError {
    if parts.source.contains(PartName("mimetype")) { return .otherFormat(openDocumentFormat(&parts.source)) }
    if parts.source.contains(PartName("OFD.xml")) { return .otherFormat("ofd") }
    let type = (try? parts.source.contentTypes().type(of: parts.mainPart)) ?? ""
    if type.contains("spreadsheet") || type.contains("ms-excel") { return .otherFormat("xlsx") }
    if type.contains("presentation") || type.contains("ms-powerpoint") { return .otherFormat("pptx") }
    if parts.hasMainPart { return .notAWordDocument }
    return .otherFormat(format(of: parts.source.partNames.map { $0.description.lowercased() }))
  }

  private static func openDocumentFormat(_ package: inout OfficePackage) -> String {
    let type = String(decoding: (try? package.contents(of: PartName("mimetype"))) ?? [], as: UTF8.self)
    if type.contains("opendocument.text") || type.contains("sun.xml.writer") { return "odt" }
    if type.contains("opendocument.spreadsheet") || type.contains("sun.xml.calc") { return "ods" }
    if type.contains("opendocument.presentation") || type.contains("sun.xml.impress") { return "odp" }
    return type.contains("epub") ? "epub" : "zip"
  }

  /// By the names in it: documents of Apple's programs, pages for print, programs for telephones, drafts in an archive.
  private static func format(of names: [String]) -> String {
    func has(_ ending: String) -> Bool { names.contains { $0.hasSuffix(ending) } }
    if has("index/document.iwa") || has("index.zip") { return "pages" }
    if has("fixeddocseq.fdseq") { return "xps" }
    if has("androidmanifest.xml") || has("meta-inf/manifest.mf") { return "program" }
    return [".docx", ".doc", ".wps"].contains(where: has) ? "zip-of-drafts" : "zip"
  }
}
