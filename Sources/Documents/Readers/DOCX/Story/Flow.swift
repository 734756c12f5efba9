/// Text, paragraphs and their places as they are collected, with offsets from 0.
struct Flow {
  var text: [UInt8] = []
  var paragraphs: [Paragraph] = []
  var segments: [DOCXAnchors.Segment] = []
  var anchors: [DOCXAnchors.ParagraphAnchor] = []
  var commentMarks: [CommentMark] = []
  /// Fonts of finished paragraphs, whose names depend on the theme part.
  var themeFonts: [(paragraph: Int, font: Int16)] = []

  /// A mark of a comment, with the offset in the text where it stands.
  struct CommentMark {
    enum Kind {
      case start, end, reference
    }

    var kind: Kind
    var id: Int
    var offset: Int
  }

  /// Adds another flow after this one.
  mutating func append(_ other: Flow) {
    let shift = text.count
    themeFonts += other.themeFonts.map { ($0.paragraph + paragraphs.count, $0.font) }
    text += other.text
    anchors += other.anchors
    paragraphs += other.paragraphs.map { $0.shifted(by: shift) }
    segments += other.segments.map { $0.shifted(by: shift) }
    commentMarks += other.commentMarks.map { CommentMark(kind: $0.kind, id: $0.id, offset: $0.offset + shift) }
  }

  /// Puts text without a place in the part at an offset and moves what stands behind it.
  mutating func insert(_ string: String, at offset: Int, segmentsFrom firstSegment: Int) {
    text.insert(contentsOf: string.utf8, at: offset)
    for index in firstSegment..<segments.count {
      segments[index] = segments[index].shifted(by: string.utf8.count)
    }
    for index in commentMarks.indices.reversed() {
      guard commentMarks[index].offset > offset else { break }
      commentMarks[index].offset += string.utf8.count
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
