/// Text, paragraphs and their places as they are collected, with offsets from 0.
struct Flow {
  var text: [UInt8] = []
  var paragraphs: [Paragraph] = []
  var segments: [DOCXAnchors.Segment] = []
  var anchors: [DOCXAnchors.ParagraphAnchor] = []

  /// Adds another flow after this one.
  mutating func append(_ other: Flow) {
    let shift = text.count
    text += other.text
    anchors += other.anchors
    paragraphs += other.paragraphs.map { $0.shifted(by: shift) }
    segments += other.segments.map { $0.shifted(by: shift) }
  }

  /// Puts text without a place in the part at an offset and moves what stands behind it.
  mutating func insert(_ string: String, at offset: Int, segmentsFrom firstSegment: Int) {
    text.insert(contentsOf: string.utf8, at: offset)
    for index in firstSegment..<segments.count {
      segments[index] = segments[index].shifted(by: string.utf8.count)
    }
  }
}

extension Paragraph {
  fileprivate func shifted(by distance: Int) -> Paragraph {
    var result = self
    result.range = TextRange(range.start + distance, range.end + distance)
    result.automaticNumber = automaticNumber.map { TextRange($0.start + distance, $0.end + distance) }
    return result
  }
}

extension DOCXAnchors.Segment {
  fileprivate func shifted(by distance: Int) -> DOCXAnchors.Segment {
    var result = self
    result.textStart += Int32(distance)
    result.textEnd += Int32(distance)
    return result
  }
}
