internal import Documents
internal import OpenXML

extension PlaceFinder {
  func start(at offset: Int, in index: Int) -> SplicePoint {
    let segment = anchors.segments[index]
    let run = anchors.runs[Int(segment.run)]
    guard run.isSplittable else { return SplicePoint(offset: Int(run.start), surroundings: .content) }
    if offset > Int(segment.textStart), let source = sourceOffset(of: offset, in: segment) {
      return SplicePoint(
        offset: source, surroundings: .text(tags(of: run), textStart: Int(segment.sourceStart)))
    }
    let element = elementStart(of: segment)
    let contentStart = max(Int(run.propertiesEnd), StartTag.end(of: Int(run.start), in: part))
    guard element > contentStart, !isBlank(contentStart..<element) else {
      return SplicePoint(offset: Int(run.start), surroundings: .content)
    }
    return SplicePoint(offset: element, surroundings: .run(tags(of: run)))
  }

  func end(at offset: Int, in index: Int) -> SplicePoint {
    let segment = anchors.segments[index]
    let run = anchors.runs[Int(segment.run)]
    guard run.isSplittable else { return SplicePoint(offset: Int(run.end), surroundings: .content) }
    if offset < Int(segment.textEnd), let source = sourceOffset(of: offset, in: segment) {
      return SplicePoint(
        offset: source, surroundings: .text(tags(of: run), textStart: Int(segment.sourceStart)))
    }
    let element = elementEnd(of: segment)
    let tags = tags(of: run)
    let contentEnd = Int(run.end) - tags.close.utf8.count
    guard element < contentEnd, !isBlank(element..<contentEnd) else {
      return SplicePoint(offset: Int(run.end), surroundings: .content)
    }
    return SplicePoint(offset: element, surroundings: .run(tags))
  }

  /// Around all content of a paragraph, or around the run that holds it.
  func place(ofParagraph index: Int) -> Place {
    let anchor = anchors.paragraphs[index]
    if anchor.host >= 0 {
      let host = anchors.runs[Int(anchor.host)]
      return Place(
        start: SplicePoint(offset: Int(host.start), surroundings: .content),
        end: SplicePoint(offset: Int(host.end), surroundings: .content))
    }
    return Place(start: point(at: Int(anchor.contentStart)), end: point(at: Int(anchor.contentEnd)))
  }

  /// The start or end of a paragraph's content. They may be of different elements, as a deleted paragraph mark joins two,
  /// and either may be written as an empty-element tag.
  private func point(at offset: Int) -> SplicePoint {
    guard part[offset] == UInt8(ascii: "/") else { return SplicePoint(offset: offset, surroundings: .content) }
    let name = StartTag.name(before: offset, in: part)
    return SplicePoint(offset: offset, surroundings: .emptyParagraph(name: name))
  }

  /// Where a character inside a segment starts in the part; nil when the text cannot be divided there.
  private func sourceOffset(of offset: Int, in segment: DOCXAnchors.Segment) -> Int? {
    let distance = offset - Int(segment.textStart)
    switch segment.form {
    case .verbatim: return Int(segment.sourceStart) + distance
    case .atomic: return nil
    case .encoded:
      let range = Int(segment.sourceStart)..<Int(segment.sourceEnd)
      var decoder = XMLTextDecoder(part, range)
      var count = 0
      while let unit = decoder.next() {
        if count == distance { return decoder.isInCharacterData ? nil : unit.source.lowerBound }
        count += unit.utf8.count
      }
      return nil
    }
  }

  /// Where a character inside a segment, or its end, stands in the part; nil when the text cannot be divided there.
  func partOffset(of offset: Int, in segment: DOCXAnchors.Segment) -> Int? {
    guard segment.form == .encoded, offset == Int(segment.textEnd) else { return sourceOffset(of: offset, in: segment) }
    return part[..<Int(segment.sourceEnd)].suffix(3).elementsEqual("]]>".utf8) ? nil : Int(segment.sourceEnd)
  }

  private func elementStart(of segment: DOCXAnchors.Segment) -> Int {
    guard segment.form != .atomic else { return Int(segment.sourceStart) }
    var position = Int(segment.sourceStart) - 1
    while part[position] != UInt8(ascii: "<") { position -= 1 }
    return position
  }

  private func elementEnd(of segment: DOCXAnchors.Segment) -> Int {
    guard segment.form != .atomic else { return Int(segment.sourceEnd) }
    return StartTag.end(of: Int(segment.sourceEnd), in: part)
  }

  func tags(of run: DOCXAnchors.Run) -> DOCXRunTags {
    let start = Int(run.start)
    let tagEnd = StartTag.end(of: start, in: part)
    let name = StartTag.name(before: tagEnd - 1, in: part)
    let properties = Int(run.propertiesStart)..<Int(run.propertiesEnd)
    let open = part[start..<tagEnd] + (properties.isEmpty ? [] : part[properties])
    return DOCXRunTags(close: "</\(name)>", open: String(decoding: open, as: UTF8.self))
  }

  private func isBlank(_ range: Range<Int>) -> Bool { part[range].allSatisfy { $0 <= 0x20 } }
}
