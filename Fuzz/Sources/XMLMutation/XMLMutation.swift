internal import Fuzzing

/// Changes XML so that it mostly stays well-formed, which changing bytes hardly ever does.
struct XMLMutation {
  private var bytes: [UInt8]
  private var random: SeededRandom

  init(_ bytes: [UInt8], seed: UInt32) {
    self.bytes = bytes
    random = SeededRandom(seed: seed)
  }

  static func mutated(_ bytes: [UInt8], seed: UInt32) -> [UInt8] {
    var mutation = XMLMutation(bytes, seed: seed)
    for _ in 0..<Int.random(in: 1...4, using: &mutation.random) { mutation.step() }
    return mutation.bytes
  }

  /// The first document with an element of the second put into it.
  static func crossed(_ bytes: [UInt8], _ other: [UInt8], seed: UInt32) -> [UInt8] {
    var mutation = XMLMutation(bytes, seed: seed)
    guard let element = XMLOutline(other).elements.randomElement(using: &mutation.random) else { return bytes }
    mutation.insert(other[element.range], XMLOutline(bytes))
    return mutation.bytes
  }

  private mutating func step() {
    let outline = XMLOutline(bytes)
    let element = outline.elements.randomElement(using: &random)
    switch (Int.random(in: 0..<14, using: &random), element) {
    case (0...1, let element?): insert(bytes[element.range], outline)
    case (2, let element?): bytes.removeSubrange(element.range)
    case (3, let element?): swap(element, outline)
    case (4, let element?): bytes.replaceSubrange(element.range, with: Array(bytes[element.content]))
    case (5, let element?): wrap(element)
    case (6, let element?): bytes.removeSubrange(element.content)
    case (7...9, _): setValue(outline)
    case (10, _): changeText(outline)
    default: insert(WordSnippets.all.randomElement(using: &random)?[...] ?? [], outline)
    }
  }

  private mutating func insert(_ piece: ArraySlice<UInt8>, _ outline: XMLOutline) {
    guard let gap = outline.gaps.randomElement(using: &random) else { return }
    bytes.insert(contentsOf: Array(piece), at: gap)
  }

  private mutating func swap(_ element: XMLOutline.Element, _ outline: XMLOutline) {
    guard let other = outline.elements.randomElement(using: &random), !other.range.overlaps(element.range) else {
      return
    }
    let (first, second) = element.range.lowerBound < other.range.lowerBound ? (element, other) : (other, element)
    let copy = bytes
    bytes.replaceSubrange(second.range, with: copy[first.range])
    bytes.replaceSubrange(first.range, with: copy[second.range])
  }

  private mutating func wrap(_ element: XMLOutline.Element) {
    guard let name = WordSnippets.wrappers.randomElement(using: &random) else { return }
    let open = name.split(separator: UInt8(ascii: " "))[0]
    bytes.insert(
      contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")] + open + [UInt8(ascii: ">")], at: element.range.upperBound)
    bytes.insert(contentsOf: [UInt8(ascii: "<")] + name + [UInt8(ascii: ">")], at: element.range.lowerBound)
  }

  /// Another value of the same document, or one that is known for trouble.
  private mutating func setValue(_ outline: XMLOutline) {
    guard let place = outline.values.randomElement(using: &random) else { return }
    let own = outline.values.randomElement(using: &random).map { Array(bytes[$0]) }
    let foreign = WordSnippets.values.randomElement(using: &random)
    let value = Bool.random(using: &random) ? own : foreign
    bytes.replaceSubrange(place, with: value ?? [])
  }

  private mutating func changeText(_ outline: XMLOutline) {
    let text = WordSnippets.texts.randomElement(using: &random) ?? []
    guard let place = outline.texts.randomElement(using: &random) else { return insert(text[...], outline) }
    bytes.insert(contentsOf: text, at: place.lowerBound)
  }
}
