internal import OpenXML

/// Word documents (`.docx`, `.docm`, `.dotx`, `.dotm`, transitional and strict).
enum DOCXReader {
  /// True for zip files, also cut-off ones and those with bytes before or after the archive.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || FileSignature.otherFormat(of: bytes) == nil && FileSignature.endsAsZip(bytes)
  }

  static func read(_ bytes: [UInt8], path: String) throws(ReadingError) -> Document {
    var parts = try DOCXParts(bytes)
    let (tree, body) = try parts.main()
    var fonts = FontTable()
    let styles = try parts.tree("styles").map { StyleSheet($0, fonts: &fonts) } ?? StyleSheet()
    let lists = try parts.tree("numbering").map { ListDefinitions($0) } ?? ListDefinitions()
    var story = StoryReader(tree, styles: styles, fonts: fonts, counters: ListCounters(lists))
    story.readStory(body)
    try readNotes(&story, &parts)
    try resolveThemeFonts(&story, &parts)
    return Document(
      source: Document.Source(
        path: path, format: .docx, encoding: tree.encoding.rawValue, sha256: SHA256.hexadecimal(bytes)),
      text: UTF8Text(validBytes: story.flow.text), paragraphs: story.flow.paragraphs,
      notes: story.tally.notes(unknownFormats: story.counters.unknownFormats),
      anchors: anchors(of: story, part: parts.mainPart))
  }

  private static func anchors(of story: StoryReader, part: PartName) -> DOCXAnchors {
    let tree = story.tree
    let namespace = tree.namespace(of: tree.root) ?? ""
    return DOCXAnchors(
      part: part.description, namespace: namespace,
      prefix: tree.attributePrefix(for: namespace, at: tree.root), highestCommentID: highestCommentID(in: tree),
      segments: story.flow.segments, runs: story.runs,
      paragraphs: story.flow.anchors)
  }

  private static func highestCommentID(in tree: XMLTree) -> Int {
    let marks: [XMLName] = [.commentRangeStart, .commentRangeEnd, .commentReference]
    return (0..<tree.elementCount).reduce(-1) { highest, element in
      guard marks.contains(tree.name(of: element)) else { return highest }
      return max(highest, tree.integer(.wordID, of: element) ?? -1)
    }
  }

  private static func readNotes(_ story: inout StoryReader, _ parts: inout DOCXParts) throws(ReadingError) {
    for (kind, areEndnotes) in [("footnotes", false), ("endnotes", true)]
    where story.noteReferences.contains(where: { $0.isEndnote == areEndnotes }) {
      if let notes = try parts.tree(kind) { story.readNotes(notes, areEndnotes: areEndnotes) }
    }
  }

  /// The theme part is read only when a paragraph starts in a font it names.
  private static func resolveThemeFonts(_ story: inout StoryReader, _ parts: inout DOCXParts) throws(ReadingError) {
    guard !story.themeFontParagraphs.isEmpty, let theme = try parts.tree("theme").map({ ThemeFonts($0) }) else {
      return
    }
    for (paragraph, font) in story.themeFontParagraphs {
      story.flow.paragraphs[paragraph].format.font = font == FontTable.majorEastAsia ? theme.major : theme.minor
    }
  }
}
