/// Colours and weights of terminal text (ECMA-48 SGR), or none.
struct Ink: Sendable {
  enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
    case boldRed = "1;31"
    case inverseRed = "1;7;31"
  }

  let isOn: Bool

  func callAsFunction(_ text: String, _ style: Style) -> String {
    guard isOn, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
