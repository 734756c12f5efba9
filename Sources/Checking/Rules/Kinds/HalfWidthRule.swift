import Analysis
import Documents
import RuleFiles

/// Punctuation between Han characters is full-width; one match for the whole draft.
struct HalfWidthRule: RuleKind {
  static let name = "half-width"
  static let measures = ["marks"]
  static let fields = ["shown"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let text = context.draft.document.text
    let places = places(text.bytes)
    guard let first = places.first else { return [] }
    var match = RuleMatch(place: .original(first), key: "half-width")
    match.measures = [.number("marks", places.count)]
    match.related = places.dropFirst().prefix(20).map { .original($0) }
    match.count = places.count
    match.edits = FullWidthEdits(text.bytes, places).edits
    match.fields["shown"] = .text(text.string(in: first))
    return [match]
  }

  private func places(_ bytes: [UInt8]) -> [TextRange] {
    var places: [TextRange] = []
    for index in bytes.indices where Self.isMark(bytes[index]) && isBesideHan(index, bytes) {
      places.append(TextRange(index, index + 1))
    }
    return places
  }

  /// , ; : ( ) ? !
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F: true
    default: false
    }
  }

  /// Han characters are three bytes from E4 to E9 (U+4E00 to U+9FFF); the last byte of anything else in these scripts
  /// cannot be told, so the one before the mark is looked at from its start.
  private func isBesideHan(_ index: Int, _ bytes: [UInt8]) -> Bool {
    let isBefore = index >= 3 && (0xE4...0xE9).contains(bytes[index - 3]) && bytes[index - 1] & 0xC0 == 0x80
    let isAfter = index + 1 < bytes.count && (0xE4...0xE9).contains(bytes[index + 1])
    return isBefore && isAfter || (isBefore || isAfter) && Self.isBracket(bytes[index])
  }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == 0x28 || byte == 0x29 }
}
