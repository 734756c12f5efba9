internal import OpenXML

/// A comment as an element of the comments part (ECMA-376 part 1, 17.13.4.2).
enum CommentXML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// - Parameter paragraphID: The attribute by which other parts find the comment, with a space before it; it stands on the
  ///   last paragraph.
  static func comment(_ comment: DOCXComment, id: Int, names: WordNames, paragraphID: String = "") -> String {
    let prefix = names.prefix
    let date = comment.date.map { " \(prefix)date=\"\(XMLEscaping.escaped($0))\"" } ?? ""
    let content = comment.paragraphs.isEmpty ? [[]] : comment.paragraphs
    let paragraphs = content.enumerated().map { index, runs in
      paragraph(
        runs, isFirst: index == 0, id: index == content.count - 1 ? paragraphID : "", prefix: prefix)
    }
    return """
      <\(prefix)comment\(names.declaration) \(prefix)id="\(id)" \(prefix)author="\(XMLEscaping.escaped(comment.author))"\
      \(date) \(prefix)initials="\(XMLEscaping.escaped(comment.initials))">\(paragraphs.joined())</\(prefix)comment>
      """
  }

  /// Direct formatting undoes what a draft's default style would do to comments: large type, indents, wide lines.
  private static func paragraph(_ runs: [CommentRun], isFirst: Bool, id: String, prefix: String) -> String {
    let mark = isFirst ? "<\(prefix)r><\(prefix)annotationRef/></\(prefix)r>" : ""
    return """
      <\(prefix)p\(id)><\(prefix)pPr><\(prefix)spacing \(prefix)line="240" \(prefix)lineRule="auto"/>\
      <\(prefix)ind \(prefix)left="0" \(prefix)firstLineChars="0" \(prefix)firstLine="0"/>\
      <\(prefix)jc \(prefix)val="left"/></\(prefix)pPr>\(mark)\(runs.map { run($0, prefix: prefix) }.joined())</\(prefix)p>
      """
  }

  private static func run(_ run: CommentRun, prefix: String) -> String {
    let bold = run.isBold ? "<\(prefix)b/>" : ""
    let color = run.isFaint ? "<\(prefix)color \(prefix)val=\"6B6B6B\"/>" : ""
    let size = run.isFaint ? 18 : 20
    return """
      <\(prefix)r><\(prefix)rPr>\(bold)\(color)<\(prefix)sz \(prefix)val="\(size)"/>\
      <\(prefix)szCs \(prefix)val="\(size)"/></\(prefix)rPr>\
      <\(prefix)t xml:space="preserve">\(XMLEscaping.escaped(run.text))</\(prefix)t></\(prefix)r>
      """
  }
}
