internal import OpenXML

/// What run properties say of the few things we look at; nil where they say nothing.
struct RunFormat {
  var isBold: Bool?
  /// Number in the font table, East Asian slot.
  var font: Int16?
  /// Half-points.
  var size: Int16?
  var isHidden: Bool?

  /// What stands in one `w:rPr`; its style is left to the caller.
  init(_ properties: Int, in tree: XMLTree, fonts: inout FontTable) {
    for child in tree.children(of: properties) {
      switch tree.name(of: child) {
      case .bold: isBold = tree.isOn(child)
      case .hidden: isHidden = tree.isOn(child)
      case .fontSize: size = tree.integer(.value, of: child).map { Int16(clamping: $0) }
      case .fonts: font = Self.eastAsianFont(child, in: tree, fonts: &fonts) ?? font
      default: continue
      }
    }
  }

  init() {}

  /// A theme font in the same element wins over a named one (ECMA-376 part 1, 17.3.2.26).
  private static func eastAsianFont(_ element: Int, in tree: XMLTree, fonts: inout FontTable) -> Int16? {
    if let theme = tree.string(.eastAsiaTheme, of: element) {
      return theme.hasPrefix("major") ? FontTable.majorEastAsia : FontTable.minorEastAsia
    }
    return tree.withBytes(.eastAsia, of: element) { fonts.index(of: $0) }
  }

  /// These properties where they say something, else those of `base`; as between a style and the one it is based on.
  func over(_ base: RunFormat) -> RunFormat {
    var result = self
    result.isBold = isBold ?? base.isBold
    result.font = font ?? base.font
    result.size = size ?? base.size
    result.isHidden = isHidden ?? base.isHidden
    return result
  }

  /// A character style over a paragraph style: switches that are on in both cancel out (ECMA-376 part 1, 17.7.3).
  func toggled(over base: RunFormat) -> RunFormat {
    var result = over(base)
    result.isBold = Self.toggle(isBold, base.isBold)
    result.isHidden = Self.toggle(isHidden, base.isHidden)
    return result
  }

  private static func toggle(_ own: Bool?, _ base: Bool?) -> Bool? {
    guard own != nil || base != nil else { return nil }
    return (own ?? false) != (base ?? false)
  }
}
