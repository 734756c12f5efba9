import Analysis
import Documents

/// Frame and quoted words of a draft in the text as read.
struct TextPlaces {
  private let draft: Draft
  private var bytes: [UInt8] { draft.document.text.bytes }

  init(_ draft: Draft) {
    self.draft = draft
  }

  /// True for lines of the title block and the signature.
  func isFrame(_ line: TextRange) -> Bool {
    guard let part = draft.part(at: draft.clean.clean(line).start) else { return true }
    return !draft.parts[part].isBody
  }

  /// Where some words stand, each time.
  func ranges(of words: String) -> [TextRange] {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    var result: [TextRange] = []
    var offset = 0
    while offset <= bytes.count - wanted.count {
      if bytes[offset] == first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        result.append(TextRange(offset, offset + wanted.count))
        offset += wanted.count
      } else {
        offset += 1
      }
    }
    return result
  }
}
