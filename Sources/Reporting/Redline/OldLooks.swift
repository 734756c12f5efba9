internal import Documents
internal import OpenXML

/// How paragraphs of the older draft looked, told by paragraphs of the newer draft that look the same.
struct OldLooks {
  /// Properties for a paragraph, and its number where no list of the newer draft gives it one.
  struct Dress {
    var properties: String
    var typedNumber: [UInt8] = []
  }

  private let old: Document
  private let new: Document
  private let blocks: PartBlocks
  private let prefix: String
  private var byLook: [Look: [Int]] = [:]
  private var byNumber: [NumberShape: [Int]] = [:]

  init(old: Document, new: Document, blocks: PartBlocks, prefix: String) {
    self.old = old
    self.new = new
    self.blocks = blocks
    self.prefix = prefix
    for (index, paragraph) in new.paragraphs.enumerated()
    where !paragraph.range.isEmpty && blocks.element(index) != nil {
      byLook[Look(paragraph, of: new), default: []].append(index)
      if let shape = NumberShape(paragraph, of: new) { byNumber[shape, default: []].append(index) }
    }
  }

  /// The nearest paragraph of the newer draft that looks like an older one; found by binary search.
  func template(for index: Int, near: Int) -> Int? {
    nearest(near, in: byLook[Look(old.paragraphs[index], of: old)])
  }

  /// - Parameter near: Paragraph of the newer draft beside or in whose place the older one stands.
  func dress(of index: Int, near: Int) -> Dress {
    let shape = NumberShape(old.paragraphs[index], of: old)
    let twin = template(for: index, near: near) ?? shape.flatMap { nearest(near, in: byNumber[$0]) }
    if let element = twin.flatMap({ blocks.element($0) }) {
      return Dress(properties: blocks.propertiesXML(of: element))
    }
    let number = old.paragraphs[index].automaticNumber.map { Array(old.text.bytes[$0.start..<$0.end]) } ?? []
    guard let neighbour = [near, near + 1].first(where: { blocks.element($0) != nil }),
      let element = blocks.element(neighbour)
    else { return Dress(properties: "", typedNumber: number) }
    let isNumbered = new.paragraphs[neighbour].automaticNumber != nil
    let properties =
      isNumbered ? blocks.numberlessPropertiesXML(of: element, prefix: prefix) : blocks.propertiesXML(of: element)
    return Dress(properties: properties, typedNumber: number)
  }

  /// True when an older paragraph and a newer one bear automatic numbers of one shape, or none.
  func haveSameNumbering(_ oldIndex: Int, _ newIndex: Int) -> Bool {
    NumberShape(old.paragraphs[oldIndex], of: old) == NumberShape(new.paragraphs[newIndex], of: new)
  }

  private func nearest(_ near: Int, in paragraphs: [Int]?) -> Int? {
    guard let paragraphs else { return nil }
    let after = paragraphs.partitionIndex { $0 >= near }
    let candidates = [after - 1, after].filter(paragraphs.indices.contains).map { paragraphs[$0] }
    return candidates.min { abs($0 - near) < abs($1 - near) }
  }

  private struct Look: Hashable {
    var number: NumberShape?
    var outline: Int?
    var style: String?
    var size: Int?
    var font: String?
    var isCentered: Bool

    init(_ paragraph: Paragraph, of document: Document) {
      number = NumberShape(paragraph, of: document)
      outline = paragraph.format.outlineLevel
      style = paragraph.format.styleName
      size = paragraph.format.fontSize
      font = paragraph.format.font
      isCentered = paragraph.format.isCentered
    }
  }
}

/// An automatic number without its value: `（三）` and `（十一）` have one shape, `3.` and `三、` have two.
struct NumberShape: Hashable {
  private let scalars: [UInt32]

  /// Nil when the paragraph bears no automatic number.
  init?(_ paragraph: Paragraph, of document: Document) {
    guard let number = paragraph.automaticNumber else { return nil }
    var scalars: [UInt32] = []
    for scalar in document.text.string(in: number).unicodeScalars where !scalar.properties.isWhitespace {
      let shape: UInt32 =
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19: 0x30
        case 0x2460...0x249B, 0x2776...0x2793: 0x2460
        case 0x41...0x5A: 0x41
        case 0x61...0x7A: 0x61
        case 0x3007, 0x3400...0x9FFF: 0x4E00
        default: scalar.value
        }
      if scalars.last != shape { scalars.append(shape) }
    }
    self.scalars = scalars
  }
}
