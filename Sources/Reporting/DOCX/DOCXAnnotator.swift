public import Documents
internal import OpenXML

/// Puts comments into a copy of a DOCX and changes nothing else.
///
/// The main part gets bytes inserted and none removed; the comments part is made or extended; its relationship and content
/// type are added. Every other entry of the package keeps its compressed bytes.
public enum DOCXAnnotator {
  /// The file with the comments added after those it has.
  ///
  /// - Parameters:
  ///   - original: The file `document` was read from.
  ///   - comments: In any order; they may overlap and span paragraphs. A document without paragraphs has no place for them.
  ///   - limits: Those the document was read with.
  public static func annotated(
    _ original: [UInt8], document: Document, comments: [DOCXComment], limits: ReadingLimits = .standard
  ) throws(AnnotationError) -> [UInt8] {
    guard let anchors = document.anchors else { throw .notADOCX }
    guard document.source.describes(original) else { throw .otherFile }
    guard !comments.isEmpty else { return original }
    do {
      var package = try OfficePackage(original, limits: limits.package)
      guard !package.isSigned() else { throw AnnotationError.digitallySigned }
      let main = PartName(anchors.part)
      let part = try package.text(of: main)
      let finder = PlaceFinder(document, anchors, part: part)
      guard finder.hasPlaces else { return original }
      let target = try CommentsPart(
        &package, main: main, namespace: anchors.namespace, highestMark: anchors.highestCommentID)
      let names = WordNames(prefix: anchors.prefix, namespace: anchors.namespace)
      let marks = CommentMarks(comments.map { finder.place(of: $0.range) }, names: names, firstID: target.firstID)
      let annotatedPart = marks.inserted(into: part)
      let commentParts = try target.parts(adding: comments, to: &package)
      return try package.copy(of: original, with: [(main, annotatedPart)] + commentParts)
    } catch let error as OpenXMLError {
      throw AnnotationError(error)
    } catch let error as AnnotationError {
      throw error
    } catch {
      throw .package(detail: String(describing: error))
    }
  }

  /// A DOCX of a Word document that is one XML file, with the comments.
  ///
  /// - Parameters:
  ///   - original: The file `document` was read from.
  ///   - comments: Their ranges refer to `document`.
  ///   - limits: Those the document was read with.
  public static func annotatedFromFlatXML(
    _ original: [UInt8], document: Document, comments: [DOCXComment], limits: ReadingLimits = .standard
  ) throws(AnnotationError) -> [UInt8] {
    guard document.source.describes(original) else { throw .otherFile }
    let zipped: [UInt8]
    do {
      zipped = try FlatPackage(original, limits: limits.package).zipped()
    } catch {
      throw AnnotationError(error)
    }
    for view in ReadingOptions.View.allCases {
      let options = ReadingOptions(view: view)
      guard let reread = try? DocumentReading.read(zipped, path: document.source.path, options: options),
        reread.text == document.text
      else { continue }
      return try annotated(zipped, document: reread, comments: comments)
    }
    throw .package(detail: "the zipped copy does not read back")
  }

  /// A plain DOCX of a text draft, one paragraph a line, with the comments.
  ///
  /// - Parameter document: Read from plain text; the comments' ranges refer to it.
  public static func annotatedFromText(
    document: Document, comments: [DOCXComment]
  ) throws(AnnotationError) -> [UInt8] {
    let plain = try PlainDOCX.bytes(of: document)
    // Offsets are equal even where a character that XML forbids became another one.
    guard let reread = try? DocumentReading.read(plain, path: document.source.path),
      reread.text.count == document.text.count
    else { throw .package(detail: "the plain copy does not read back") }
    return try annotated(plain, document: reread, comments: comments)
  }
}
