public import Documents

/// What holds for the places of a document's characters in its parts.
public struct AnchorPromises {
  private let document: Document
  private let anchors: DOCXAnchors
  private let parts: [[UInt8]]
  /// Runs and paragraphs stand in the main part.
  private let part: [UInt8]

  /// - Parameter parts: The parts the anchors name, in UTF-8.
  public init(_ document: Document, _ anchors: DOCXAnchors, parts: [[UInt8]]) {
    self.document = document
    self.anchors = anchors
    self.parts = parts
    part = parts.first ?? []
  }

  public func check() {
    require(anchors.paragraphs.count == document.paragraphs.count, "every paragraph has an anchor")
    checkRuns()
    checkSegments()
    for paragraph in anchors.paragraphs {
      require(parts.indices.contains(Int(paragraph.part)), "a paragraph has a part")
      let isInPart = isStretch(paragraph.contentStart, paragraph.contentEnd, in: parts[Int(paragraph.part)])
      require(isInPart, "a paragraph's content is within its part")
      require(paragraph.host < anchors.runs.count, "a paragraph's host is a run")
      require(paragraph.host >= 0 || paragraph.part == 0, "a paragraph of another part has a host")
    }
  }

  private func checkRuns() {
    for run in anchors.runs {
      require(isStretch(run.start, run.end, in: part) && run.start < run.end, "a run is within the part")
      require(part[Int(run.start)] == UInt8(ascii: "<"), "a run starts with a tag")
      require(part[Int(run.end) - 1] == UInt8(ascii: ">"), "a run ends with a tag")
      let hasProperties = run.propertiesStart < run.propertiesEnd
      require(
        !hasProperties || run.start < run.propertiesStart && run.propertiesEnd < run.end, "properties are in their run")
    }
  }

  private func checkSegments() {
    var end: Int32 = 0
    for segment in anchors.segments {
      require(end <= segment.textStart && segment.textStart <= segment.textEnd, "segments are in the order of the text")
      require(Int(segment.textEnd) <= document.text.count, "segments are within the text")
      require(parts.indices.contains(Int(segment.part)), "a segment has a part")
      let isInPart = isStretch(segment.sourceStart, segment.sourceEnd, in: parts[Int(segment.part)])
      require(isInPart, "a segment's source is within its part")
      require(anchors.runs.indices.contains(Int(segment.run)), "a segment has a run")
      if segment.form == .verbatim { checkVerbatim(segment) }
      end = segment.textEnd
    }
  }

  private func checkVerbatim(_ segment: DOCXAnchors.Segment) {
    let read = document.text.bytes[Int(segment.textStart)..<Int(segment.textEnd)]
    let written = parts[Int(segment.part)][Int(segment.sourceStart)..<Int(segment.sourceEnd)]
    require(read.elementsEqual(written), "verbatim text is what the part holds")
  }

  private func isStretch(_ start: Int32, _ end: Int32, in part: [UInt8]) -> Bool {
    0 <= start && start <= end && Int(end) <= part.count
  }
}
