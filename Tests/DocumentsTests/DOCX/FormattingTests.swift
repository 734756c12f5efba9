import Documents
import TestSupport
import Testing

/// Layout through defaults, styles and direct formatting.
struct FormattingTests {
  private static let styles = """
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/>\
    <w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="32"/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="小标题"/><w:basedOn w:val="1"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>\
    <w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>
    """

  private static func format(_ body: String, extra: WordFile.Part? = nil) throws -> ParagraphFormat {
    var file = WordFile(body).with("styles", styles)
    if let extra { file.parts.append(extra) }
    return try DocumentReading.read(file.bytes(), path: "稿.docx").paragraphs[0].format
  }

  @Test("defaults and the default style hold where nothing is said")
  func defaults() throws {
    #expect(
      try Self.format(WordXML.paragraph("一"))
        == ParagraphFormat(styleName: "Normal", font: "宋体", fontSize: 21))
  }

  @Test("a style gives what it and those below it say")
  func inheritance() throws {
    #expect(
      try Self.format(WordXML.paragraph("一", properties: "<w:pStyle w:val='2'/>"))
        == ParagraphFormat(
          outlineLevel: 1, styleName: "小标题", isBold: true, boldPrefix: 3, font: "黑体", fontSize: 30, alignment: .center))
  }

  @Test("direct formatting wins")
  func direct() throws {
    let properties = "<w:pStyle w:val='1'/><w:jc w:val='left'/><w:outlineLvl w:val='9'/><w:ind w:firstLineChars='200'/>"
    let run = "<w:rFonts w:eastAsia='楷体_GB2312'/><w:b w:val='0'/><w:sz w:val='44'/>"
    #expect(
      try Self.format(WordXML.paragraph("一", properties: properties, run: run))
        == ParagraphFormat(
          styleName: "heading 1", font: "楷体_GB2312", fontSize: 44, alignment: .left,
          indents: Indents(firstLineChars: 200)))
  }

  static let boldness: [(String, Bool, Int)] = [
    (WordXML.run("粗", "<w:b/>") + WordXML.run("细"), false, 3),
    (WordXML.run("细") + WordXML.run("粗", "<w:b/>"), false, 0),
    (WordXML.run("粗", "<w:b/>") + WordXML.run(" ") + WordXML.run("粗", "<w:b/>"), true, 7),
    (WordXML.run("粗", "<w:rStyle w:val='s'/>"), true, 3), ("", false, 0),
  ]

  @Test("bold text is measured from the start", arguments: boldness)
  func bold(runs: String, isBold: Bool, prefix: Int) throws {
    let format = try Self.format("<w:p>\(runs)</w:p>")
    #expect(format.isBold == isBold)
    #expect(format.boldPrefix == prefix)
  }

  @Test("bold in both styles cancels out")
  func toggles() throws {
    let body = WordXML.paragraph("一", properties: "<w:pStyle w:val='1'/>", run: "<w:rStyle w:val='s'/>")
    #expect(try !Self.format(body).isBold)
  }

  @Test("styles based on each other do not hang")
  func circularStyles() throws {
    #expect(try Self.format(WordXML.paragraph("一", properties: "<w:pStyle w:val='x'/>")).styleName == "x")
  }

  @Test("theme fonts are resolved, to the simplified Chinese one where the slot is empty")
  func themeFonts() throws {
    let theme = """
      <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>\
      <a:majorFont><a:latin typeface="x"/><a:ea typeface="方正小标宋简体"/></a:majorFont><a:minorFont><a:ea typeface=""/>\
      <a:font script="Jpan" typeface="y"/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>
      """
    let run = { (slot: String) in "<w:rFonts w:eastAsia='宋体' w:eastAsiaTheme='\(slot)EastAsia'/>" }
    let part = WordFile.Part("theme", theme)
    #expect(try Self.format(WordXML.paragraph("一", run: run("major")), extra: part).font == "方正小标宋简体")
    #expect(try Self.format(WordXML.paragraph("一", run: run("minor")), extra: part).font == "等线")
  }

  static let alignments: [(String, ParagraphFormat.Alignment?)] = [
    ("left", .left), ("start", .left), ("center", .center), ("right", .right), ("end", .right), ("both", .justified),
    ("distribute", .distributed), ("sideways", nil),
  ]

  @Test("alignment is read in both spellings", arguments: alignments)
  func alignment(value: String, expected: ParagraphFormat.Alignment?) throws {
    #expect(try Self.format(WordXML.paragraph("一", properties: "<w:jc w:val='\(value)'/>")).alignment == expected)
  }

  static let indents: [(String, Indents)] = [
    ("w:left='420' w:firstLine='640'", Indents(left: 420, firstLine: 640)),
    ("w:start='420' w:startChars='200' w:end='10'", Indents(left: 420, leftChars: 200, right: 10)),
    ("w:left='420' w:hanging='420' w:hangingChars='200'", Indents(left: 420, firstLine: -420, firstLineChars: -200)),
    ("w:firstLine='640' w:hanging='0'", Indents(firstLine: 640)), ("w:left='-10'", Indents(left: -10)),
  ]

  @Test("indents are those stated, hanging ones negative", arguments: indents)
  func indent(attributes: String, expected: Indents) throws {
    #expect(try Self.format(WordXML.paragraph("一", properties: "<w:ind \(attributes)/>")).indents == expected)
  }

  /// Left indents: of the base style 100, of the style with the list 200, of the list level 300, of the style above 400.
  static let indentOrder: [(String, Int)] = [
    ("<w:pStyle w:val='B'/>", 200), ("<w:pStyle w:val='C'/>", 300), ("<w:pStyle w:val='D'/>", 400),
    ("<w:pStyle w:val='A'/><w:numPr><w:numId w:val='1'/></w:numPr>", 300),
    ("<w:pStyle w:val='B'/><w:numPr><w:numId w:val='1'/></w:numPr>", 300),
    ("<w:pStyle w:val='C'/><w:ind w:left='500'/>", 500), ("<w:pStyle w:val='A'/>", 100),
  ]

  @Test("a list's indents stand between those of the styles", arguments: indentOrder)
  func listIndents(properties: String, expected: Int) throws {
    let style = { (id: String, base: String, properties: String) in
      "<w:style w:type='paragraph' w:styleId='\(id)'><w:basedOn w:val='\(base)'/><w:pPr>\(properties)</w:pPr></w:style>"
    }
    let number = "<w:numPr><w:numId w:val='1'/></w:numPr>"
    let level = WordXML.level(0, "decimal", "%1").replacing(
      "</w:lvl>", with: "<w:pPr><w:ind w:left='300'/></w:pPr></w:lvl>")
    let file = WordFile(WordXML.paragraph("一", properties: properties))
      .with("numbering", WordXML.numbering(level))
      .with(
        "styles",
        style("A", "", "<w:ind w:left='100'/>") + style("B", "A", number + "<w:ind w:left='200'/>")
          + style("C", "A", number) + style("D", "C", "<w:ind w:left='400'/>"))
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").paragraphs[0].format.indents.left == expected)
  }
}
