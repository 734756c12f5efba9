import Documents
import TestSupport
import Testing

/// Automatic numbers as Word shows them.
struct NumberingTests {
  private static func text(_ body: String, _ numbering: String, styles: String = "") throws -> String {
    try DocumentReading.read(
      WordFile(body).with("numbering", numbering).with("styles", styles).bytes(), path: "稿.docx"
    ).text.string
  }

  private static func start(_ value: Int) -> String {
    """
    <w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="\(value)"/>\
    </w:lvlOverride></w:num>
    """
  }

  static let formats: [(String, Int, String)] = [
    ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalFullWidth", 12, "１２"), ("upperRoman", 1994, "MCMXCIV"),
    ("lowerRoman", 4, "iv"), ("upperLetter", 26, "Z"), ("lowerLetter", 28, "bb"), ("none", 3, ""), ("hex", 31, "1F"),
    ("numberInDash", 3, "- 3 -"),
    ("chineseCountingThousand", 1, "一"), ("chineseCountingThousand", 10, "十"), ("chineseCountingThousand", 11, "十一"),
    ("chineseCountingThousand", 20, "二十"), ("chineseCountingThousand", 21, "二十一"),
    ("chineseCountingThousand", 100, "一百"), ("chineseCountingThousand", 101, "一百零一"),
    ("chineseCountingThousand", 110, "一百一十"), ("chineseCountingThousand", 111, "一百一十一"),
    ("chineseCountingThousand", 1001, "一千零一"), ("chineseCountingThousand", 1010, "一千零一十"),
    ("chineseCountingThousand", 10001, "一万零一"), ("chineseCountingThousand", 12345, "一万二千三百四十五"),
    ("chineseCountingThousand", 100_000, "十万"),
    ("chineseCounting", 99, "九十九"), ("chineseCounting", 100, "一○○"), ("ideographDigital", 10, "一〇"),
    ("taiwaneseCountingThousand", 10_000, "一萬"), ("japaneseCounting", 12, "十二"), ("japaneseCounting", 101, "百一"),
    ("chineseLegalSimplified", 10, "壹拾"), ("chineseLegalSimplified", 21, "贰拾壹"),
    ("ideographLegalTraditional", 23, "貳拾參"), ("ideographTraditional", 3, "丙"), ("ideographZodiac", 12, "亥"),
    ("decimalEnclosedCircle", 1, "①"), ("decimalEnclosedCircleChinese", 10, "⑩"),
    ("decimalEnclosedCircleChinese", 11, "11"),
    ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 21, "21"),
    ("decimalEnclosedParen", 3, "⑶"), ("decimalEnclosedFullstop", 2, "⒉"), ("ideographEnclosedCircle", 2, "㈡"),
  ]

  @Test("a number is written in its format", arguments: formats)
  func format(format: String, value: Int, expected: String) throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'>\(WordXML.level(0, format, "（%1）"))</w:abstractNum>" + Self.start(value)
    #expect(try Self.text(WordXML.item("项"), numbering) == "（\(expected)）\t项\n")
  }

  @Test("a format we cannot write becomes decimal, with a note")
  func unknownFormat() throws {
    let file = WordFile(WordXML.item("项"))
      .with("numbering", WordXML.numbering(WordXML.level(0, "hindiCounting", "%1.")))
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.text.string == "1.\t项\n")
    #expect(document.notes == [.unknownNumberFormat("hindiCounting")])
  }

  static let suffixes = [
    ("", "\t"), ("<w:suff w:val='tab'/>", "\t"), ("<w:suff w:val='space'/>", " "), ("<w:suff w:val='nothing'/>", ""),
  ]

  @Test("what follows the number is shown", arguments: suffixes)
  func suffix(element: String, expected: String) throws {
    let numbering = WordXML.numbering(WordXML.level(0, "decimal", "%1、", element))
    #expect(try Self.text(WordXML.item("项"), numbering) == "1、\(expected)项\n")
  }

  private static let three = WordXML.numbering(
    WordXML.level(0, "chineseCounting", "%1、"), WordXML.level(1, "chineseCounting", "（%2）"),
    WordXML.level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"))

  @Test("deeper levels start again under each higher one")
  func restarts() throws {
    let body = [0, 1, 1, 2, 0, 1, 2].map { WordXML.item("x", level: $0) }.joined()
    #expect(
      try Self.text(body, Self.three) == "一、\tx\n（一）\tx\n（二）\tx\n1.2.1\tx\n二、\tx\n（一）\tx\n2.1.1\tx\n")
  }

  @Test("a level whose higher levels have not occurred counts them as begun")
  func skippedLevels() throws {
    let body = [2, 0, 0].map { WordXML.item("x", level: $0) }.joined()
    #expect(try Self.text(body, Self.three) == "1.1.1\tx\n二、\tx\n三、\tx\n")
  }

  @Test("a restart rule names the level that restarts, or none")
  func restartRule() throws {
    let numbering = WordXML.numbering(
      WordXML.level(0, "decimal", "%1"), WordXML.level(1, "decimal", "%1.%2", "<w:lvlRestart w:val='0'/>"),
      WordXML.level(2, "decimal", "%3", "<w:lvlRestart w:val='1'/>"))
    let body = [0, 1, 2, 1, 2, 0, 1, 2].map { WordXML.item("", level: $0) }.joined()
    #expect(try Self.text(body, numbering) == "1\t\n1.1\t\n1\t\n1.2\t\n2\t\n2\t\n2.3\t\n1\t\n")
  }

  @Test("lists of one definition count on, a start override begins again once")
  func overrides() throws {
    let numbering =
      WordXML.numbering(WordXML.level(0, "decimal", "%1."))
      + "<w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='0'/>"
      + "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>"
    let body = [1, 2, 3, 3, 1].map { WordXML.item("", list: $0) }.joined()
    #expect(try Self.text(body, numbering) == "1.\t\n2.\t\n5.\t\n6.\t\n7.\t\n")
  }

  @Test("an override may replace a whole level")
  func levelOverride() throws {
    let numbering =
      WordXML.numbering(WordXML.level(0, "decimal", "%1."))
      + "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>\(WordXML.level(0, "decimal", "第%1条", "<w:suff w:val='space'/>"))"
      + "</w:lvlOverride></w:num>"
    #expect(try Self.text(WordXML.item("x", list: 2), numbering) == "第1条 x\n")
  }

  @Test("number zero switches a style's numbering off, and a level alone is no list")
  func switchedOff() throws {
    let styles =
      "<w:style w:type='paragraph' w:styleId='L'><w:name w:val='L'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    let body =
      WordXML.paragraph("甲", properties: "<w:pStyle w:val='L'/>")
      + WordXML.paragraph("乙", properties: "<w:pStyle w:val='L'/><w:numPr><w:numId w:val='0'/></w:numPr>")
      + WordXML.paragraph("丙", properties: "<w:numPr><w:ilvl w:val='1'/></w:numPr>")
    #expect(
      try Self.text(body, WordXML.numbering(WordXML.level(0, "decimal", "%1.")), styles: styles) == "1.\t甲\n乙\n丙\n")
  }

  @Test("list and level are inherited on their own")
  func independentInheritance() throws {
    let styles =
      "<w:style w:type='paragraph' w:styleId='A'><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"
    let body =
      WordXML.paragraph("甲", properties: "<w:pStyle w:val='A'/>")
      + WordXML.paragraph("乙", properties: "<w:pStyle w:val='B'/>")
      + WordXML.paragraph("丙", properties: "<w:pStyle w:val='A'/><w:numPr><w:ilvl w:val='1'/></w:numPr>")
    #expect(try Self.text(body, Self.three, styles: styles) == "一、\t甲\n（一）\t乙\n（二）\t丙\n")
  }

  @Test("a level linked to a style numbers paragraphs of the style")
  func linkedStyles() throws {
    let numbering = WordXML.numbering(
      WordXML.level(0, "chineseCounting", "%1、", "<w:pStyle w:val='H1'/><w:suff w:val='nothing'/>"),
      WordXML.level(1, "chineseCounting", "（%2）", "<w:pStyle w:val='H2'/><w:suff w:val='nothing'/>"))
    let style = { (id: String) in
      "<w:style w:type='paragraph' w:styleId='\(id)'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    }
    let body =
      WordXML.paragraph("甲", properties: "<w:pStyle w:val='H1'/>")
      + WordXML.paragraph("乙", properties: "<w:pStyle w:val='H2'/>")
    #expect(try Self.text(body, numbering, styles: style("H1") + style("H2")) == "一、甲\n（一）乙\n")
  }

  @Test("a list that links to a numbering style takes that style's levels")
  func numberingStyle() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='S'/></w:abstractNum>"
      + "<w:abstractNum w:abstractNumId='1'><w:styleLink w:val='S'/>\(WordXML.level(0, "decimal", "第%1条"))</w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    #expect(try Self.text(WordXML.item("x") + WordXML.item("y", list: 2), numbering) == "第1条\tx\n第2条\ty\n")
  }

  @Test("bullets of symbol fonts are shown as Unicode characters")
  func bullets() throws {
    let level =
      "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{F0D8}'/><w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr></w:lvl>"
    #expect(try Self.text(WordXML.item("x"), WordXML.numbering(level)) == "➢\tx\n")
  }

  @Test("a custom format in alternate content is read")
  func customFormat() throws {
    let level = """
      <w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" \
      w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>\
      <w:lvlText w:val="%1"/></w:lvl>
      """
    #expect(try Self.text(WordXML.item("x"), WordXML.numbering(level)) == "007\tx\n")
  }

  @Test("hidden paragraphs do not count")
  func hiddenParagraphs() throws {
    let hidden =
      "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(WordXML.run("x", "<w:vanish/>"))</w:p>"
    let numbering = WordXML.numbering(WordXML.level(0, "decimal", "%1."))
    #expect(try Self.text(WordXML.item("甲") + hidden + WordXML.item("乙"), numbering) == "1.\t甲\n2.\t乙\n")
  }

  @Test("the number is a span of its own, at the start of the paragraph")
  func numberSpan() throws {
    let file = WordFile(WordXML.paragraph("前") + WordXML.item("项"))
      .with("numbering", WordXML.numbering(WordXML.level(0, "chineseCounting", "%1、", "<w:suff w:val='nothing'/>")))
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.paragraphs.map(\.automaticNumber) == [nil, TextRange(4, 10)])
    #expect(document.paragraphs[1].format.listLevel == 0)
    #expect(document.anchors?.segments.map(\.textStart) == [0, 10])
  }
}
