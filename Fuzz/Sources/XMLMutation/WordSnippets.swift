/// What mutations put into the XML of a Word document, in the prefixes of `StoryPackage`.
enum WordSnippets {
  static let all: [[UInt8]] = (blocks + runContent + properties + lists + fields + marks).map { Array($0.utf8) }

  static let values: [[UInt8]] = (numbers + switches + formats + kinds).map { Array($0.utf8) }

  static let texts: [[UInt8]] = [
    "一、", "（二）", "存在的问题", "a", " ", "\n", "\r\n", "\t", "&lt;", "&amp;", "&#x10;", "&#x4E00;", "&#13;",
    "<![CDATA[<x>]]>",
    "<!--x-->", "<?x y?>", "\u{FE0F}", "\u{301}", "😀", "\u{200D}", "%1", "]]>",
  ].map { Array($0.utf8) }

  /// Start tags, without brackets, of elements that may hold others.
  static let wrappers: [[UInt8]] = [
    "w:p", "w:r", "w:t", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml",
    "w:sdt",
    "w:sdtContent", "w:fldSimple", "w:dir", "w:bdo", "w:ruby", "w:rt", "w:rubyBase", "w:tbl", "w:tr", "w:tc",
    "w:txbxContent", "w:pict", "w:drawing", "w:object", "w:rPr", "w:pPr", "mc:AlternateContent",
    "mc:Choice Requires=\"wps\"", "mc:Choice Requires=\"x\"", "mc:Fallback", "m:oMath", "m:t", "w:delText", "x:y",
  ].map { Array($0.utf8) }

  private static let blocks = [
    "<w:p/>", "<w:p><w:r><w:t>学习</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr></w:tc>", "<w:tcPr><w:vMerge/></w:tcPr>",
    "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", "<w:sectPr/>", "<w:altChunk/>",
    "<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>",
    "<w:sectPr><w:headerReference r:id=\"header\" w:type=\"default\"/><w:footerReference r:id=\"footer\"/></w:sectPr>",
    "<w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r>",
    "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:r/></mc:Choice><mc:Fallback><w:r/></mc:Fallback></mc:AlternateContent>",
  ]

  private static let runContent = [
    "<w:r/>", "<w:r><w:t xml:space=\"preserve\"> a </w:t></w:r>", "<w:t>字</w:t>", "<w:tab/>", "<w:ptab/>", "<w:br/>",
    "<w:br w:type=\"page\"/>", "<w:cr/>", "<w:noBreakHyphen/>", "<w:softHyphen/>",
    "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>",
    "<w:footnoteReference w:id=\"2\"/>", "<w:endnoteReference w:id=\"2\"/>", "<w:footnoteRef/>",
    "<w:delText>x</w:delText>",
    "<w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby>",
    "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "<w:pgNum/>", "<w:lastRenderedPageBreak/>", "<w:drawing/>",
  ]

  private static let properties = [
    "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>", "<w:pPr><w:rPr><w:ins w:id=\"1\"/></w:rPr></w:pPr>",
    "<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:specVanish/><w:vanish/></w:rPr>", "<w:rPr><w:b/></w:rPr>",
    "<w:pPr><w:pStyle w:val=\"a\"/></w:pPr>",
    "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
    "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>", "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"32\"/></w:rPr>",
    "<w:rPr><w:rFonts w:eastAsiaTheme=\"majorEastAsia\"/></w:rPr>", "<w:rPr><w:rStyle w:val=\"a\"/></w:rPr>",
    "<w:pPr><w:pPrChange w:id=\"9\"><w:pPr><w:numPr/></w:pPr></w:pPrChange></w:pPr>",
    "<w:trPr><w:del w:id=\"3\"/></w:trPr>",
    "<w:tcPr><w:cellDel w:id=\"4\"/></w:tcPr>", "<w:basedOn w:val=\"a\"/>", "<w:ind w:firstLineChars=\"200\"/>",
  ]

  private static let lists = [
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>", "<w:isLgl/>", "<w:start w:val=\"9\"/>",
    "<w:lvlRestart w:val=\"0\"/>", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>",
    "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）%1\"/></w:lvl>",
    "<w:numStyleLink w:val=\"a\"/>", "<w:styleLink w:val=\"a\"/>", "<w:suff w:val=\"space\"/>",
    "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/>", "<w:pStyle w:val=\"a\"/>",
  ]

  private static let fields = [
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
    "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "<w:r><w:instrText>PAGE</w:instrText></w:r>",
    "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>",
  ]

  private static let marks = [
    "<w:commentRangeStart w:id=\"0\"/>", "<w:commentRangeEnd w:id=\"0\"/>",
    "<w:r><w:commentReference w:id=\"0\"/></w:r>",
    "<w:bookmarkStart w:id=\"0\"/>", "<w:moveFromRangeStart w:id=\"7\"/>", "<w:moveFromRangeEnd w:id=\"7\"/>",
    "<w:comment w:id=\"0\"><w:p w14:paraId=\"00000001\"/></w:comment>",
    "<w15:commentEx w15:paraId=\"00000001\" w15:done=\"1\"/>",
    "<w:footnote w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>",
  ]

  private static let numbers = [
    "0", "1", "2", "8", "9", "10", "99", "100", "-1", "-9", "32767", "65536", "2147483647", "2147483648", "-2147483648",
    "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1.5", "1e9",
    " 1 ", "+1", "",
  ]
  private static let switches = [
    "true", "false", "on", "off", "none", "auto", "default", "a", "b", "preserve", "begin", "end",
  ]
  private static let formats = [
    "decimal", "chineseCounting", "chineseCountingThousand", "ideographDigital", "chineseLegalSimplified",
    "japaneseCounting",
    "decimalEnclosedCircle", "upperRoman", "lowerLetter", "ideographZodiac", "ideographTraditional", "aiueo",
    "ordinalText",
    "bullet", "custom", "hex", "%1", "%9", "%1%2%3%4%5%6%7%8%9", "第%1条", "%0", "%",
  ]
  private static let kinds = [
    "paragraph", "character", "numbering", "table", "separator", "majorEastAsia", "F0FC", "textWrapping",
  ]
}
