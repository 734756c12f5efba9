internal import OpenXML

/// East Asian fonts of a theme (ECMA-376 part 1, 20.1.4.1.18).
struct ThemeFonts {
  private(set) var minor: String?
  private(set) var major: String?

  init() {}

  init(_ tree: XMLTree) {
    guard let elements = tree.child(.themeElements, of: tree.root),
      let scheme = tree.child(.fontScheme, of: elements)
    else { return }
    major = tree.child(.majorFont, of: scheme).flatMap { Self.eastAsianFont($0, in: tree) }
    minor = tree.child(.minorFont, of: scheme).flatMap { Self.eastAsianFont($0, in: tree) }
  }

  /// An empty `a:ea` leaves the choice to the script; Word takes `Hans` for Simplified Chinese.
  private static func eastAsianFont(_ collection: Int, in tree: XMLTree) -> String? {
    var simplified: String?
    for child in tree.children(of: collection) {
      let typeface = tree.string(.typeface, of: child) ?? ""
      guard !typeface.isEmpty else { continue }
      switch tree.name(of: child) {
      case .eastAsianTypeface: return typeface
      case .scriptTypeface where tree.has(.script, "Hans", of: child): simplified = typeface
      default: continue
      }
    }
    return simplified
  }
}
