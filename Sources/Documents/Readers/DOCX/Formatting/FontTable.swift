/// Font names as small numbers, so that runs are compared and inherited without strings.
struct FontTable {
  /// Theme slots stand for a name that is known only when the theme part has been read.
  static let minorEastAsia: Int16 = 0
  static let majorEastAsia: Int16 = 1

  private var names: [[UInt8]] = [[], []]
  /// Runs of one paragraph mostly share their font.
  private var latest = 0

  /// The number of a font, the same for the same bytes.
  mutating func index(of name: UnsafeBufferPointer<UInt8>) -> Int16 {
    if latest > 1, Self.isSame(names[latest], name) { return Int16(latest) }
    // Drafts use fewer than ten fonts, so a search beats hashing. Hostile files get one slot for all the rest.
    if let known = names.dropFirst(2).firstIndex(where: { Self.isSame($0, name) }) {
      latest = known
      return Int16(known)
    }
    guard names.count < 1_000 else { return Int16(names.count - 1) }
    names.append(Array(name))
    return Int16(names.count - 1)
  }

  private static func isSame(_ known: [UInt8], _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    known.count == name.count && known.elementsEqual(name)
  }

  func name(of index: Int16) -> String? {
    guard index > Self.majorEastAsia else { return nil }
    return String(decoding: names[Int(index)], as: UTF8.self)
  }
}
