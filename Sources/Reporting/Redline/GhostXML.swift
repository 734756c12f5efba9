internal import Documents
internal import OpenXML

/// Paragraphs that only the older draft has, dressed like those of the newer draft of the same look.
struct GhostXML {
  let old: Document
  let new: Document
  let anchors: DOCXAnchors
  let blocks: PartBlocks
  let names: WordNames
  let looks: OldLooks

  init(old: Document, new: Document, anchors: DOCXAnchors, blocks: PartBlocks, names: WordNames) {
    self.old = old
    self.new = new
    self.anchors = anchors
    self.blocks = blocks
    self.names = names
    looks = OldLooks(old: old, new: new, blocks: blocks, prefix: names.prefix)
  }

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
    let dress = looks.dress(of: index, near: near)
    let mark = hasMark ? "<\(prefix)rPr>\(marks.paragraphMark(kind))</\(prefix)rPr>" : ""
    let look = dress.properties + mark
    let properties = look.isEmpty ? "" : "<\(prefix)pPr>\(look)</\(prefix)pPr>"
    let template = looks.template(for: index, near: near) ?? [near, near + 1].first { blocks.element($0) != nil }
    let runs = template.flatMap { runTags(of: $0) }
    let words = change(dress.typedNumber + text, kind, runs, marks: &marks)
    return "<\(prefix)p\(names.declaration)>\(properties)\(rangeStart)\(words)</\(prefix)p>"
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

  private func runTags(of paragraph: Int) -> DOCXRunTags? {
    let start = Int32(new.paragraphs[paragraph].automaticNumber?.end ?? new.paragraphs[paragraph].range.start)
    let index = anchors.segments.partitionIndex { $0.textStart >= start }
    guard index < anchors.segments.count, anchors.segments[index].part == 0 else { return nil }
    let run = anchors.runs[Int(anchors.segments[index].run)]
    guard run.isSplittable else { return nil }
    let range = Int(run.propertiesStart)..<Int(run.propertiesEnd)
    let look = String(decoding: blocks.tree.bytes[range], as: UTF8.self)
    return DOCXRunTags(close: "</\(prefix)r>", open: "<\(prefix)r\(names.declaration)>" + look)
  }
}
