import OpenXML

/// The main part of a Word document, for tests that look at its bytes.
enum MainPart {
  static func bytes(of file: [UInt8]) throws -> [UInt8] {
    var package = try OfficePackage(file)
    return try package.text(of: PartName("word/document.xml"))
  }
}
