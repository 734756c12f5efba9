internal import OpenXML

/// Word documents (`.docx`, `.docm`, `.dotx`, `.dotm`, Flat OPC and a main part on its own; transitional and strict).
enum DOCXReader {
  /// True for zip files, also cut-off ones and those with bytes before or after the archive.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || FileSignature.otherFormat(of: bytes) == nil && FileSignature.endsAsZip(bytes)
  }

  static func read(_ bytes: [UInt8], path: String, options: ReadingOptions) throws(ReadingError) -> Document {
    let package: OfficePackage
    do {
      package = try OfficePackage(bytes, limits: options.limits.package)
    } catch {
      throw ReadingError(error)
    }
    let notes = ReadingNote.notes(on: package)
    var parts = try DOCXParts(package)
    do {
      var document = try document(
        &parts, source: { Document.Source(path: path, format: .docx, encoding: $0, sha256: SHA256.hexadecimal(bytes)) },
        options: options)
      document.notes += notes
      return document
    } catch .notAWordDocument {
      throw ForeignPackage.error(&parts)
    }
  }

  static func document<Source: PartSource & ~Copyable>(
    _ parts: inout DOCXParts<Source>, source: (_ encoding: String) -> Document.Source, options: ReadingOptions
  ) throws(ReadingError) -> Document {
    let tree = try parts.main()
    var fonts = FontTable()
    var styles = try parts.tree("styles").map { StyleSheet($0, fonts: &fonts) } ?? StyleSheet()
    let lists = try parts.tree("numbering").map { numbering in
      ListDefinitions(numbering) { styles.style($0, fonts: &fonts)?.paragraph.numbering.list }
    }
    var story = StoryReader(
      tree, name: parts.mainPart.description, view: options.view, styles: styles, fonts: fonts,
      counters: ListCounters(lists ?? ListDefinitions()))
    story.budget = ReadingBudget(options.limits)
    // Some programs write several bodies, and Word shows them all.
    for child in tree.children(of: tree.root) where tree.name(of: child) == .body { story.readStory(child) }
    try readNotes(&story, &parts)
    try readFrames(&story, &parts)
    let comments = try readComments(&story, &parts)
    try story.budget.check()
    try resolveThemeFonts(&story, &parts)
    var document = Document(
      source: source(tree.encoding.rawValue), text: UTF8Text(validBytes: story.flow.text),
      paragraphs: story.flow.paragraphs,
      notes: story.tally.notes(
        of: story.flow.text, unknownFormats: story.counters.unknownFormats, view: options.view), comments: comments,
      sections: story.pageLayouts(), anchors: anchors(of: story))
    document.cellSpans = story.spans
    return document
  }

  private static func anchors(of story: StoryReader) -> DOCXAnchors {
    let tree = story.tree
    let namespace = tree.namespace(of: tree.root) ?? ""
    return DOCXAnchors(
      part: story.partNames[0], parts: story.partNames, namespace: namespace,
      prefix: tree.attributePrefix(for: namespace, at: tree.root), highestCommentID: highestCommentID(in: tree),
      segments: story.flow.segments, runs: story.runs, paragraphs: story.flow.anchors)
  }

  private static func highestCommentID(in tree: XMLTree) -> Int {
    let marks: [XMLName] = [.commentRangeStart, .commentRangeEnd, .commentReference]
    return (0..<tree.elementCount).reduce(-1) { highest, element in
      guard marks.contains(tree.name(of: element)) else { return highest }
      return max(highest, tree.integer(.wordID, of: element) ?? -1)
    }
  }

  private static func readNotes<Source: PartSource & ~Copyable>(
    _ story: inout StoryReader, _ parts: inout DOCXParts<Source>
  ) throws(ReadingError) {
    for (kind, areEndnotes) in [("footnotes", false), ("endnotes", true)]
    where story.noteReferences.contains(where: { $0.isEndnote == areEndnotes }) {
      guard let name = parts.name(kind) else { continue }
      story.readNotes(try parts.read(name), name: name.description, areEndnotes: areEndnotes)
    }
  }

  /// Headers and footers in the order of the sections that use them, each part once.
  private static func readFrames<Source: PartSource & ~Copyable>(
    _ story: inout StoryReader, _ parts: inout DOCXParts<Source>
  ) throws(ReadingError) {
    let main = story.tree
    var seen: Set<PartName> = []
    for section in story.sections.map(\.element) {
      for child in main.children(of: section) {
        let name = main.name(of: child)
        guard name == .headerReference || name == .footerReference,
          let part = main.string(.relationshipID, of: child).flatMap({ parts.name(id: $0) }),
          seen.insert(part).inserted
        else { continue }
        story.readFrame(
          try parts.read(part), name: part.description, container: name == .headerReference ? .header : .footer,
          section: section)
      }
    }
  }

  private static func readComments<Source: PartSource & ~Copyable>(
    _ story: inout StoryReader, _ parts: inout DOCXParts<Source>
  ) throws(ReadingError) -> [Comment] {
    guard let name = parts.name("comments") else { return [] }
    // Replies and resolved states are no reason to refuse the draft when only their part is damaged.
    let threads = (try? parts.tree("commentsExtended")).map { CommentThreads($0) } ?? CommentThreads()
    return story.readComments(try parts.read(name), name: name.description, threads: threads)
  }

  /// The theme part is read only when a paragraph starts in a font it names.
  private static func resolveThemeFonts<Source: PartSource & ~Copyable>(
    _ story: inout StoryReader, _ parts: inout DOCXParts<Source>
  ) throws(ReadingError) {
    guard !story.flow.themeFonts.isEmpty, let theme = try parts.tree("theme").map({ ThemeFonts($0) }) else { return }
    for (paragraph, font) in story.flow.themeFonts {
      story.flow.paragraphs[paragraph].format.font = font == FontTable.majorEastAsia ? theme.major : theme.minor
    }
  }
}
