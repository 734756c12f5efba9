public import Documents
internal import OpenXML

/// Puts comments and proposed changes into a copy of a DOCX and changes nothing else.
///
/// The main part gets bytes inserted and none removed; the comments part is made or extended; its relationship and content
/// type are added. Every other entry of the package keeps its compressed bytes.
///
/// Marks stand where Word puts its own, the reference behind the words. LibreOffice 7.4 does not show what stands before a
/// reference in the first paragraph of a block content control, in files of Word neither; the words are in the file.
public enum DOCXAnnotator {
  /// A copy with marks.
  public struct Copy: Sendable {
    public var bytes: [UInt8]
    /// What became of the changes.
    public var report = EditReport()
  }

  /// What is put into a copy.
  public struct Marks: Sendable {
    /// In any order; they may overlap and span paragraphs. A document without paragraphs has no place for them.
    public var comments: [DOCXComment]
    /// Proposed as tracked changes by the author of the first comment, at its date.
    public var edits: [DOCXEdit]

    public init(comments: [DOCXComment], edits: [DOCXEdit] = []) {
      self.comments = comments
      self.edits = edits
    }
  }

  /// The file with the comments added after those it has.
  ///
  /// - Parameters:
  ///   - original: The file `document` was read from.
  ///   - limits: Those the document was read with.
  public static func annotated(
    _ original: [UInt8], document: Document, comments: [DOCXComment], limits: ReadingLimits = .standard
  ) throws(AnnotationError) -> [UInt8] {
    try copy(of: original, document: document, with: Marks(comments: comments), limits: limits).bytes
  }

  /// The file with comments and changes added to those it has.
  ///
  /// - Parameters:
  ///   - original: The file `document` was read from.
  ///   - marks: Their ranges refer to `document`.
  ///   - limits: Those the document was read with.
  public static func copy(
    of original: [UInt8], document: Document, with marks: Marks, limits: ReadingLimits = .standard
  ) throws(AnnotationError) -> Copy {
    guard let anchors = document.anchors else { throw .notADOCX }
    guard document.source.describes(original) else { throw .otherFile }
    guard !marks.comments.isEmpty || !marks.edits.isEmpty else { return Copy(bytes: original) }
    do {
      var package = try OfficePackage(original, limits: limits.package)
      guard !package.isSigned() else { throw AnnotationError.digitallySigned }
      return try marked(&package, original, document, anchors, marks)
    } catch let error as OpenXMLError {
      throw AnnotationError(error)
    } catch let error as AnnotationError {
      throw error
    } catch {
      throw .package(detail: String(describing: error))
    }
  }

  private static func marked(
    _ package: inout OfficePackage, _ original: [UInt8], _ document: Document, _ anchors: DOCXAnchors, _ marks: Marks
  ) throws(OpenXMLError) -> Copy {
    let main = PartName(anchors.part)
    let part = try package.text(of: main)
    let finder = PlaceFinder(document, anchors, part: part)
    guard finder.hasPlaces else { return Copy(bytes: original) }
    let target = try CommentsPart(
      &package, main: main, namespace: anchors.namespace, highestMark: anchors.highestCommentID)
    let names = WordNames(prefix: anchors.prefix, namespace: anchors.namespace)
    var edits: [PlacedEdit] = []
    var report = EditReport()
    var revision: RevisionMarks?
    if !marks.edits.isEmpty {
      let tree = try package.tree(of: main)
      let placer = EditPlacer(finder, EditBarriers(tree))
      (edits, report) = placer.placed(marks.edits)
      let firstID = max(tree.highestWordID, target.firstID + marks.comments.count) + 1
      let comment = marks.comments.first
      let author = comment?.author ?? ""
      revision = RevisionMarks(
        names: names, authors: RevisionAuthors(changes: author, moves: author, adjoining: author), date: comment?.date,
        firstID: firstID)
    }
    let places = marks.comments.map { finder.place(of: $0.range) }
    let splices = PartMarks(places, names: names, firstID: target.firstID, edits: edits, revision: revision)
    var parts: OfficePackage.Parts = [(main, splices.inserted(into: part))]
    if !marks.comments.isEmpty { parts += try target.parts(adding: marks.comments, to: &package) }
    return Copy(bytes: try package.copy(of: original, with: parts), report: report)
  }

  /// A DOCX of a Word document that is one XML file, with comments and changes.
  ///
  /// - Parameters:
  ///   - original: The file `document` was read from.
  ///   - marks: Their ranges refer to `document`.
  ///   - limits: Those the document was read with.
  public static func copyOfFlatXML(
    _ original: [UInt8], document: Document, with marks: Marks, limits: ReadingLimits = .standard
  ) throws(AnnotationError) -> Copy {
    guard document.source.describes(original) else { throw .otherFile }
    let zipped: [UInt8]
    do {
      zipped = try FlatPackage(original, limits: limits.package).zipped()
    } catch {
      throw AnnotationError(error)
    }
    for view in ReadingOptions.View.allCases {
      let options = ReadingOptions(view: view, limits: limits)
      guard let reread = try? DocumentReading.read(zipped, path: document.source.path, options: options),
        reread.text == document.text
      else { continue }
      return try copy(of: zipped, document: reread, with: marks, limits: limits)
    }
    throw .package(detail: "the zipped copy does not read back")
  }

  /// A plain DOCX of a text draft, one paragraph a line, with comments and changes.
  ///
  /// - Parameter document: Read from plain text; the ranges of the marks refer to it.
  public static func copyOfText(document: Document, with marks: Marks) throws(AnnotationError) -> Copy {
    try copyOfText(document: document, with: marks, layout: nil)
  }

  /// The same, laid out by what the lines are.
  static func copyOfText(
    document: Document, with marks: Marks, layout: PlainLayout?
  ) throws(AnnotationError) -> Copy {
    let plain = try PlainDOCX.bytes(of: document, layout: layout)
    // The text was within its limits; the file made of it is larger and ours.
    let options = ReadingOptions(limits: .ownFiles)
    // Offsets are equal even where a character that XML forbids became another one.
    guard let reread = try? DocumentReading.read(plain, path: document.source.path, options: options),
      reread.text.count == document.text.count
    else { throw .package(detail: "the plain copy does not read back") }
    return try copy(of: plain, document: reread, with: marks, limits: .ownFiles)
  }
}

extension ReadingLimits {
  /// For files that were made here a moment ago.
  fileprivate static let ownFiles: ReadingLimits = {
    var limits = ReadingLimits()
    for name in names { limits[name] = Int(Int32.max) }
    return limits
  }()
}
