public import Analysis
public import Checking
public import Documents
internal import OpenXML
internal import Rounds

/// The newest round of a draft as a Word document with tracked changes against an older one.
///
/// Rejecting all changes gives the older text, accepting all the newer. The file is the newest one with marks put in; what
/// is not marked keeps its bytes. A plain text becomes a plain DOCX first.
public struct Redline {
  private let review: Review
  private let old: Draft
  private let authors: RevisionAuthors
  private let date: String?

  /// - Parameters:
  ///   - review: of the newest round.
  ///   - old: the round to compare with.
  ///   - authors: who is shown as having made the changes.
  ///   - date: of all changes, such as `2026-01-15T00:00:00Z`; nil leaves it out.
  public init(_ review: Review, against old: Draft, authors: RevisionAuthors, date: String?) {
    self.review = review
    self.old = old
    self.authors = authors
    self.date = date
  }

  /// - Parameters:
  ///   - original: the file that the review's document was read from.
  ///   - comments: to put on words of the newest round.
  ///   - limits: those it was read with.
  public func bytes(
    from original: [UInt8], comments: [DOCXComment] = [], limits: ReadingLimits = .standard
  ) throws(AnnotationError) -> [UInt8] {
    let base = try base(original, comments, limits)
    guard let document = try? DocumentReading.read(base, path: review.draft.document.source.path),
      document.text.count == review.draft.document.text.count, let anchors = document.anchors
    else { throw .package(detail: "the copy does not read back") }
    do {
      var package = try OfficePackage(base, limits: limits.package)
      let main = PartName(anchors.part)
      let tree = try package.tree(of: main)
      let part = marked(document, anchors, tree)
      return try package.copy(of: base, with: [(main, part)])
    } catch {
      throw AnnotationError(error)
    }
  }

  /// The newest file with comments, as a DOCX without tracked changes of its own.
  private func base(
    _ original: [UInt8], _ comments: [DOCXComment], _ limits: ReadingLimits
  ) throws(AnnotationError) -> [UInt8] {
    let document = review.draft.document
    let marks = DOCXAnnotator.Marks(comments: comments)
    guard !document.hasRevisions else {
      // Others' changes cannot be told from these; the text alone is compared.
      return try DOCXAnnotator.copyOfText(document: document, with: marks).bytes
    }
    switch document.source.format {
    case .docx: return try DOCXAnnotator.annotated(original, document: document, comments: comments, limits: limits)
    case .flatXML:
      return try DOCXAnnotator.copyOfFlatXML(original, document: document, with: marks, limits: limits).bytes
    case .txt: return try DOCXAnnotator.copyOfText(document: document, with: marks).bytes
    }
  }

  private func marked(_ document: Document, _ anchors: DOCXAnchors, _ tree: XMLTree) -> [UInt8] {
    let blocks = PartBlocks(document, anchors, tree)
    let (oldText, newText) = (RoundText(paragraphsOf: old), RoundText(paragraphsOf: review.draft))
    var planner = RedlinePlanner(
      oldText, of: old.document, newText, of: document, canDivide: { blocks.isPlain($0) },
      table: { blocks.table(around: $0) })
    let plan = planner.finished(Step(from: oldText, to: newText))
    let names = WordNames(prefix: anchors.prefix, namespace: anchors.namespace)
    let ghosts = GhostXML(old: old.document, new: document, anchors: anchors, blocks: blocks, names: names)
    var writer = RedlineWriter(
      plan: plan, old: oldText, new: newText, oldDocument: old.document, document: document,
      finder: PlaceFinder(document, anchors, part: tree.bytes), blocks: blocks, ghosts: ghosts,
      deletedRows: TableRow.deleted(plan, from: old.document),
      marks: RevisionMarks(
        names: names, authors: authors, date: date, firstID: tree.highestWordID + 1))
    return writer.applied()
  }
}

extension Document {
  /// True when the file holds tracked changes, of which the text shows one side.
  var hasRevisions: Bool {
    notes.contains { note in
      switch note {
      case .trackedChangesAccepted, .trackedChangesRejected: true
      default: false
      }
    }
  }
}
