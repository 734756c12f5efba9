/// Formats that an installed program can turn into a Word document or text.
public enum ForeignFormat: String, Hashable, Sendable, CaseIterable {
  /// Word 97–2003; WPS writes the same under `.wps`.
  case doc
  /// Word 6.0 and 95.
  case word95
  /// Microsoft Works.
  case works
  case rtf
  case odt
  case fodt
  case uof
  /// Word 2003 XML.
  case wordXML = "word-xml"
  case wordPerfect = "wordperfect"
  case html
  case pdf

  /// Ending of the name the file gets, by which some import filters are chosen.
  var fileExtension: String {
    switch self {
    case .word95: "doc"
    case .works: "wps"
    case .wordXML: "xml"
    case .wordPerfect: "wpd"
    default: rawValue
    }
  }

  /// LibreOffice's name of the filter that reads it, nil for what it does not read. Without one, LibreOffice reads what is damaged as text, which gives
  /// nonsense; and web pages open in an editor that writes no DOCX.
  var filter: String? {
    switch self {
    case .doc: "MS Word 97"
    case .word95: "MS Word 95"
    case .works: "MS_Works"
    case .rtf: "Rich Text Format"
    case .odt: "writer8"
    case .fodt: "OpenDocument Text Flat XML"
    case .uof: "UOF text"
    case .wordXML: "MS Word 2003 XML"
    case .wordPerfect: "WordPerfect"
    case .html: "HTML (StarWriter)"
    case .pdf: nil
    }
  }

  /// The program that reads it.
  var program: Program { self == .pdf ? .pdfToText : .libreOffice }
}
