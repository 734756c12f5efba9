internal import OpenXML

/// What a `w:numPr` says; either half may be absent and is then inherited on its own.
struct ListReference {
  /// `w:numId`; 0 switches numbering off.
  var list: Int?
  /// `w:ilvl`, 0 to 8.
  var level: Int?

  init() {}

  init(_ properties: Int, in tree: XMLTree) {
    list = tree.child(.listID, of: properties).flatMap { tree.integer(.value, of: $0) }
    level = tree.child(.listLevel, of: properties).flatMap { tree.integer(.value, of: $0) }
      .map { min(max($0, 0), 8) }
  }
}
