/// Another form of an example's draft, in which the same finding must appear at the same words.
enum ExampleVariant: String, CaseIterable, Sendable {
  case plain
  /// A line with an emoji behind the title, so that mistakes with offsets show.
  case shifted
  /// Half-width punctuation, as many real drafts have it.
  case halfWidth = "half-width"

  /// False where the change would move the figures that the example is about.
  func suits(_ form: Example.Form) -> Bool {
    switch (self, form) {
    case (.shifted, .parts): false
    default: true
    }
  }

  /// The marks stay where they are.
  func applied(to text: String, of skeleton: Skeleton) -> String {
    switch self {
    case .plain: return text
    case .shifted:
      guard let end = text.firstIndex(of: "\n") else { return text }
      return String(text[...end]) + skeleton.shift + "\n" + String(text[text.index(after: end)...])
    case .halfWidth:
      return String(String.UnicodeScalarView(text.unicodeScalars.map { Self.halfWidthForms[$0] ?? $0 }))
    }
  }

  /// Of the marks that drafts mix; full stops are Chinese in nearly all of them.
  private static let halfWidthForms: [Unicode.Scalar: Unicode.Scalar] = [
    "，": ",", "；": ";", "：": ":", "（": "(", "）": ")",
  ]
}
