import Documents

/// Text under repair that knows for every byte where it came from.
///
/// Each pass makes edits over the result of the pass before; the origins compose by themselves.
struct EditableText {
  /// The byte stands for the stretch of the original that starts at its origin; it was not copied from there.
  private static let madeUp: UInt32 = 0x8000_0000

  private(set) var bytes: [UInt8]
  private var origins: [UInt32]
  private let originalCount: Int

  /// - Precondition: the text is shorter than 2 GiB; readers refuse far smaller ones.
  init(_ text: UTF8Text) {
    bytes = text.bytes
    origins = (0..<UInt32(text.count)).map { $0 }
    originalCount = text.count
  }

  struct Edit {
    var range: Range<Int>
    var replacement: [UInt8]
  }

  /// Where a stretch of the current text came from.
  func original(of range: Range<Int>) -> TextRange {
    let start = origin(at: range.lowerBound)
    guard !range.isEmpty else { return TextRange(start, start) }
    let last = origins[range.upperBound - 1]
    let end = last & Self.madeUp == 0 ? Int(last) + 1 : origin(at: range.upperBound)
    return TextRange(start, max(start, end))
  }

  private func origin(at offset: Int) -> Int {
    offset < origins.count ? Int(origins[offset] & ~Self.madeUp) : originalCount
  }

  /// Applies edits that are ascending and do not overlap; edits that overlap an earlier one are left out.
  mutating func apply(_ edits: [Edit]) {
    guard !edits.isEmpty else { return }
    var builder = Builder(capacity: bytes.count)
    var position = 0
    for edit in edits where edit.range.lowerBound >= position {
      builder.copy(position..<edit.range.lowerBound, of: self)
      builder.replace(edit.range, with: edit.replacement, in: self)
      position = edit.range.upperBound
    }
    builder.copy(position..<bytes.count, of: self)
    adopt(builder)
  }

  mutating func adopt(_ builder: Builder) {
    bytes = builder.bytes
    origins = builder.origins
  }

  /// Writes the next version of a text while reading the current one.
  struct Builder {
    fileprivate(set) var bytes: [UInt8] = []
    fileprivate var origins: [UInt32] = []

    init(capacity: Int) {
      bytes.reserveCapacity(capacity + capacity / 8)
      origins.reserveCapacity(capacity + capacity / 8)
    }

    mutating func copy(_ range: Range<Int>, of text: EditableText) {
      bytes.append(contentsOf: text.bytes[range])
      origins.append(contentsOf: text.origins[range])
    }

    /// The replacement stands for the whole range.
    mutating func replace(_ range: Range<Int>, with replacement: [UInt8], in text: EditableText) {
      let origin = UInt32(text.origin(at: range.lowerBound)) | EditableText.madeUp
      bytes.append(contentsOf: replacement)
      origins.append(contentsOf: repeatElement(origin, count: replacement.count))
    }
  }

  /// The result, with the map back to the text as read.
  func cleanText() -> CleanText {
    var segments: [PositionMap.Segment] = []
    var expected: UInt32 = .max
    for (offset, origin) in origins.enumerated() {
      if origin != expected {
        let isCopied = origin & Self.madeUp == 0
        segments.append(.init(clean: offset, original: Int(origin & ~Self.madeUp), isCopied: isCopied))
      }
      expected = origin & Self.madeUp == 0 ? origin + 1 : origin
    }
    let map = PositionMap(segments: segments, cleanEnd: bytes.count, originalEnd: originalCount)
    return CleanText(text: UTF8Text(validBytes: bytes), map: map)
  }
}
