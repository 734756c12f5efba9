/// Short ways to write the WordprocessingML that tests need often.
public enum WordXML {
  /// A paragraph of one run.
  public static func paragraph(_ text: String, properties: String = "", run: String = "") -> String {
    let paragraphProperties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return "<w:p>\(paragraphProperties)\(self.run(text, run))</w:p>"
  }

  public static func run(_ text: String, _ properties: String = "") -> String {
    let runProperties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(runProperties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A paragraph in an automatic list.
  public static func item(_ text: String, list: Int = 1, level: Int = 0) -> String {
    paragraph(
      text, properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  /// A list level; `extra` goes between format and text.
  public static func level(_ index: Int, _ format: String, _ text: String, _ extra: String = "") -> String {
    """
    <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(extra)<w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  /// Content of a numbering part with one list, number 1.
  public static func numbering(_ levels: String...) -> String {
    """
    <w:abstractNum w:abstractNumId="0">\(levels.joined())</w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    """
  }
}
