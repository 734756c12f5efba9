import Documents
import TestSupport
import Testing

/// Valid markup in numbers that no draft has: what takes quadratic time takes minutes here.
struct HostileSizesTests {
  struct File: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: @Sendable () -> [UInt8]

    init(_ name: String, _ file: @escaping @Sendable () -> WordFile) {
      testDescription = name
      bytes = { file().bytes() }
    }
  }

  private static let count = 10_000

  private static func each(_ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }

  private static func styled(_ index: Int) -> String {
    WordXML.paragraph("一", properties: "<w:pStyle w:val=\"s\(index)\"/>")
  }

  private static func style(_ index: Int, basedOn base: Int) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"s\(index)\"><w:basedOn w:val=\"s\(base)\"/></w:style>"
  }

  private static func list(_ index: Int, _ content: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(index)\">\(content)</w:abstractNum>"
      + "<w:num w:numId=\"\(index + 1)\"><w:abstractNumId w:val=\"\(index)\"/></w:num>"
  }

  static let files = [
    File("a style of its own for each paragraph") {
      WordFile(each(styled)).with("styles", each { style($0, basedOn: -1) })
    },
    File("each style based on the next") { WordFile(each(styled)).with("styles", each { style($0, basedOn: $0 + 1) }) },
    File("all styles based on each other in a circle") {
      WordFile(each(styled)).with("styles", each { style($0, basedOn: ($0 + 1) % count) })
    },
    File("styles that do not exist") {
      WordFile(each { styled($0 + count) }).with("styles", each { style($0, basedOn: -1) })
    },
    File("lists that refer to a style each") {
      WordFile(WordXML.paragraph("一")).with("styles", each { style($0, basedOn: -1) })
        .with("numbering", each { list($0, "<w:numStyleLink w:val=\"s\($0)\"/>") })
    },
    File("a list of its own for each hidden paragraph") {
      WordFile(
        each {
          WordXML.paragraph(
            "一",
            properties:
              "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\($0 + 1)\"/></w:numPr><w:rPr><w:vanish/></w:rPr>")
        }
      ).with("numbering", each { list($0, WordXML.level(0, "decimal", "%1.")) })
    },
    File("a namespace declared on each of many alternatives") {
      let paragraph = WordXML.paragraph("一")
      return WordFile(
        each { _ in
          "<q:AlternateContent xmlns:q=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<q:Choice Requires=\"none\"/><q:Fallback>\(paragraph)</q:Fallback></q:AlternateContent>"
        })
    },
    File("a footnote for each paragraph") {
      WordFile(each { "<w:p><w:r><w:footnoteReference w:id=\"\($0)\"/></w:r></w:p>" })
        .with("footnotes", each { "<w:footnote w:id=\"\($0)\">\(WordXML.paragraph("一"))</w:footnote>" })
    },
    File("a comment for each paragraph") {
      WordFile(each { "<w:p><w:r><w:commentReference w:id=\"\($0)\"/></w:r></w:p>" })
        .with("comments", each { "<w:comment w:id=\"\($0)\">\(WordXML.paragraph("一"))</w:comment>" })
    },
    File("cells that span all columns there are") {
      WordFile(
        "<w:tbl>"
          + each { _ in
            "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999\"/><w:vMerge/></w:tcPr>\(WordXML.paragraph("一"))</w:tc></w:tr>"
          } + "</w:tbl>")
    },
    File("paragraphs that all run into one") {
      WordFile(each { _ in WordXML.paragraph("一", properties: "<w:rPr><w:del w:id=\"1\"/></w:rPr>") })
    },
  ]

  @Test("ten thousand of anything are read in linear time", .timeLimit(.minutes(1)), arguments: files)
  func large(file: File) throws {
    #expect(try !DocumentReading.read(file.bytes(), path: "稿.docx").text.bytes.isEmpty)
  }
}
