import Algorithms
internal import Documents
internal import OpenXML

/// Finds where the marks of a comment must stand in the main part so that it covers exactly its range.
struct PlaceFinder {
  struct Place {
    var start: SplicePoint
    var end: SplicePoint
  }

  let document: Document
  let anchors: DOCXAnchors
  /// The main part in UTF-8.
  let part: [UInt8]
  /// Where headers and footers begin, in which Word allows no comments.
  private let textEnd: Int

  init(_ document: Document, _ anchors: DOCXAnchors, part: [UInt8]) {
    self.document = document
    self.anchors = anchors
    self.part = part
    let frame = document.paragraphs.indices.first { Self.isFrame($0, document, anchors, part) }
    textEnd = frame.map { document.paragraphs[$0].range.start } ?? document.text.count
  }

  /// False for a document that is nothing but headers and footers.
  var hasPlaces: Bool { document.paragraphs.indices.contains { !isFrame($0) } }

  private func isFrame(_ index: Int) -> Bool { Self.isFrame(index, document, anchors, part) }

  /// True in headers and footers, and in the text boxes that stand in them: those are held by the section's properties.
  private static func isFrame(_ index: Int, _ document: Document, _ anchors: DOCXAnchors, _ part: [UInt8]) -> Bool {
    if document.paragraphs[index].container.isFrame { return true }
    let host = anchors.paragraphs[index].host
    guard host >= 0 else { return false }
    let name = StartTag.name(before: Int(anchors.runs[Int(host)].start) + 1, in: part)
    return name.split(separator: ":").last == "sectPr"
  }

  func place(of range: TextRange) -> Place {
    let paragraph = paragraph(at: range.start)
    guard range.start < textEnd || textEnd == document.text.count else { return place(ofParagraph: paragraph) }
    let inText = TextRange(range.start, min(range.end, textEnd))
    let range = wholeCharacters(covered(inText, in: paragraph))
    guard !range.isEmpty, let first = firstSegment(endingAfter: range.start), let last = lastSegment(before: range.end),
      first <= last
    else { return place(ofParagraph: paragraph) }
    let place = Place(start: start(at: range.start, in: first), end: end(at: range.end, in: last))
    // Text boxes and notes follow their paragraph in the text but stand inside it in the part.
    guard place.start.offset <= place.end.offset else { return self.place(ofParagraph: paragraph) }
    return place
  }

  /// An empty range stands for its paragraph; one inside an automatic number for the paragraph's first character.
  private func covered(_ range: TextRange, in index: Int) -> TextRange {
    let paragraph = document.paragraphs[index]
    let contentStart = paragraph.automaticNumber?.end ?? paragraph.range.start
    if range.isEmpty { return TextRange(contentStart, paragraph.range.end) }
    if range.end <= contentStart { return TextRange(contentStart, min(contentStart + 1, paragraph.range.end)) }
    return TextRange(range.start, min(range.end, reachableEnd(from: index, to: range.end)))
  }

  /// How far a comment that starts in a paragraph may reach: not from a cell, text box or note to the text around it,
  /// nor the other way, because LibreOffice drops such comments and Word widens them to whole rows.
  private func reachableEnd(from index: Int, to end: Int) -> Int {
    let container = document.paragraphs[index].container
    guard document.paragraphs[paragraph(at: end - 1)].container != container else { return document.text.count }
    let other = document.paragraphs[index...].firstIndex { $0.container != container } ?? document.paragraphs.count
    return document.paragraphs[other - 1].range.end
  }

  func paragraph(at offset: Int) -> Int {
    let after = document.paragraphs.partitioningIndex { $0.range.start > offset }
    let index = max(0, after - 1)
    guard isFrame(index) else { return index }
    return document.paragraphs[..<index].indices.last { !isFrame($0) } ?? 0
  }

  func firstSegment(endingAfter offset: Int) -> Int? {
    let index = anchors.segments.partitioningIndex { Int($0.textEnd) > offset }
    return index < anchors.segments.count ? index : nil
  }

  func lastSegment(before offset: Int) -> Int? {
    let index = anchors.segments.partitioningIndex { Int($0.textStart) >= offset }
    return index > 0 ? index - 1 : nil
  }

  /// Widens a range so that it never begins or ends inside a character as people see it.
  private func wholeCharacters(_ range: TextRange) -> TextRange {
    let bytes = document.text.bytes
    var result = range
    while result.start > 0, result.start < bytes.count, continuesCharacter(at: result.start) { result.start -= 1 }
    while result.end < bytes.count, continuesCharacter(at: result.end) { result.end += 1 }
    return result
  }

  /// True inside a UTF-8 sequence and before combining marks, variation selectors and joiners.
  private func continuesCharacter(at offset: Int) -> Bool {
    let bytes = document.text.bytes
    guard bytes[offset] & 0xC0 != 0x80 else { return true }
    guard bytes[offset] >= 0xCC, let scalar = document.text.scalar(at: offset) else { return false }
    return scalar.properties.isGraphemeExtend || scalar.value == 0x200D || scalar.properties.isEmojiModifier
  }
}

extension UTF8Text {
  /// The scalar that starts at an offset.
  fileprivate func scalar(at offset: Int) -> Unicode.Scalar? {
    String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
  }
}
