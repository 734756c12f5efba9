internal import OpenXML

/// Stretches of the main part in which nothing may be changed: fields, and text that was moved.
struct EditBarriers {
  private var stretches: [(range: Range<Int>, obstacle: EditObstacle)] = []

  init(_ tree: XMLTree) {
    var depth = 0
    var fieldStart = 0
    for element in 0..<tree.elementCount {
      switch tree.name(of: element) {
      case .simpleField: stretches.append((tree.range(of: element), .field))
      case .moveTo, .moveFrom: stretches.append((tree.range(of: element), .move))
      case .fieldCharacter:
        if tree.has(.fieldCharacterType, "begin", of: element) {
          if depth == 0 { fieldStart = tree.range(of: element).lowerBound }
          depth += 1
        } else if tree.has(.fieldCharacterType, "end", of: element), depth > 0 {
          depth -= 1
          if depth == 0 { stretches.append((fieldStart..<tree.range(of: element).upperBound, .field)) }
        }
      default: continue
      }
    }
    // A field that never ends reaches to the end, as Word takes it.
    if depth > 0 { stretches.append((fieldStart..<tree.bytes.count, .field)) }
  }

  func obstacle(at offset: Int) -> EditObstacle? {
    stretches.first { $0.range.contains(offset) }?.obstacle
  }
}
