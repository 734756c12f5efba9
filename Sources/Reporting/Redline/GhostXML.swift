internal import Documents
internal import OpenXML

/// Paragraphs that only the older draft has, dressed like those of the newer draft of the same look.
struct GhostXML {
  let old: Document
  let new: Document
  let anchors: DOCXAnchors
  let blocks: PartBlocks
  let names: WordNames

  /// A paragraph with all its words.
  ///
  /// - Parameters:
  ///   - text: UTF-8 of the words, without automatic number.
  ///   - kind: `deleted` or `movedFrom`.
  ///   - near: paragraph of the newer draft beside which it will stand.
  ///   - hasMark: false when the paragraph's end stays.
  func paragraph(
    _ text: [UInt8], like index: Int, near: Int, _ kind: RevisionMarks.Kind, marks: inout RevisionMarks, hasMark: Bool,
    rangeStart: String = ""
  ) -> String {
    let template = template(for: old.paragraphs[index], near: near)
    let mark = hasMark ? "<\(prefix)rPr>\(marks.paragraphMark(kind))</\(prefix)rPr>" : ""
    let look = (template.flatMap { blocks.element($0) }.map { blocks.propertiesXML(of: $0) } ?? "") + mark
    let properties = look.isEmpty ? "" : "<\(prefix)pPr>\(look)</\(prefix)pPr>"
    let runs = template.flatMap { runTags(of: $0) }
    return
      "<\(prefix)p\(names.declaration)>\(properties)\(rangeStart)\(change(text, kind, runs, marks: &marks))</\(prefix)p>"
  }

  /// Words in a run of their own, as taken away; nothing for no words.
  func change(
    _ text: [UInt8], _ kind: RevisionMarks.Kind, _ tags: DOCXRunTags?, marks: inout RevisionMarks
  ) -> String {
    guard !text.isEmpty else { return "" }
    let open = tags?.open ?? "<\(prefix)r\(names.declaration)>"
    let close = tags?.close ?? "</\(prefix)r>"
    let inner = tags?.prefix ?? prefix
    let name = kind == .deleted ? "delText" : "t"
    return marks.start(kind) + open + content(text, prefix: inner, name) + close + marks.end(kind)
  }

  private var prefix: String { names.prefix }

  private func content(_ text: [UInt8], prefix: String, _ name: String) -> String {
    var result = ""
    var piece: [UInt8] = []
    func flush() {
      guard !piece.isEmpty else { return }
      let escaped = String(decoding: XMLEscaping.escaped(piece), as: UTF8.self)
      result += "<\(prefix)\(name) xml:space=\"preserve\">\(escaped)</\(prefix)\(name)>"
      piece = []
    }
    for byte in text {
      switch byte {
      case 0x09:
        flush()
        result += "<\(prefix)tab/>"
      case 0x0A:
        flush()
        result += "<\(prefix)br/>"
      default: piece.append(byte)
      }
    }
    flush()
    return result
  }

  // MARK: Look

  /// The nearest paragraph of the newer draft that looks like an older one, else that beside which it will stand.
  private func template(for paragraph: Paragraph, near: Int) -> Int? {
    let wanted = Look(paragraph.format)
    let count = new.paragraphs.count
    for distance in 0..<min(count, 400) {
      for index in [near - distance, near + distance] where new.paragraphs.indices.contains(index) {
        if blocks.element(index) != nil, !new.paragraphs[index].range.isEmpty,
          Look(new.paragraphs[index].format) == wanted
        {
          return index
        }
      }
    }
    return [near, near + 1].first { blocks.element($0) != nil }
  }

  private struct Look: Equatable {
    var outline: Int?
    var list: Int?
    var style: String?
    var size: Int?
    var font: String?
    var isCentered: Bool

    init(_ format: ParagraphFormat) {
      outline = format.outlineLevel
      list = format.listLevel
      style = format.styleName
      size = format.fontSize
      font = format.font
      isCentered = format.isCentered
    }
  }

  private func runTags(of paragraph: Int) -> DOCXRunTags? {
    let start = Int32(new.paragraphs[paragraph].automaticNumber?.end ?? new.paragraphs[paragraph].range.start)
    guard let segment = anchors.segments.first(where: { $0.textStart >= start }), segment.part == 0 else { return nil }
    let run = anchors.runs[Int(segment.run)]
    guard run.isSplittable else { return nil }
    let range = Int(run.propertiesStart)..<Int(run.propertiesEnd)
    let look = String(decoding: blocks.tree.bytes[range], as: UTF8.self)
    return DOCXRunTags(close: "</\(prefix)r>", open: "<\(prefix)r\(names.declaration)>" + look)
  }
}
