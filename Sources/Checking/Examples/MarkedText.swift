/// A text in which ⟦ and ⟧ enclose what a finding must select.
struct MarkedText: Hashable, Sendable {
  static let opening: Unicode.Scalar = "⟦"
  static let closing: Unicode.Scalar = "⟧"

  /// Without the marks.
  let text: String
  /// UTF-8 offsets in `text`, ascending.
  let spans: [Range<Int>]

  /// Nil when the marks do not pair or enclose nothing.
  init?(_ source: String) {
    var plain = String.UnicodeScalarView()
    var length = 0
    var spans: [Range<Int>] = []
    var start: Int?
    for scalar in source.unicodeScalars {
      switch (scalar, start) {
      case (Self.opening, nil): start = length
      case (Self.closing, let open?) where open < length:
        spans.append(open..<length)
        start = nil
      case (Self.opening, _), (Self.closing, _): return nil
      default:
        plain.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    guard start == nil else { return nil }
    text = String(plain)
    self.spans = spans
  }
}
